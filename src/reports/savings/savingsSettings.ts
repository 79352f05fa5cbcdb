import type { NamedCell } from "../cost/costFrame";
import { takeNames, type NamedPlace } from "../frame/takeNames";
import { costSheets } from "../cost/costSheets";
import { sheetFrame } from "../frame/sheetFrame";
import type { SheetBuilder } from "../SheetBuilder";

const places = {
  FO_TOLERANCE: { row: sheetFrame.entity, column: 6 },
  FO_DIGITS: { row: sheetFrame.measure, column: 6 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

export function savingsCells({ digits }: { readonly digits: number }): readonly (NamedCell & NamedPlace)[] {
  return [
    {
      name: "FO_TOLERANCE",
      label: "Tolerance of the checks",
      value: 5 / 10 ** (digits + 1),
      isInput: true,
      ...places.FO_TOLERANCE,
    },
    {
      name: "FO_DIGITS",
      label: "Decimals that checks compare",
      value: digits,
      format: { number: "count" },
      ...places.FO_DIGITS,
    },
  ];
}

/** Names of the front sheet, for a sheet beside it. */
export function takeSavingsNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.savings.front.name, places);
}
