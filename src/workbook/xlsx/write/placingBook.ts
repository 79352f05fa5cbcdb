import { blockFromName } from "../../../cells/address";
import type { PlacingBook } from "../../placing/placeSheets";
import type { WorkbookReading } from "../read/WorkbookReading";

/** What placing sheets asks of a workbook, from its reading; a sheet's id is its part. */
export function placingBook(reading: WorkbookReading): PlacingBook {
  return {
    sheetNames: reading.workbook.sheets.map(({ name }) => name),
    tables: reading.tables(),
    definedNames: reading.workbook.names.map(({ name }) => name),
    sheetOfReport: (report) => {
      const found = reading.sheetOfReport(report);
      if (!found) return null;
      return { id: found.part, name: found.name, block: blockFromName(reading.mark(found)?.block ?? "") };
    },
  };
}
