import {
  BooleanNumber,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IFreeze,
  type Worksheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { columnName, type BlockAddress } from "../../cells/address";
import type { HostEvent } from "../host/HostEvent";
import { localAddress } from "../host/RangeTarget";
import type { CellShift } from "../model/shift/CellShift";
import { renameTableColumns } from "../model/renameTableColumns";
import { shiftCells } from "../model/shift/shiftCells";
import type { GridBook } from "./GridBook";
import { blockOfRange, gridShift } from "./gridShift";
import type { GridSheets } from "./GridSheets";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";
import { pointsFromPixels } from "./pixels";
import { refillSheet } from "./refillSheet";
import { typedCell } from "./typedCell";
import { restoreMutation, type UserHistory } from "./UserHistory";

/** What the user has done in the grid. */
export interface UserEdit {
  /** What listeners are told of it. */
  readonly events: readonly HostEvent[];
  /** What is left to do when the user's command has run to its end. */
  readonly finish?: () => void;
  /** Formats that follow from what was typed: the grid has not drawn them yet. */
  readonly format?: () => void;
}

interface Params {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData>>;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly index?: number;
  readonly toOrder?: number;
}

const frameChanges: ReadonlySet<string> = new Set([
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetFrozenMutation.id,
  SetTabColorMutation.id,
  SetWorksheetHideMutation.id,
  ToggleGridlinesMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);

const silent: UserEdit = { events: [] };

/** Takes a mutation of the grid over into the workbook; null where it is none that concerns the workbook. */
export function takeUserEdit(
  { id, params: given }: Readonly<ICommandInfo>,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheets: GridSheets,
  history: UserHistory,
): UserEdit | null {
  if (id === restoreMutation.id) return silent;
  const params = given as Params | undefined;
  if (!params) return null;
  if (id === InsertSheetMutation.id) return addSheet(params, grid, workbook, sheets);
  const shifts = gridShift(id, params, sheets);
  if (shifts.length > 0) {
    for (const shift of shifts) history.lost.push(...shiftCells(workbook, shift));
    // A whole row that is dragged elsewhere is an insertion, a move and a removal.
    return { events: shifts.flatMap(eventsOf) };
  }
  const sheet = sheets.model(params.subUnitId);
  if (!sheet) return null;
  if (id === RemoveSheetMutation.id) {
    history.lost.push(...workbook.removeSheet(sheet));
    sheets.unbind(sheet);
    return { events: [{ kind: "deleted", sheet }] };
  }
  const worksheet = grid.worksheet(params.subUnitId);
  if (!worksheet) return null;
  if (id === SetRangeValuesMutation.id) return takeCells(params, worksheet, grid, workbook, sheet);
  if (id === SetWorksheetNameMutation.id) {
    workbook.renameSheet(sheet, worksheet.getName());
    return silent;
  }
  if (id === SetWorksheetOrderMutation.id) {
    workbook.moveSheet(sheet, params.toOrder ?? 0);
    sheets.reorder(workbook.sheets);
    return silent;
  }
  if (frameChanges.has(id)) return { events: [], finish: () => takeFrame(worksheet, workbook, sheet) };
  if (id !== ReorderRangeMutation.id) return null;
  const address = localAddress(sheet.used() ?? { top: 0, left: 0, bottom: 0, right: 0 });
  return {
    events: [{ kind: "changed", sheet, changeType: "RangeEdited", address }],
    finish: () => refillSheet(worksheet, grid, workbook, sheet),
  };
}

function eventsOf(shift: CellShift): readonly HostEvent[] {
  if (shift.kind === "move") {
    const { sheet, from, toSheet, to } = shift;
    return [
      { kind: "changed", sheet, changeType: "RangeEdited", address: localAddress(from) },
      { kind: "changed", sheet: toSheet, changeType: "RangeEdited", address: localAddress(to) },
    ];
  }
  const { sheet, axis, kind, first, last } = shift;
  const address = axis === "row" ? `${first + 1}:${last + 1}` : `${columnName(first)}:${columnName(last)}`;
  const changeType =
    `${axis === "row" ? "Row" : "Column"}${kind === "insert" ? "Inserted" : "Deleted"}` as const;
  return [{ kind: "changed", sheet, changeType, address }];
}

function addSheet(
  params: Params,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheets: GridSheets,
): UserEdit | null {
  const worksheet = params.sheet && grid.worksheet(params.sheet.id);
  if (!params.sheet || !worksheet) return null;
  const position = params.index ?? workbook.sheets.length;
  const known = sheets.removed(params.sheet.id);
  if (known) workbook.restoreSheet(known, position);
  const sheet = known ?? workbook.addSheet(params.sheet.name);
  workbook.moveSheet(sheet, position);
  sheets.bind(params.sheet.id, sheet);
  sheets.reorder(workbook.sheets);
  const events = [{ kind: "added", sheet }] as const;
  if (known) return { events };
  return {
    events,
    finish: () => {
      takeFrame(worksheet, workbook, sheet);
      refillSheet(worksheet, grid, workbook, sheet);
    },
  };
}

function takeCells(
  params: Params,
  worksheet: Worksheet,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheet: LiveSheet,
): UserEdit | null {
  let block: { top: number; left: number; bottom: number; right: number } | null = null;
  const formats: (() => void)[] = [];
  let isContent = false;
  new ObjectMatrix<ICellData>(params.cellValue).forValue((row, column, given) => {
    if (given === null || "s" in given) {
      sheet.setStyle(row, column, grid.style(worksheet.getCellRaw(row, column)));
    }
    if (given === null || "v" in given || "f" in given || "p" in given || "si" in given) {
      isContent = true;
      const style = sheet.style(row, column);
      const entered = grid.cell(worksheet, row, column);
      const typed = entered && typedCell(entered, style.numberFormat, workbook);
      sheet.setCell(row, column, typed?.cell ?? null);
      const numberFormat = typed?.numberFormat;
      if (numberFormat) formats.push(() => sheet.setStyle(row, column, { ...style, numberFormat }));
    }
    block ??= { top: row, left: column, bottom: row, right: column };
    block.top = Math.min(block.top, row);
    block.left = Math.min(block.left, column);
    block.bottom = Math.max(block.bottom, row);
    block.right = Math.max(block.right, column);
  });
  if (!block) return null;
  const taken: BlockAddress = block;
  const edited: HostEvent = {
    kind: "changed",
    sheet,
    changeType: "RangeEdited",
    address: localAddress(taken),
  };
  return {
    events: isContent ? [edited] : [],
    finish: () => renameTableColumns(workbook, sheet, taken),
    format: () => {
      for (const set of formats) set();
    },
  };
}

/** Widths, heights, freeze, merged cells, tab and visibility as the user left them. */
function takeFrame(worksheet: Worksheet, workbook: LiveWorkbook, sheet: LiveSheet): void {
  const config = worksheet.getConfig();
  sheet.merged.splice(0, sheet.merged.length, ...config.mergeData.map(blockOfRange));
  // Nothing spills into merged cells.
  workbook.structureChanged();
  sheet.visibility = config.hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
  sheet.tabColor = config.tabColor;
  sheet.showGridlines = config.showGridlines !== BooleanNumber.FALSE;
  sheet.freezeAt = frozenCell(config.freeze);
  for (const [column, data] of Object.entries(config.columnData)) {
    if (data?.w !== undefined) sheet.setColumnWidth(Number(column), pointsFromPixels(data.w));
    sheet.hideColumn(Number(column), data?.hd === BooleanNumber.TRUE);
  }
  for (const [row, data] of Object.entries(config.rowData)) {
    sheet.hideRow(Number(row), data?.hd === BooleanNumber.TRUE);
    if (data?.h !== undefined && data.ia !== BooleanNumber.TRUE)
      sheet.setRowHeight(Number(row), pointsFromPixels(data.h));
  }
  sheet.isResized = false;
}

function frozenCell({ xSplit, ySplit }: IFreeze): LiveSheet["freezeAt"] {
  return xSplit > 0 || ySplit > 0 ? { row: Math.max(ySplit, 0), column: Math.max(xSplit, 0) } : null;
}
