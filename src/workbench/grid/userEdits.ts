import {
  BooleanNumber,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IFreeze,
  type IRange,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { BlockAddress } from "../../cells/address";
import type { GridBook } from "./GridBook";
import type { GridSheets } from "./GridSheets";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";
import { pointsFromPixels } from "./pixels";
import { refillSheet } from "./refillSheet";
import { shiftParts, type LineShift } from "./shiftParts";

/** What the user has done in the grid. */
export interface UserEdit {
  readonly sheet: LiveSheet;
  /** The block whose cells changed, or null where something else did. */
  readonly block: BlockAddress | null;
  /** What is left to do when the user's command has run to its end. */
  readonly finish?: () => void;
}

interface Params {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData>>;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly index?: number;
  readonly toOrder?: number;
}

/** Rows and columns that were inserted or removed, by the mutation that did it. */
const lineShifts: Readonly<Record<string, Pick<LineShift, "axis" | "kind">>> = {
  [InsertRowMutation.id]: { axis: "row", kind: "insert" },
  [InsertColMutation.id]: { axis: "column", kind: "insert" },
  [RemoveRowMutation.id]: { axis: "row", kind: "remove" },
  [RemoveColMutation.id]: { axis: "column", kind: "remove" },
};

const movements: ReadonlySet<string> = new Set([
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

const frameChanges: ReadonlySet<string> = new Set([
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetFrozenMutation.id,
  SetTabColorMutation.id,
  SetWorksheetHideMutation.id,
  ToggleGridlinesMutation.id,
]);

/** Takes a mutation of the grid over into the workbook; null where it is none that concerns the workbook. */
export function takeUserEdit(
  { id, params: given }: Readonly<ICommandInfo>,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheets: GridSheets,
): UserEdit | null {
  const params = given as Params | undefined;
  if (!params) return null;
  if (id === InsertSheetMutation.id) return addSheet(params, grid, workbook, sheets);
  const sheet = sheets.model(params.subUnitId);
  if (!sheet) return null;
  const worksheet = grid.worksheet(params.subUnitId);
  if (id === RemoveSheetMutation.id) {
    workbook.removeSheet(sheet);
    sheets.unbind(sheet);
    return { sheet, block: null };
  }
  if (!worksheet) return null;
  if (id === SetRangeValuesMutation.id) return takeCells(params, worksheet, grid, sheet);
  if (id === SetWorksheetNameMutation.id) {
    workbook.renameSheet(sheet, worksheet.getName());
    return { sheet, block: null };
  }
  if (id === SetWorksheetOrderMutation.id) {
    workbook.moveSheet(sheet, params.toOrder ?? 0);
    sheets.reorder(workbook.sheets);
    return { sheet, block: null };
  }
  const shift = lineShifts[id];
  if (shift && params.range) {
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const [first, last] = shift.axis === "row" ? [startRow, endRow] : [startColumn, endColumn];
    shiftParts(workbook, sheet, { ...shift, first, last });
  } else if (frameChanges.has(id)) {
    return { sheet, block: null, finish: () => takeFrame(worksheet, sheet) };
  } else if (!movements.has(id)) return null;
  return { sheet, block: sheet.used(), finish: () => refillSheet(worksheet, grid, workbook, sheet) };
}

function addSheet(
  params: Params,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheets: GridSheets,
): UserEdit | null {
  const worksheet = params.sheet && grid.worksheet(params.sheet.id);
  if (!params.sheet || !worksheet) return null;
  const sheet = workbook.addSheet(params.sheet.name);
  workbook.moveSheet(sheet, params.index ?? workbook.sheets.length - 1);
  sheets.bind(params.sheet.id, sheet);
  sheets.reorder(workbook.sheets);
  return {
    sheet,
    block: null,
    finish: () => {
      takeFrame(worksheet, sheet);
      refillSheet(worksheet, grid, workbook, sheet);
    },
  };
}

function takeCells(params: Params, worksheet: Worksheet, grid: GridBook, sheet: LiveSheet): UserEdit | null {
  let block: { top: number; left: number; bottom: number; right: number } | null = null;
  new ObjectMatrix<ICellData>(params.cellValue).forValue((row, column, given) => {
    if (given === null || "v" in given || "f" in given || "p" in given || "si" in given) {
      sheet.setCell(row, column, grid.cell(worksheet, row, column));
    }
    if (given === null || "s" in given) {
      sheet.setStyle(row, column, grid.style(worksheet.getCellRaw(row, column)));
    }
    block ??= { top: row, left: column, bottom: row, right: column };
    block.top = Math.min(block.top, row);
    block.left = Math.min(block.left, column);
    block.bottom = Math.max(block.bottom, row);
    block.right = Math.max(block.right, column);
  });
  return block && { sheet, block };
}

/** Widths, heights, freeze, tab and visibility as the user left them. */
function takeFrame(worksheet: Worksheet, sheet: LiveSheet): void {
  const config = worksheet.getConfig();
  sheet.visibility = config.hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
  sheet.tabColor = config.tabColor;
  sheet.showGridlines = config.showGridlines !== BooleanNumber.FALSE;
  sheet.freezeAt = frozenCell(config.freeze);
  for (const [column, data] of Object.entries(config.columnData)) {
    if (data?.w !== undefined) sheet.setColumnWidth(Number(column), pointsFromPixels(data.w));
    sheet.hideColumn(Number(column), data?.hd === BooleanNumber.TRUE);
  }
  for (const [row, data] of Object.entries(config.rowData)) {
    if (data?.h !== undefined && data.ia !== BooleanNumber.TRUE)
      sheet.setRowHeight(Number(row), pointsFromPixels(data.h));
  }
  sheet.isResized = false;
}

function frozenCell({ xSplit, ySplit }: IFreeze): LiveSheet["freezeAt"] {
  return xSplit > 0 || ySplit > 0 ? { row: Math.max(ySplit, 0), column: Math.max(xSplit, 0) } : null;
}
