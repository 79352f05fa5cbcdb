import { periodName } from "../../../core/planning/series/periodName";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { ComparedLine, ComparedPeriod } from "./comparedPeriods";
import { FinalFigures } from "../FinalFigures";
import { methodName } from "../methodName";
import { isBeyond } from "./isBeyond";

/** Why a line's forecast is no longer what it was, in a few sentences; what the figures do not say by themselves. */
export function reasonsOf(input: ForecastReportInput, { index, came, ahead }: ComparedLine): string {
  const { line, forecast, problem } = input.lines[index]!;
  const methodThen = input.prior?.methods.get(line.name);
  const finals = new FinalFigures(input);
  const overridden = ahead.filter(
    ({ position, prior }) => finals.override(index, position) !== prior.override,
  );
  const reasons = [
    ...came.filter(isBeyond).map((period) => cameIn(input, period)),
    ...(problem === null ? [] : [`No forecast now: ${problem}`]),
    ...(forecast && methodThen !== undefined && methodThen !== "" && methodThen !== methodName(forecast)
      ? [`The method was ${methodThen}.`]
      : []),
    ...(overridden.length > 0
      ? [
          `Overrides differ in ${overridden.map(({ position }) => periodName(input.calendar, position)).join(", ")}.`,
        ]
      : []),
  ];
  if (reasons.length > 0) return reasons.join(" ");
  if (came.length > 0) return "New actuals inside their bands.";
  return ahead.some(({ finalThen, now }) => now !== finalThen)
    ? "The history was corrected."
    : "Nothing has changed.";
}

function cameIn(input: ForecastReportInput, { position, now, finalThen, prior }: ComparedPeriod): string {
  const isFar = now! < prior.low95 || now! > prior.high95;
  const share = finalThen === 0 ? "" : `${Math.abs((100 * (now! - finalThen)) / finalThen).toFixed(1)} % `;
  const side = now! > finalThen ? "above" : "below";
  return `${periodName(input.calendar, position)} came ${share}${side} its forecast, beyond the ${isFar ? "95" : "80"} % band.`;
}
