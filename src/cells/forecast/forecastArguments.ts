import { financeError } from "../../core/errors/financeError";
import { isBlank, shownCell } from "../argumentWord";
import type { CellValue } from "../CellValue";

const usualLevel = 0.95;

/** Longest season that is taken: the days of a year. */
const longestSeason = 366;

/** Longest horizon without a season, for messages; the core holds it. */
const horizonLimit = 500;

const longestRolling = 60;

/** Periods ahead; the core refuses a number that is no horizon. @throws HORIZON_OUT_OF_RANGE for what is no number. */
export function horizonFromCell(value: CellValue): number {
  if (typeof value === "number") return value;
  throw financeError("HORIZON_OUT_OF_RANGE", { value: shownOrBlank(value), limit: horizonLimit });
}

/** Periods per season, or null where none is given. @throws SEASON_OUT_OF_RANGE. */
export function seasonFromCell(value: CellValue): number | null {
  if (isBlank(value)) return null;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= longestSeason)
    return value;
  throw financeError("SEASON_OUT_OF_RANGE", { value: shownCell(value) });
}

/** Share that intervals are to cover: 0.95 when blank. @throws LEVEL_OUT_OF_RANGE. */
export function levelFromCell(value: CellValue): number {
  if (isBlank(value)) return usualLevel;
  if (typeof value === "number" && value > 0 && value < 1) return value;
  throw financeError("LEVEL_OUT_OF_RANGE", { value: shownCell(value) });
}

/** Length of a rolling forecast in months. @throws MONTHS_OUT_OF_RANGE. */
export function monthsFromCell(value: CellValue): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= longestRolling)
    return value;
  throw financeError("MONTHS_OUT_OF_RANGE", { value: shownOrBlank(value), limit: longestRolling });
}

function shownOrBlank(value: CellValue): string {
  return isBlank(value) ? "blank" : shownCell(value);
}
