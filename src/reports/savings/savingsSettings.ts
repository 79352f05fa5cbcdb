import type { NamedCell } from "../cost/costFrame";
import { takeNames, type NamedPlace } from "../frame/takeNames";
import { costSheets } from "../cost/costSheets";
import { sheetFrame } from "../frame/sheetFrame";
import type { SheetBuilder } from "../SheetBuilder";

export const savingsPlaces = {
  FO_TOLERANCE: { row: sheetFrame.entity, column: 6 },
  FO_DIGITS: { row: sheetFrame.measure, column: 6 },
  FO_SOURCE: { row: sheetFrame.source, column: 10 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

export function savingsCells({ digits }: { readonly digits: number }): readonly (NamedCell & NamedPlace)[] {
  return [
    {
      name: "FO_TOLERANCE",
      label: "Tolerance of the checks",
      value: 5 / 10 ** (digits + 1),
      isInput: true,
      ...savingsPlaces.FO_TOLERANCE,
    },
    {
      name: "FO_DIGITS",
      label: "Decimals that checks compare",
      value: digits,
      format: { number: "count" },
      ...savingsPlaces.FO_DIGITS,
    },
  ];
}

/** Names of the front sheet, for a sheet beside it. */
export function takeSavingsNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.savings.front.name, savingsPlaces);
}
