import type { OpcPackage } from "../../workbook/xlsx/package/OpcPackage";
import { readTablePart } from "../../workbook/xlsx/read/tablePart";
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from "../../workbook/xlsx/read/workbookPart";
import { attribute, childElement, root } from "../../workbook/xlsx/xml/dom";
import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import { Losses, type Loss } from "./Losses";
import { readStyles } from "./read/cellStyles";
import type { FileReading } from "./read/FileReading";
import { readCells } from "./read/readCells";
import { readComments } from "./read/readComments";
import { readConditionalFormats } from "./read/readConditionalFormats";
import { readCustomProperties } from "./read/readCustomProperties";
import { readCustomXml } from "./read/readCustomXml";
import { readDrawing } from "./read/readDrawing";
import { readNames } from "./read/readNames";
import { readPage } from "./read/readPage";
import { readRelated } from "./read/readRelated";
import { frameOf, readSheetFrame } from "./read/readSheetFrame";
import { readStrings } from "./read/readStrings";
import { readValidations } from "./read/readValidations";
import { themeColours } from "./read/themeColours";
import { noteUnkeptOfBook, noteUnkeptOfSheet } from "./read/unkeptParts";

/**
 * Fills an empty model from an .xlsx package.
 * @returns What the package holds and the model does not: a saved copy will be without it.
 */
export function readXlsxInto(model: WorkbookModel, opc: OpcPackage): readonly Loss[] {
  const workbook = readWorkbookPart(opc);
  const reading = readingOf(opc, workbook);
  const sheets = new Map<string, ModelSheet>();
  const withCells = workbook.sheets.filter(({ hasCells }) => hasCells);
  for (const { name, visible, veryHidden, sheetId } of withCells) {
    const sheet = model.addSheet(name, sheetId);
    if (!visible) sheet.visibility = veryHidden ? "VeryHidden" : "Hidden";
    sheets.set(name, sheet);
  }
  for (const listed of withCells) readSheet(listed, model, sheets.get(listed.name)!, reading);
  readNames(workbook, model, sheets, reading.losses);
  readCustomXml(opc, workbook.part, model, reading.nextId);
  noteUnkeptOfBook(opc, workbook, reading.losses);
  return reading.losses.list;
}

function readingOf(opc: OpcPackage, { part, dateSystem }: WorkbookPart): FileReading {
  const theme = themeColours(opc, part);
  let ids = 0;
  return {
    opc,
    losses: new Losses(),
    ...readStrings(opc, part),
    theme,
    styles: readStyles(opc, part, theme),
    dateSystem,
    nextId: (kind) => `{FILE-${kind}-${++ids}}`,
  };
}

function readSheet(
  { part, name }: ListedSheet,
  model: WorkbookModel,
  sheet: ModelSheet,
  reading: FileReading,
): void {
  const { opc, losses, theme } = reading;
  const frame = frameOf(opc, part);
  readSheetFrame(frame, sheet, theme);
  readCells(opc.utf8(part), sheet, reading);
  readTables(opc, part, model, sheet);
  readConditionalFormats(frame, sheet, reading);
  readValidations(frame, sheet);
  readPage(frame, sheet, losses);
  readCustomProperties(opc, part, frame, sheet);
  readComments(part, sheet, reading);
  readDrawing(part, sheet, reading);
  noteUnkeptOfSheet(opc, part, frame, name, losses);
}

function readTables(opc: OpcPackage, sheetPart: string, model: WorkbookModel, sheet: ModelSheet): void {
  for (const { part } of readRelated(opc, sheetPart, "table")) {
    const table = readTablePart(opc, part, sheet.name);
    if (!table) continue;
    const made = model.addTable(sheet, table.block, table.name, table.columns);
    made.hasTotalsRow = table.hasTotalsRow;
    const style = childElement(root(opc.xml(part)), "tableStyleInfo");
    made.style = (style && attribute(style, "name")) ?? "";
    model.tableChanged(made);
  }
}
