import type { OfficeWorkbook } from "../workbook/officejs/OfficeWorkbook";

/**
 * Tells the functions, another script of the same page, how the workbook counts its days. They take it for 1900 until
 * then, so what they gave in a workbook of 1904 is asked for again.
 */
export async function tellDateSystem(workbook: OfficeWorkbook): Promise<void> {
  Object.assign(globalThis, { finopsDateSystem: workbook.dateSystem });
  if (workbook.dateSystem === 1904) await workbook.calculateAnew();
}
