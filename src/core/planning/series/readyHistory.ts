import { financeError } from "../../errors/financeError";
import type { ForecastNote } from "../forecast/SeriesForecast";
import type { Calendar } from "./Calendar";
import { filledGaps } from "./filledGaps";
import { isStoredNegative } from "./isStoredNegative";
import { oddNegatives } from "./oddNegatives";
import { partialLastPeriod } from "./partialLastPeriod";
import { periodName } from "./periodName";
import { possibleOutliers } from "./possibleOutliers";
import type { TimeSeries } from "./TimeSeries";
import { turned } from "./turned";

/** Share of periods without a value beyond which a history cannot be filled. */
const mostMissing = 0.3;
/** More are counted, not named. */
const mostNamed = 5;

/**
 * A history that methods can take: gaps are filled, nothing else is changed; what a reader should look at is noted.
 * @param season Periods per season; 1 without.
 * @throws HISTORY_EMPTY without any value, HISTORY_GAPS when more than 30 % of the periods have none.
 */
export function readyHistory(
  { calendar, values }: TimeSeries,
  season: number,
): { readonly history: Float64Array; readonly notes: readonly ForecastNote[] } {
  const gaps = positionsOf(values, (value) => value === null);
  if (gaps.length === values.length) throw financeError("HISTORY_EMPTY", {});
  if (gaps.length > mostMissing * values.length) {
    throw financeError("HISTORY_GAPS", {
      missing: gaps.length,
      periods: values.length,
      first: periodName(calendar, gaps[0]!),
    });
  }
  // A line of costs is looked at alike whichever way it is kept.
  const isTurned = isStoredNegative(values);
  const upright = filledGaps(isTurned ? values.map((value) => value && -value) : values, season);
  const history = isTurned ? turned(upright) : upright;
  const notes: ForecastNote[] = [];
  const note = (code: ForecastNote["code"], positions: readonly number[], text: string) => {
    if (positions.length > 0) notes.push({ code, text, positions });
  };
  note(
    "FILLED",
    gaps,
    `${counted(gaps.length)} without a value ${isOrAre(gaps)} filled from the neighbours: ${named(calendar, gaps)}.`,
  );
  const partial = partialLastPeriod(upright, season);
  const last = history.length - 1;
  if (partial !== null) {
    note(
      "PARTIAL_PERIOD",
      [last],
      `${periodName(calendar, last)} may be incomplete: ${shown(history[last]!)} is under half of ${shown(isTurned ? -partial : partial)}, the smallest of its peers.`,
    );
  }
  const outliers = possibleOutliers(upright, season).filter(
    (position) => values[position] !== null && !(partial !== null && position === last),
  );
  note(
    "OUTLIER",
    outliers,
    `${counted(outliers.length)} ${isOrAre(outliers)} far from the rest, and kept: ${named(calendar, outliers, (position) => ` (${shown(history[position]!)})`)}.`,
  );
  const negative = oddNegatives(values);
  note(
    "NEGATIVE_HISTORY",
    negative,
    `${counted(negative.length)} ${isOrAre(negative)} below 0: ${named(calendar, negative)}.`,
  );
  return { history, notes };
}

function positionsOf(
  values: TimeSeries["values"],
  isWanted: (value: number | null) => boolean,
): readonly number[] {
  return [...values.keys()].filter((position) => isWanted(values[position]!));
}

function counted(count: number): string {
  return count === 1 ? "1 period" : `${count} periods`;
}

function isOrAre(positions: readonly number[]): string {
  return positions.length === 1 ? "is" : "are";
}

function named(
  calendar: Calendar,
  positions: readonly number[],
  more: (position: number) => string = () => "",
): string {
  const names = positions
    .slice(0, mostNamed)
    .map((position) => periodName(calendar, position) + more(position));
  return names.join(", ") + (positions.length > mostNamed ? ` and ${positions.length - mostNamed} more` : "");
}

/** To six digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
