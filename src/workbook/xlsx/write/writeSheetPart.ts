import { holdsCell, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import type { Calculator } from "../../../calc/Calculator";
import { numberFormats } from "../../../reports/formats";
import type { ReportMark, SheetCell, SheetModel } from "../../../reports/SheetModel";
import { childElement } from "../xml/dom";
import type { OpcPackage } from "../package/OpcPackage";
import { layoutProperty, markProperty, type WrittenLayout } from "../../placing/reportMark";
import type { WorkbookReading } from "../read/WorkbookReading";
import { looksLikeFormula, type PreparedCell } from "./cellXml";
import { setCharts } from "./charts";
import { around } from "../../placing/blocks";
import { areaName } from "../../placing/areaName";
import { clearBlocks } from "./clearBlocks";
import { columnsToRestore, columnsToWrite, setColumns, writtenWidths } from "./columns";
import { setCustomProperty } from "./customProperties";
import { fileFormula } from "./fileFormula";
import type { PlacedSheet } from "../../placing/placeSheets";
import { packedLook } from "../../placing/writtenLook";
import { addConditionalFormats, addValidations } from "./rules";
import { writeSheetData, type PreparedRows } from "./sheetDataXml";
import { SheetFrame } from "./SheetFrame";
import { setSheetLook } from "./sheetLook";
import type { StyleSheet } from "./StyleSheet";
import { survivingRows } from "./survivingRows";
import { setTables } from "./tables";

interface SheetPartWrite {
  readonly sheet: PlacedSheet;
  readonly part: string;
  readonly sheetId: number;
  readonly before: WorkbookReading;
  readonly calculator: Calculator;
  readonly styles: StyleSheet;
  /** What an undo puts back beside the model. */
  readonly restored?: RestoredSheet;
}

/** What a sheet had that its model does not say. */
export interface RestoredSheet {
  /** Texts of our custom properties by name. */
  readonly properties: Readonly<Record<string, string>>;
  /** Widths of the first columns, in points. */
  readonly widths: readonly number[];
  numberFormatAt(row: number, column: number): string;
}

/** Writes one sheet of ours with everything that hangs on it; a new one is an empty sheet rewritten. */
export async function writeSheetPart(opc: OpcPackage, write: SheetPartWrite): Promise<void> {
  const { sheet, part, sheetId, before, styles, restored } = write;
  const { model, name, block, blocks } = sheet;
  const frame = sheet.id === null ? SheetFrame.create() : SheetFrame.open(opc.utf8(part), part);
  const isFirst = before.workbook.sheets.length === 0 && sheetId === 1;

  clearBlocks(frame, blocks);
  setSheetLook(frame, model, isFirst);
  setColumns(
    frame,
    restored
      ? columnsToRestore(frame, restored.widths, model.columns)
      : columnsToWrite(frame, model.columns, lastWidths(write)),
  );
  addConditionalFormats(frame, model.conditionalFormats, styles, sheetId);
  addValidations(frame, model.validations);
  setTables(opc, frame, part, model.tables, blocks);
  const value = valuesOf(write);
  setCharts(opc, frame, part, model.charts, { sheet: name, value, format: (cell) => formatOf(model, cell) });
  for (const [name, text] of Object.entries(restored?.properties ?? (await properties(write)))) {
    setCustomProperty(opc, frame, part, name, text);
  }
  if (!childElement(frame.root, "dimension")) frame.add('<dimension ref="A1"/>');
  frame.child("dimension")!.setAttribute("ref", areaName(around(block, usedBeside(write))));

  const surviving = sheet.id === null ? [] : survivingRows(frame.bytes, blocks);
  opc.put(
    part,
    frame.toBytes((sink) => writeSheetData(sink, preparedRows(write, value), surviving, frame.prefix)),
  );
}

/** The custom properties that make a sheet ours. */
async function properties({ sheet, sheetId }: SheetPartWrite): Promise<Readonly<Record<string, string>>> {
  const { model, block } = sheet;
  const mark: ReportMark = { ...model.mark, block: areaName(block) };
  const layout: WrittenLayout = {
    sheetId,
    widths: writtenWidths(model.columns),
    look: await packedLook(model),
  };
  return { [markProperty]: JSON.stringify(mark), [layoutProperty]: JSON.stringify(layout) };
}

/** Cells of others on our sheet. */
function usedBeside({ sheet, before }: SheetPartWrite): BlockAddress | null {
  const listed = sheet.id === null ? undefined : before.sheet(sheet.name);
  return listed ? before.reading(listed).cells.usedOutside(sheet.blocks) : null;
}

function lastWidths({ sheet, before }: SheetPartWrite): readonly number[] {
  const listed = sheet.id === null ? undefined : before.sheet(sheet.name);
  return (listed && before.layout(listed)?.widths) ?? [];
}

function valuesOf({ sheet: { name, model }, calculator }: SheetPartWrite): (cell: CellAddress) => CellValue {
  return ({ row, column }) => {
    const cell = model.rows[row]?.[column];
    return cell?.formula === undefined ? (cell?.value ?? null) : calculator.value(name, row, column);
  };
}

function preparedRows(
  { sheet: { model }, styles, restored }: SheetPartWrite,
  value: (cell: CellAddress) => CellValue,
): PreparedRows {
  const prepare = (cell: SheetCell, row: number, column: number): PreparedCell => {
    const quoted = typeof cell.value === "string" && looksLikeFormula(cell.value);
    const style = styles.cellStyle(cell.format, quoted, restored?.numberFormatAt(row, column));
    if (cell.formula === undefined) return { value: cell.value ?? null, style };
    const formula = fileFormula(cell.formula, tableAt(model, row, column));
    return { value: value({ row, column }), formula, style };
  };
  return {
    count: model.rows.length,
    width: (row) => model.rows[row]?.length ?? 0,
    height: (row) => model.rowHeights[row],
    cell: (row, column) => {
      const cell = model.rows[row]?.[column];
      return cell && prepare(cell, row, column);
    },
  };
}

function tableAt({ tables }: SheetModel, row: number, column: number): string | null {
  const table = tables.find(({ block }) => holdsCell(block, row, column));
  return table?.name ?? null;
}

function formatOf(model: SheetModel, { row, column }: CellAddress): string {
  const name = model.rows[row]?.[column]?.format?.number;
  return name ? numberFormats[name] : "General";
}
