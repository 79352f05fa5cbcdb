import { cellName } from "../../../cells/address";
import { quotedSheet, renameReferences } from "../../placing/sheetReferences";
import { scanCells } from "../read/scanCells";
import type { WorkbookReading } from "../read/WorkbookReading";
import type { ListedSheet } from "../read/workbookPart";

/**
 * Says which cell or name of other sheets uses a sheet or table that would go; null where none does. Without the sheet
 * Excel calls such a file damaged.
 */
export function referenceTo(reading: WorkbookReading, going: readonly ListedSheet[]): string | null {
  const isGoing = (name: string): boolean => going.some((sheet) => sheet.name === name);
  const tables = reading.tables().filter(({ sheet }) => isGoing(sheet));
  const words = [...going, ...tables].map(({ name }) => name.toLowerCase());
  const renaming = {
    sheets: new Map(going.map(({ name }) => [name.toLowerCase(), `${name} gone`])),
    tables: new Map(tables.map(({ name }) => [name.toLowerCase(), `${name}_gone`])),
  };
  const uses = (formula: string): boolean => {
    const lower = formula.replaceAll("''", "'").toLowerCase();
    return words.some((word) => lower.includes(word)) && renameReferences(formula, renaming) !== formula;
  };
  for (const { name, refersTo, sheet } of reading.workbook.names) {
    if (!(sheet !== null && isGoing(sheet)) && uses(refersTo)) return `the name ${name} refers to it`;
  }
  for (const sheet of reading.sheets) {
    if (isGoing(sheet.name)) continue;
    let found: string | null = null;
    scanCells(reading.opc.utf8(sheet.part), ({ row, column, formula }) => {
      const written = formula();
      if (written === null || !uses(written)) return true;
      found = `${quotedSheet(sheet.name)}!${cellName({ row, column })} refers to it`;
      return false;
    });
    if (found !== null) return found;
  }
  return null;
}
