import { escaped, hasWildcards, type CriteriaSafety } from "./criteria";
import { textLiteral } from "./text";

/** A condition on the rows of the source. */
export type Condition =
  | {
      readonly kind: "equals";
      /** Reference of the column. */
      readonly column: string;
      readonly label: string;
      /** Cell of the report that holds the label, so that a reader can follow it; a literal stands in where there is none. */
      readonly cell?: string;
      readonly safety: CriteriaSafety;
    }
  /** `from` <= value < `until`; both are cells or names. */
  | { readonly kind: "between"; readonly column: string; readonly from: string; readonly until: string }
  /** The value is this number, or above it. */
  | { readonly kind: "number"; readonly column: string; readonly is: "=" | ">"; readonly value: 0 | 1 }
  /** The value is none of these labels; `cell` as above. */
  | {
      readonly kind: "noneOf";
      readonly column: string;
      readonly labels: readonly { readonly label: string; readonly cell: string }[];
      readonly safety: CriteriaSafety;
    }
  /** The value stands in a list of the report; text is compared as text. */
  | { readonly kind: "oneOf"; readonly column: string; readonly list: string };

/**
 * A native formula (without "=") for the sum of a column, or the count of rows, where all conditions hold:
 * SUMIFS or COUNTIFS where their criteria are exact for these labels, SUMPRODUCT with EXACT where they would match too much.
 * @param sum Reference of the amounts, or null to count rows.
 */
export function sumWhere(sum: string | null, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return sum === null ? "0" : `SUM(${sum})`;
  if (!conditions.every(isIndexed)) {
    const masks = conditions.flatMap(maskOf).join("*");
    return sum === null ? `SUMPRODUCT(${masks}*1)` : `SUMPRODUCT(${masks}*1,${sum})`;
  }
  const criteria = conditions.flatMap(criteriaOf).join(",");
  return sum === null ? `COUNTIFS(${criteria})` : `SUMIFS(${sum},${criteria})`;
}

/** Whether a criterion of SUMIFS finds it: such a condition does not tell upper from lower case, the others do. */
export function isIndexed(condition: Condition): boolean {
  if (condition.kind === "equals") return condition.safety.isExact(condition.label);
  if (condition.kind !== "noneOf") return condition.kind !== "oneOf";
  // Whether "<>100" passes over a text "100" differs between programs.
  return condition.labels.every(
    ({ label }) => condition.safety.isExact(label) && Number.isNaN(Number(label)),
  );
}

function criteriaOf(condition: Condition): readonly string[] {
  if (condition.kind === "equals") {
    const { column, label, cell } = condition;
    return [`${column},${criterion("=", label, cell)}`];
  }
  if (condition.kind === "noneOf") {
    return condition.labels.map(({ label, cell }) => `${condition.column},${criterion("<>", label, cell)}`);
  }
  if (condition.kind === "between") {
    const { column, from, until } = condition;
    return [`${column},">="&${from}`, `${column},"<"&${until}`];
  }
  if (condition.kind === "number") {
    const { column, is, value } = condition;
    return [`${column},${is === "=" ? value : `">${value}"`}`];
  }
  return [];
}

function criterion(operator: "=" | "<>", label: string, cell?: string): string {
  if (cell && !hasWildcards(label)) return `"${operator}"&${cell}`;
  return textLiteral(operator + escaped(label));
}

function maskOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "equals":
      // The column as text: LibreOffice's EXACT passes over numbers in a range, where Excel's turns them into text.
      return [`EXACT(${condition.column}&"",${condition.cell ?? textLiteral(condition.label)})`];
    case "noneOf":
      return condition.labels.map(({ cell }) => `(1-EXACT(${condition.column}&"",${cell}))`);
    case "between":
      return [`(${condition.column}>=${condition.from})`, `(${condition.column}<${condition.until})`];
    case "number":
      return [`(${condition.column}${condition.is}${condition.value})`];
    case "oneOf":
      return [`ISNUMBER(MATCH(${condition.column},${condition.list},0))`];
  }
}
