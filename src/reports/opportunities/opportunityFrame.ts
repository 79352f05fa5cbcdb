import { serialFromDate } from "../../cells/serialDate";
import { addDays } from "../../core/dates/isoDate";
import { periodLabel } from "../../core/dates/period";
import { sheetFrame } from "../frame/sheetFrame";
import type { PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";
import { writeCostTitle, type NamedCell } from "../cost/costFrame";
import { takeNames, type NamedPlace } from "../frame/takeNames";
import { costSheets } from "../cost/costSheets";
import type { OpportunitiesInput } from "./OpportunitiesInput";

const { entity, measure, period, source } = sheetFrame;

/** Where the front sheet holds what the others read. */
export const opportunityPlaces = {
  FO_TOLERANCE: { row: measure, column: 6 },
  FO_DIGITS: { row: period, column: 6 },
  FO_ROUNDING: { row: entity, column: 9 },
  FO_FROM: { row: measure, column: 9 },
  FO_UNTIL: { row: period, column: 9 },
  FO_SOURCE: { row: source, column: 6 },
  FO_FOUND: { row: measure, column: 11 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

export function opportunityCells({
  payments: { digits },
  time,
  dateSystem,
}: OpportunitiesInput): readonly (NamedCell & NamedPlace)[] {
  const cells: readonly NamedCell[] = [
    { name: "FO_TOLERANCE", label: "Tolerance of the checks", value: 5 / 10 ** (digits + 1), isInput: true },
    { name: "FO_DIGITS", label: "Decimals that checks compare", value: digits, format: { number: "count" } },
    { name: "FO_ROUNDING", label: "Rounding of a saving", value: 1 / 10 ** digits },
    {
      name: "FO_FROM",
      label: "Searched from",
      value: serialFromDate(time.period.first, dateSystem),
      format: { number: "day" },
    },
    {
      name: "FO_UNTIL",
      label: "Searched until before",
      value: serialFromDate(addDays(time.period.last, 1), dateSystem),
      format: { number: "day" },
    },
  ];
  return cells.map((cell) => ({
    ...cell,
    ...opportunityPlaces[cell.name as keyof typeof opportunityPlaces],
  }));
}

/** Names of the front sheet, for a sheet beside it. */
export function takeOpportunityNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.opportunities.front.name, opportunityPlaces);
}

export function writeOpportunityTitle(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  what: { readonly message: string; readonly measure: string; readonly prior: PriorSheet | null },
): NonNullable<ReportMark["message"]> {
  return writeCostTitle(sheet, input, { ...what, period: `Payments of ${periodLabel(input.time.period)}` });
}
