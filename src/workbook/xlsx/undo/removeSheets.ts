import { maxColumns, maxRows } from "../../../cells/address";
import type { OpcPackage } from "../package/OpcPackage";
import type { WorkbookReading } from "../read/WorkbookReading";
import { readWorkbookPart, type ListedSheet } from "../read/workbookPart";
import { removeFromCalcChain } from "../write/calcChain";
import { WorkbookEditor } from "../write/WorkbookEditor";

const wholeSheet = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** Removes sheets with their names, and every part that nothing else leads to: tables, charts, properties. */
export function removeSheets(
  opc: OpcPackage,
  { workbook }: WorkbookReading,
  sheets: readonly ListedSheet[],
): void {
  if (sheets.length === 0) return;
  const reached = reachedParts(opc);
  for (const { name, sheetId } of sheets) {
    const editor = new WorkbookEditor(opc, workbook.part);
    editor.removeSheet(readWorkbookPart(opc).sheets.findIndex((sheet) => sheet.name === name));
    editor.save();
    removeFromCalcChain(opc, workbook.part, sheetId, [wholeSheet]);
  }
  const left = reachedParts(opc);
  for (const part of reached) if (!left.has(part)) opc.remove(part);
}

/** The parts that relationships lead to, in lower case. */
function reachedParts(opc: OpcPackage): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { target, external } of opc.relationships(from)) {
      const part = target.toLowerCase();
      if (external || reached.has(part)) continue;
      reached.add(part);
      waiting.push(part);
    }
  }
  return reached;
}
