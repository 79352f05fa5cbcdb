import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import { openInHost, type OfficeBook } from "./officeBook";

/** A file that is open in the host, as the workbench opens it. */
export interface FileInHost extends OfficeBook {
  readonly model: LiveWorkbook;
  /** The workbook as a file again. */
  save(): Uint8Array;
}

export async function fileInHost(bytes: Uint8Array): Promise<FileInHost> {
  const { workbook: model, opc } = await openBook(bytes, "book.xlsx");
  const opened = await openInHost(model);
  return { ...opened, model, save: () => xlsxFromModel(model, opc) };
}
