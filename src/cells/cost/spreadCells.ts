import { seasonalProfile } from "../../core/budget/plan/seasonalProfile";
import { spreadTotal } from "../../core/budget/plan/spreadTotal";
import { financeError } from "../../core/errors/financeError";
import { amountFromMinor } from "../../core/money/minorUnits";
import { isBlank, shownCell, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { gridShape, type CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import { digitsFromCell, minorFromCell, numberFromCell } from "../recognition/recognitionArguments";

/** The words of SPREAD's method, frozen: workbooks hold them. */
export const spreadMethods = ["even", "profile", "seasonal"] as const;
type SpreadMethod = (typeof spreadMethods)[number];

/** Arguments of SPREAD; null is one left out. */
export interface SpreadArguments {
  readonly total: CellValue;
  /** How many periods; or a row, column or block of weights or history. */
  readonly profile: CellGrid;
  readonly method: CellValue;
  readonly digits: CellValue;
}

/** Months of a year: of so many parts a seasonal spread is made. */
export const season = 12;
const mostPeriods = 1000;

/**
 * Parts of a total that add up to it: a column of as many as periods are asked for, else in the shape of the profile; a
 * seasonal spread gives the twelve months of a year, across where the history runs across.
 * @throws PERIODS_OUT_OF_RANGE, PROFILE_TOO_SHORT, PROFILE_ZERO, NUMBER_NEGATIVE, WORD_UNKNOWN, DIGITS_OUT_OF_RANGE, AMOUNT_NOT_A_NUMBER.
 */
export function spreadCells({ total, profile, method, digits: digitsCell }: SpreadArguments): CellValue[][] {
  const error = errorIn([total, ...profile.flat(), method, digitsCell]);
  if (error) return [[error]];
  const digits = digitsFromCell(digitsCell);
  const { rows, columns } = gridShape(profile);
  const isCount = isOneCell(profile);
  const word = spreadMethodOf(profile, method);
  const minor = minorFromCell("total", total, digits);
  const parts = spreadTotal(minor, weightsOf(word, profile, isCount)).map((part) =>
    amountFromMinor(part, digits),
  );
  const width = word === "seasonal" ? (rows === 1 ? season : 1) : isCount ? 1 : columns;
  return Array.from({ length: parts.length / width }, (_, row) =>
    parts.slice(row * width, (row + 1) * width),
  );
}

/** The method that is meant: even for a number of periods, else in proportion. @throws WORD_UNKNOWN. */
export function spreadMethodOf(profile: CellGrid, method: CellValue): SpreadMethod {
  if (isBlank(method)) return isOneCell(profile) ? "even" : "profile";
  return wordFromCell("method", method, spreadMethods);
}

function isOneCell(profile: CellGrid): boolean {
  const { rows, columns } = gridShape(profile);
  return rows * columns === 1;
}

function weightsOf(method: SpreadMethod, profile: CellGrid, isCount: boolean): readonly number[] {
  if (method === "even") {
    return new Array<number>(isCount ? countFrom(profile[0]![0]!) : profile.flat().length).fill(1);
  }
  const weights = profile.flat().map((cell, index) => numberFromCell(`profile, ${index + 1}`, cell));
  return method === "seasonal" ? seasonalProfile(weights, season) : weights;
}

function countFrom(cell: CellValue): number {
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= mostPeriods) return cell;
  throw financeError("PERIODS_OUT_OF_RANGE", { value: shownCell(cell), limit: mostPeriods });
}
