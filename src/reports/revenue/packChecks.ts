import type { ChecksColumns } from "../checks/ChecksPlace";
import { ChecksTable } from "../checks/ChecksTable";
import type { SheetBuilder } from "../SheetBuilder";
import { amountFormats } from "./packFrame";
import type { RevenueReportInput } from "./RevenueReportInput";

/** Checks of a sheet of the pack, by the tolerance and the decimals of the front sheet. */
export function packChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  top: number,
  columns: ChecksColumns,
  stampsTop?: number,
): ChecksTable {
  return new ChecksTable(sheet, {
    top,
    columns,
    formats: amountFormats(input),
    stampsTop,
  });
}
