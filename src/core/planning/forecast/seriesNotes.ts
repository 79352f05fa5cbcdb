import { oddNegatives } from "../series/oddNegatives";
import type { ChosenMethod } from "./chosenMethod";
import type { PointForecast } from "./pointForecast";
import type { ForecastInterval, ForecastNote, ForecastRequest } from "./SeriesForecast";
import { singleMethods } from "./singleMethods";

/** What a reader should know of a forecast beyond how its method was chosen. */
export function seriesNotes(
  { method }: ChosenMethod,
  { rejected, floored }: PointForecast,
  intervals: readonly ForecastInterval[],
  history: Float64Array,
  { season, horizon }: ForecastRequest,
): ForecastNote[] {
  const count = history.length;
  const notes: ForecastNote[] = [];
  const note = (code: ForecastNote["code"], text: string, positions: readonly number[] = []) =>
    notes.push({ code, text, positions });

  const negative = oddNegatives(history);
  if (negative.length > 0) {
    note(
      "NEGATIVE_HISTORY",
      `${negative.length} of ${count} observations are below 0: the forecast may be too, and the season is added, not multiplied.`,
      negative,
    );
  }
  const seasonal = method === "combination" || singleMethods[method].seasonal;
  const needed = method === "seasonal naive" ? season : 2 * season;
  if (season > 1 && count < needed && (seasonal || count < season)) {
    note(
      "SEASON_IGNORED",
      `A season of ${season} periods needs ${needed} observations; there are ${count}: the forecast has no season.`,
    );
  }
  if (horizon > count) {
    note(
      "LONG_HORIZON",
      `${horizon} periods ahead are more than the ${count} observed: beyond those the movement is damped and intervals widen.`,
    );
  }
  if (floored.length > 0) {
    note(
      "FLOORED",
      `The forecast would cross 0 in ${floored.length} of ${horizon} periods, which no observation does: it is held at 0.`,
    );
  } else if (intervals.some(({ lower }) => lower.includes(0)) && history.some((value) => value !== 0)) {
    note("FLOORED", "Ends of the intervals are held at 0, because no observation lies beyond.");
  }
  for (const { name } of rejected) {
    note("LEFT_OUT_MODEL", `${name} was left out, because its forecast explodes.`);
  }
  return notes;
}
