/** What files and Office.js call the same thing, where rules speak of it. */

/** Comparisons of validations; those of conditional formats have shorter names for two. */
export const validationOperators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

export const formatOperators: Readonly<Record<string, string>> = {
  ...validationOperators,
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Kinds of validations that compare with one or two formulas. */
export const validationKinds: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

/** Where a bound of bars, colours and icons lies. */
export const boundTypes: Readonly<Record<string, string>> = {
  autoMin: "Automatic",
  autoMax: "Automatic",
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

/** The word by which the other side knows what `word` stands for; undefined when the table does not hold it. */
export function fileWord(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(table).find((each) => table[each] === word);
}
