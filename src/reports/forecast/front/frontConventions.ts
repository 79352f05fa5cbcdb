import type { ForecastReportInput } from "../ForecastReportInput";
import type { Windows } from "./Windows";

/** How the figures of the front sheet came about. */
export function frontConventions(
  { lines, method, levels, plan }: ForecastReportInput,
  { isYearBefore, year }: Windows,
): readonly string[] {
  const [inner, outer] = levels.map((level) => `${Math.round(level * 1000) / 10} %`);
  const kinds = [...new Set(lines.flatMap(({ forecast }) => forecast?.intervalKind ?? []))];
  const backtests = lines.flatMap(({ forecast }) => forecast?.backtest ?? []);
  const reused = backtests.filter((backtest) => backtest.reused).length;
  return [
    method === "auto"
      ? "Method auto: the median of the models that suit a line's history; seldom demand has methods of its own. Its models, and why, stand under Method and notes by line."
      : `Method ${method}, as asked for; where a line's history does not bear it, the stand-in and why are named under Method and notes by line.`,
    `Bands are to hold ${inner} and ${outer} of what comes. Intervals: ${kinds.length === 0 ? "none." : kinds.join(" ")}`,
    "Backtest: forecasts made at earlier points from what was known then, held against what came. WAPE is the sum of absolute errors over that of absolute actuals;",
    "MASE compares with the naive forecast inside the first history (below 1 is better); bias is mean forecast minus actual over the mean actual; cover is the share of actuals inside the band.",
    ...(reused > 0
      ? [
          `In the backtests of ${reused} lines parameters were found once, at the first origin, and used again at the others.`,
        ]
      : []),
    "The baseline is the seasonal naive forecast, a season ago, at the same points. A line that is no better needs attention.",
    "Final is the override where it is a number, else the forecast. Method and forecast are the engine's, all that follows from them are formulas over Forecast lines.",
    isYearBefore
      ? "Growth compares the periods ahead with the same periods a year before; n/m where that is 0 or of the other sign, n/a where one of them has no figure. That of all lines leaves such lines out, and lines with nothing ahead."
      : "Growth compares the periods ahead with as many before; n/m where those are 0 or of the other sign, n/a where one of them has no figure. That of all lines leaves such lines out, and lines with nothing ahead.",
    year
      ? `The estimate of ${year.name} is what is actual to date and Final for the rest; gaps in the history count as nothing, and of a line without a forecast it holds the actuals alone.`
      : "There is no estimate of a fiscal year: the lines sheet shows no year from end to end, or periods are numbered.",
    ...(plan
      ? [
          "Plan lines are matched by name, periods by date. ΔPL is estimate minus plan, that of all lines the sum over the lines that have both.",
        ]
      : []),
  ];
}
