import type { LiftMethod } from "../../../core/attribution/lift/Lift";
import type { CellValue } from "../../CellValue";
import { errorIn } from "../../recognition/dayCell";
import type { DateSystem } from "../../serialDate";
import { endCell } from "./endCell";
import { liftFromCells, type LiftCells } from "./liftFromCells";

const methodNames: Readonly<Record<LiftMethod, string>> = {
  synthetic: "Synthetic control",
  controls: "Regression on controls",
  "before after": "Before and after",
};

/**
 * One row: effect per treated unit and period, low, high, p, fit (share of the movement before the start that is followed, "n/a"
 * without controls), and the method with the test that p is of and what should be known of it.
 * @throws What `liftFromCells` throws.
 */
export function liftCells(cells: LiftCells, system: DateSystem): CellValue[][] {
  const { panel, treated, start } = cells;
  const error = errorIn([...panel.flat(), ...treated.flat(), start, cells.method]);
  if (error) return [[error]];
  const { method, effect, interval, p, fit, claim, test, notes } = liftFromCells(cells, system);
  const followed = method === "before after" ? "n/a" : (fit.rSquared ?? "n/a");
  const told = [`${methodNames[method]}, ${claim}; p: ${test}.`, ...notes.map(({ text }) => text)];
  return [[effect, endCell(interval.low), endCell(interval.high), p, followed, told.join(" ")]];
}
