import { emptyPackage } from "./package/emptyPackage";
import { WorkbookReading } from "./read/WorkbookReading";
import { XlsxWorkbook } from "./XlsxWorkbook";

/** A workbook without sheets yet: write some before it is saved. */
export function newXlsx(): XlsxWorkbook {
  return new XlsxWorkbook(new WorkbookReading(emptyPackage()), "the new workbook");
}
