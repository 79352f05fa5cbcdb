import type { Lift, LiftMethod } from "../../../core/attribution/lift/Lift";
import { measuredLift } from "../../../core/attribution/lift/measuredLift";
import { panelOf } from "../../../core/attribution/lift/panelOf";
import { financeError } from "../../../core/errors/financeError";
import { isBlank, shownCell, wordFromCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import { shapeWords, gridShape, type CellGrid } from "../../gridShape";
import { labelFromCell } from "../../labelFromCell";
import type { DateSystem } from "../../serialDate";
import { periodOfCell } from "../../table/periodOfCell";
import { amountsOfStrip } from "./amountsOfStrip";

/** The words of `method`, frozen: workbooks hold them. */
export const liftMethods = ["synthetic", "controls", "before after"] as const satisfies readonly LiftMethod[];

/** Arguments of ROI.LIFT. */
export interface LiftCells {
  readonly panel: CellGrid;
  readonly treated: CellGrid;
  readonly start: CellValue;
  readonly method: CellValue;
}

/**
 * The lift that a call asks for.
 * @throws PANEL_SHAPE, START_UNKNOWN, WORD_UNKNOWN, TREATED_UNKNOWN, TREND_TOO_SHORT, CONTROLS_MISSING, CONTROLS_TOO_MANY,
 * HEADER_TWICE, CELL_EMPTY, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE.
 */
export function liftFromCells({ panel, treated, start, method }: LiftCells, system: DateSystem): Lift {
  const word = wordFromCell("method", method, liftMethods);
  const shape = gridShape(panel);
  if (shape.rows < 3 || shape.columns < 2) throw financeError("PANEL_SHAPE", { shape: shapeWords(shape) });
  const body = panel.slice(1).filter((row) => !row.every(isBlank));
  const kept = panel[0]!.flatMap((cell, column) =>
    column === 0 || (isBlank(cell) && body.every((row) => isBlank(row[column]!))) ? [] : [column],
  );
  const units = kept.map((column) => labelFromCell(panel[0]![column]!).trim());
  const columns = kept.map((column, index) =>
    amountsOfStrip(
      units[index]!,
      body.map((row) => row[column]!),
      1,
    ),
  );
  return measuredLift(panelOf(units, columns), {
    treated: namesOf(treated, units),
    start: startIn(
      body.map((row) => row[0]!),
      start,
      system,
    ),
    method: word,
  });
}

/** Names of treated units: one a cell, or several in one with commas or semicolons between them. */
function namesOf(treated: CellGrid, units: readonly string[]): readonly string[] {
  const known = new Set(units.map((unit) => unit.toLowerCase()));
  return treated.flat().flatMap((cell) => {
    const name = labelFromCell(cell).trim();
    if (name === "") return [];
    return known.has(name.toLowerCase()) ? [name] : name.split(/\s*[,;]\s*/).filter((part) => part !== "");
  });
}

/** Position of the first treated period: the same cell, the same words, or the same day. */
function startIn(periods: readonly CellValue[], start: CellValue, system: DateSystem): number {
  const dayOf = (cell: CellValue): string | null => periodOfCell(cell, system, {})?.first ?? null;
  const words = labelFromCell(start).trim().toLowerCase();
  const same = periods.findIndex((cell) => labelFromCell(cell).trim().toLowerCase() === words);
  const day = dayOf(start);
  const found = same >= 0 || day === null ? same : periods.findIndex((cell) => dayOf(cell) === day);
  if (found >= 0 && !isBlank(start)) return found;
  throw financeError("START_UNKNOWN", {
    value: isBlank(start) ? "blank" : shownCell(start),
    first: shownCell(periods[0] ?? null),
    last: shownCell(periods.at(-1) ?? null),
  });
}
