import type { Finding } from "../problems";
import type { RowTally } from "./RowTally";
import type { TableColumns } from "./TableColumns";
import type { ValueDigits } from "./valueDigits";

/** What a reader should know of a column of values. @param texts Numbers stored as text. */
export function valueFindings(
  source: TableColumns<string>,
  column: number | undefined,
  texts: RowTally,
  { digits, finer }: ValueDigits,
): readonly Finding[] {
  const told = (code: string, { count, first }: RowTally, text: string): readonly Finding[] =>
    count === 0 ? [] : [{ code, text: `${count} ${text}`, rows: count, cell: source.place(first, column) }];
  return [
    ...told(
      "AMOUNT_IS_TEXT",
      texts,
      "values are numbers stored as text: they are read, and formulas pass over them. Convert them to numbers.",
    ),
    ...told(
      "VALUE_TOO_FINE",
      finer,
      `values have more decimals than money has: credits are rounded to ${digits} decimals, once, at the end.`,
    ),
  ];
}
