import { amountFromMinor } from "../../core/money/minorUnits";
import { allocatePrice } from "../../core/revenue/recognition/allocation/allocatePrice";
import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { cellAt, requireFit, type CellGrid } from "../gridShape";
import { errorIn } from "./dayCell";
import { digitsFromCell, minorFromCell, numberFromCell } from "./recognitionArguments";

/** Arguments of RECOGNIZE.SSP; null is one left out. */
export interface SspArguments {
  readonly price: CellValue;
  readonly ssp: CellGrid;
  /** Marks rows of the bundle. */
  readonly group: CellGrid | null;
  readonly bundlePrice: CellValue;
  /** Marks the row that takes the residual. */
  readonly residual: CellGrid | null;
  readonly digits: CellValue;
}

/**
 * A price allocated over selling prices, in the shape of the selling prices.
 * @throws SHAPES_DIFFER when a mark has another shape, and what `allocatePrice` throws.
 */
export function sspCells({
  price,
  ssp,
  group,
  bundlePrice,
  residual,
  digits: digitsCell,
}: SspArguments): CellValue[][] {
  const error = errorIn([
    price,
    bundlePrice,
    digitsCell,
    ...ssp.flat(),
    ...(group?.flat() ?? []),
    ...(residual?.flat() ?? []),
  ]);
  if (error) return ssp.map((row) => row.map(() => error));
  const digits = digitsFromCell(digitsCell);
  const shape = { rows: ssp.length, columns: ssp[0]?.length ?? 0 };
  for (const [name, cells] of [
    ["group", group],
    ["residual", residual],
  ] as const) {
    if (cells) requireFit({ name, cells }, "ssp", shape);
  }
  const columns = shape.columns;
  const obligations = ssp.flatMap((row, down) =>
    row.map((cell, across) => ({
      ssp: numberFromCell(`ssp, ${down + 1}`, cell),
      inBundle: isMarked(group, down, across),
      isResidual: isMarked(residual, down, across),
    })),
  );
  const parts = allocatePrice(minorFromCell("price", price, digits), obligations, {
    digits,
    bundlePrice: isBlank(bundlePrice) ? null : numberFromCell("bundle_price", bundlePrice),
  });
  return ssp.map((row, down) =>
    row.map((_, across) => amountFromMinor(parts[down * columns + across]!, digits)),
  );
}

/** A mark is any cell that is not blank, 0 or FALSE. */
function isMarked(cells: CellGrid | null, row: number, column: number): boolean {
  if (!cells) return false;
  const cell = cellAt(cells, row, column);
  return !isBlank(cell) && cell !== 0 && cell !== false;
}
