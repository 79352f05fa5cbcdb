import { labelFromCell } from "../cells/labelFromCell";
import type { CheckCell } from "../reports/checks/ChecksTable";
import type { Workbook } from "../workbook/Workbook";

/** A check of a report as its sheet shows it. */
export interface CheckResult {
  readonly sheet: string;
  readonly name: string;
  readonly status: string;
}

/** Reads the states of checks off the sheet that they were written to. */
export async function writtenChecks(
  workbook: Workbook,
  sheet: string,
  checks: readonly CheckCell[],
  statusColumn: number,
): Promise<readonly CheckResult[]> {
  if (checks.length === 0) return [];
  const rows = checks.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const { values } = await workbook.read(sheet, { top, bottom, left: statusColumn, right: statusColumn });
  return checks.map(({ name, row }) => ({
    sheet,
    name,
    status: labelFromCell(values[row - top]?.[0] ?? null),
  }));
}
