import { amountFromMinor } from "../../core/money/minorUnits";
import { recognisedIn, recognisedThrough } from "../../core/revenue/recognition/schedule/recognisedThrough";
import type { CellValue } from "../CellValue";
import { isBlank } from "../argumentWord";
import type { DateSystem } from "../serialDate";
import { dayFromCell, errorIn } from "./dayCell";
import { digitsFromCell, lineFromCells, minorFromCell, windowFromCells } from "./recognitionArguments";

/** A line as its cells give it. */
export interface LineCells {
  readonly amount: CellValue;
  readonly start: CellValue;
  readonly end: CellValue;
  readonly convention: CellValue;
}

const itself = (argument: string): string => argument;

/** Revenue of a line in a window, in major units; an error among the cells goes out as it is. */
export function recognizeCell(
  line: LineCells,
  window: { readonly from: CellValue; readonly to: CellValue },
  digitsCell: CellValue,
  system: DateSystem,
): CellValue {
  const error = errorIn([
    line.amount,
    line.start,
    line.end,
    line.convention,
    window.from,
    window.to,
    digitsCell,
  ]);
  if (error) return error;
  const digits = digitsFromCell(digitsCell);
  const minor = recognisedIn(
    minorFromCell("amount", line.amount, digits),
    lineFromCells(itself, line, system),
    windowFromCells(window.from, window.to, system),
  );
  return amountFromMinor(minor, digits);
}

/** Revenue of a line to the end of a day, in major units. */
export function recognizedToDateCell(
  line: LineCells,
  asOf: CellValue,
  digitsCell: CellValue,
  system: DateSystem,
): CellValue {
  const error = errorIn([line.amount, line.start, line.end, line.convention, asOf, digitsCell]);
  if (error) return error;
  const digits = digitsFromCell(digitsCell);
  const minor = recognisedThrough(
    minorFromCell("amount", line.amount, digits),
    lineFromCells(itself, line, system),
    dayFromCell("as_of", asOf, system).day,
  );
  return amountFromMinor(minor, digits);
}

/** Billed less recognised, in major units; what is billed is the amount when it is blank. */
export function deferredCell(
  line: LineCells,
  asOf: CellValue,
  billed: CellValue,
  digitsCell: CellValue,
  system: DateSystem,
): CellValue {
  const recognized = recognizedToDateCell(line, asOf, digitsCell, system);
  if (typeof recognized !== "number") return recognized;
  const error = errorIn([billed]);
  if (error) return error;
  const digits = digitsFromCell(digitsCell);
  const due = minorFromCell("billed", isBlank(billed) ? line.amount : billed, digits);
  return amountFromMinor(due - minorFromCell("recognized", recognized, digits), digits);
}
