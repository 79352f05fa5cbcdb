import type { NumberFormatName } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { formatsOf } from "../measures";

/** How the sheet shows conversions: whole where all of them are. */
export function journeyCounts(input: AttributionReportInput): NumberFormatName {
  const { lengths, paths, assists, nulls } = input.journeys;
  const counts = [
    ...[...lengths, ...paths].map(({ conversions }) => conversions),
    ...assists.flatMap(({ first, last, assisted, alone }) => [first, last, assisted, alone]),
    nulls,
  ];
  return counts.every(Number.isInteger) ? "amount0" : formatsOf(input, "conversions").amount;
}
