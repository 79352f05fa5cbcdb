import { hasSeason } from "../forecast/hasSeason";
import { isSeasonal } from "../forecast/seasonality";
import { detectedSeason } from "./detectedSeason";
import { filledGaps } from "./filledGaps";
import { isStoredNegative } from "./isStoredNegative";
import { seasonalStrength } from "./seasonalStrength";
import { seasonLength } from "./seasonLength";
import type { TimeSeries } from "./TimeSeries";
import { turned } from "./turned";

export interface Season {
  /** Periods per season; 1 without. */
  readonly season: number;
  /** 0 to 1, as `seasonalStrength` says; 0 without a season. */
  readonly strength: number;
  /** How it was found, in one sentence. */
  readonly why: string;
}

/**
 * The season of a series: what its calendar tells, as soon as there are two of them, for methods decide themselves what to make
 * of it; where periods are only numbered, what the history itself shows.
 */
export function seasonOf({ calendar, values }: TimeSeries): Season {
  const told = seasonLength(calendar);
  const count = values.length;
  if (told === 1) return { season: 1, strength: 0, why: "Yearly values have no season." };
  if (told !== null && count < 2 * told)
    return {
      season: 1,
      strength: 0,
      why: `No season: ${count} ${count === 1 ? "period is" : "periods are"} shorter than 2 seasons of ${told}.`,
    };
  const filled = filledGaps(values, 1);
  const history = isStoredNegative(values) ? turned(filled) : filled;
  const season = told ?? detectedSeason(history);
  if (season === 1) {
    const why =
      count < minimum
        ? `${count} values are too few to see a season in.`
        : "No season was seen in the values.";
    return { season, strength: 0, why };
  }
  const strength = seasonalStrength(history, season);
  if (told === null)
    return {
      season,
      strength,
      why: `A season of ${season} was seen in the values, of strength ${shown(strength)}.`,
    };
  return {
    season,
    strength,
    why: `${season} ${names[calendar.step]} make a season; ${verdict(history, season)} (strength ${shown(strength)}).`,
  };
}

/** Two periods three times. */
const minimum = 6;

const names = {
  day: "days",
  week: "weeks",
  month: "months",
  "fiscal month": "fiscal months",
  quarter: "quarters",
  year: "years",
  index: "values",
} as const;

function verdict(history: Float64Array, season: number): string {
  if (isSeasonal(history, season)) return "the test sees one";
  const none =
    history.length < 3 * season ? "the history is too short to test for one" : "the test sees none";
  return hasSeason(history, season) ? `${none}, but it is strong` : none;
}

function shown(strength: number): string {
  return strength.toFixed(2);
}
