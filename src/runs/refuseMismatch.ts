import { labelFromCell } from "../cells/labelFromCell";
import { financeError } from "../core/errors/financeError";
import type { WriteReceipt } from "../workbook/Workbook";

/** @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's. */
export function refuseMismatch({ mismatches }: WriteReceipt): void {
  const [first] = mismatches;
  if (!first) return;
  throw financeError("REPORT_NOT_TIED", {
    count: mismatches.length,
    cell: first.cell,
    sheet: labelFromCell(first.sheet),
    engine: first.engine,
  });
}
