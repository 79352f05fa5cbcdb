import type { LaidOutSheet } from "../reports/frame/LaidOutSheet";
import type { Workbook, WriteReceipt } from "../workbook/Workbook";
import { refuseMismatch } from "./refuseMismatch";
import type { WorkControl } from "./WorkerTalk";
import { writtenChecks, type CheckResult } from "./writtenChecks";

export interface WrittenSheets {
  readonly receipt: WriteReceipt;
  readonly checks: readonly CheckResult[];
}

/**
 * Writes sheets of a report and reads their checks back: every figure ties out, or the workbook stays as it was.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
export async function writeSheets(
  workbook: Workbook,
  sheets: readonly LaidOutSheet[],
  { signal, onProgress }: WorkControl,
): Promise<WrittenSheets> {
  signal?.throwIfAborted();
  onProgress?.("Writing");
  const receipt = await workbook.write(
    sheets.map(({ model }) => model),
    { ...(signal ? { signal } : {}), onProgress: (share) => onProgress?.("Writing", share) },
  );
  refuseMismatch(receipt);
  // Written and tied out: from here on a cancel comes too late.
  onProgress?.("Checking");
  const checks: CheckResult[] = [];
  for (const [index, { checks: own }] of sheets.entries()) {
    checks.push(...(await writtenChecks(workbook, receipt.sheets[index]!, own.rows, own.statusColumn)));
  }
  return { receipt, checks };
}
