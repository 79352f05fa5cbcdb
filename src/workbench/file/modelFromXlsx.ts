import type { OpcPackage } from "../../workbook/xlsx/package/OpcPackage";
import { readSharedStrings } from "../../workbook/xlsx/read/sharedStrings";
import { readTablePart } from "../../workbook/xlsx/read/tablePart";
import { readWorkbookPart, type ListedSheet } from "../../workbook/xlsx/read/workbookPart";
import { attribute, childElement, childElements, relationshipId } from "../../workbook/xlsx/xml/dom";
import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import { readStyles } from "./read/cellStyles";
import { formulaFromFile } from "./read/formulaNames";
import { readCells } from "./read/readCells";
import { frameOf, readSheetFrame } from "./read/readSheetFrame";

/** Fills an empty model from an .xlsx package. */
export function readXlsxInto(model: WorkbookModel, opc: OpcPackage): void {
  const workbook = readWorkbookPart(opc);
  const { dateSystem } = workbook;
  const strings = stringsOf(opc, workbook.part);
  const styles = readStyles(opc, workbook.part);
  const sheets = new Map<string, ModelSheet>();
  const withCells = workbook.sheets.filter(({ hasCells }) => hasCells);
  for (const { name, visible } of withCells) {
    const sheet = model.addSheet(name);
    if (!visible) sheet.visibility = "Hidden";
    sheets.set(name, sheet);
  }
  for (const listed of withCells) {
    const sheet = sheets.get(listed.name)!;
    const frame = frameOf(opc, listed.part);
    readSheetFrame(frame, sheet);
    readCells(opc.utf8(listed.part), sheet, { strings, styles: styles.cells, dateSystem });
    readTables(opc, listed, frame, model, sheet);
  }
  for (const { name, refersTo, sheet } of workbook.names) {
    // Print areas and filters are sheets' own business and no names that formulas use.
    if (name.startsWith("_xlnm.")) continue;
    model.setName(name, formulaFromFile(refersTo), sheet === null ? null : (sheets.get(sheet) ?? null));
  }
}

function readTables(
  opc: OpcPackage,
  listed: ListedSheet,
  frame: ReturnType<typeof frameOf>,
  model: WorkbookModel,
  sheet: ModelSheet,
): void {
  const parts = childElement(frame, "tableParts");
  for (const each of parts ? childElements(parts, "tablePart") : []) {
    const part = opc.related(listed.part, relationshipId(each));
    const table = part !== null && opc.has(part) ? readTablePart(opc, part, listed.name) : null;
    if (!table) continue;
    const made = model.addTable(sheet, table.block, table.name, table.columns);
    made.hasTotalsRow = table.hasTotalsRow;
    const style = part === null ? null : childElement(opc.xml(part).documentElement!, "tableStyleInfo");
    made.style = (style && attribute(style, "name")) ?? "";
    model.tableChanged(made);
  }
}

function stringsOf(opc: OpcPackage, workbookPart: string): readonly string[] {
  const part = opc.relationships(workbookPart).find(({ kind }) => kind === "sharedStrings")?.target;
  return part !== undefined && opc.has(part) ? readSharedStrings(opc.utf8(part)) : [];
}
