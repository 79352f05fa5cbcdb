import type { CellValue } from "../../CellValue";
import { errorIn } from "../../recognition/dayCell";
import { endCell } from "./endCell";
import { roiFromCells, type RoiCells } from "./roiFromCells";

/**
 * One row: return, low, high, units, p, and method with what should be known of it. An end that is not there is "unbounded"; with
 * too few units for an interval it says so, and p is "n/a".
 * @throws What `roiFromCells` throws.
 */
export function roiCells(cells: RoiCells): CellValue[][] {
  const { cost, revenue, confidence, method, unit } = cells;
  const error = errorIn([...cost.flat(), ...revenue.flat(), ...(unit ?? []).flat(), confidence, method]);
  if (error) return [[error]];
  const { roi, interval, count, p, method: name, notes } = roiFromCells(cells);
  const none = notes.some(({ code }) => code === "TOO_FEW") ? "too few units" : "n/a";
  const told = [`${name}.`, ...notes.map(({ text }) => text)].join(" ");
  return [
    [
      roi,
      interval ? endCell(interval.low) : none,
      interval ? endCell(interval.high) : none,
      count,
      p ?? "n/a",
      told,
    ],
  ];
}
