import {
  returnOnInvestment,
  type RoiOptions,
  type RoiResult,
} from "../../../core/attribution/roi/returnOnInvestment";
import { unitsOfRows } from "../../../core/attribution/roi/unitsOfRows";
import { financeError } from "../../../core/errors/financeError";
import { wordFromCell, isBlank, shownCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import { requireSameShape, type CellGrid } from "../../gridShape";
import { labelFromCell } from "../../labelFromCell";
import { levelFromCell } from "../../forecast/forecastArguments";
import { trailingTotals } from "../../totalRows";
import { amountsOfStrip } from "./amountsOfStrip";
import { withoutHeaders } from "./withoutHeaders";

/** The words of `method`, frozen: workbooks hold them. "bootstrap" takes percentiles. */
export const roiMethods = [
  "fieller",
  "delta",
  "bootstrap",
  "jackknife",
  "bootstrap basic",
  "bootstrap bca",
] as const;

const methodOf: Readonly<Record<(typeof roiMethods)[number], RoiOptions>> = {
  fieller: { method: "fieller" },
  delta: { method: "delta" },
  bootstrap: { method: "bootstrap", bootstrap: "percentile" },
  jackknife: { method: "jackknife" },
  "bootstrap basic": { method: "bootstrap", bootstrap: "basic" },
  "bootstrap bca": { method: "bootstrap", bootstrap: "bca" },
};

/** Arguments of ROI. */
export interface RoiCells {
  readonly cost: CellGrid;
  readonly revenue: CellGrid;
  readonly confidence: CellValue;
  readonly method: CellValue;
  /** Names of the units, in the shape of cost; or one number, the consecutive rows that a bootstrap draws together. */
  readonly unit: CellGrid | null;
}

/**
 * The return that a call asks for; rows at the end whose unit says that they are totals count for nothing.
 * @throws SHAPES_DIFFER, LEVEL_OUT_OF_RANGE, WORD_UNKNOWN, OPTION_REFUSED, CELL_EMPTY, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE,
 * SPEND_NEGATIVE, UNITS_MISSING, COST_ZERO.
 */
export function roiFromCells({ cost, revenue, confidence, method, unit }: RoiCells): RoiResult {
  const level = levelFromCell(confidence);
  const { block, names } = unitOf(unit, cost);
  const chosen = methodOf[wordFromCell("method", method, roiMethods)];
  if (block !== null && chosen.method !== "bootstrap") {
    throw financeError("OPTION_REFUSED", {
      option: "unit",
      value: block,
      allowed: "names in the shape of cost, or choose bootstrap, which draws blocks of so many rows",
    });
  }
  requireSameShape({ name: "cost", cells: cost }, { name: "revenue", cells: revenue });
  if (names) requireSameShape({ name: "cost", cells: cost }, { name: "unit", cells: names });
  const { numbers, labels, first } = withoutHeaders([cost, revenue], names ? [names] : []);
  const named = labels[0] ?? [];
  const totals = trailingTotals(
    named.map((name) => [name]),
    0,
    undefined,
    false,
  );
  const [costs, revenues, units] = [...numbers, ...labels].map((cells) =>
    cells.slice(0, cells.length - totals),
  );
  return returnOnInvestment(
    unitsOfRows({
      cost: amountsOfStrip("cost", costs!, first),
      revenue: amountsOfStrip("revenue", revenues!, first),
      ...(units && { unit: units.map(labelFromCell) }),
    }),
    { ...chosen, confidence: level, ...(block !== null && { blockLength: block }) },
  );
}

function unitOf(
  unit: CellGrid | null,
  cost: CellGrid,
): { readonly block: number | null; readonly names: CellGrid | null } {
  const only = unit?.length === 1 && unit[0]!.length === 1 ? unit[0]![0]! : null;
  if (unit === null || (isBlank(only) && unit.flat().length === 1)) return { block: null, names: null };
  if (only === null || cost.flat().length === 1) return { block: null, names: unit };
  if (typeof only === "number") return { block: only, names: null };
  throw financeError("OPTION_REFUSED", {
    option: "unit",
    value: shownCell(only),
    allowed: "names in the shape of cost, or the number of rows that a bootstrap draws together",
  });
}
