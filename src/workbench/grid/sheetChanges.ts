import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICommandService,
  type IObjectArrayPrimitiveType,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { BlockAddress } from "../../cells/address";
import { rangeOfBlock } from "./gridShift";
import type { GridSheets } from "./GridSheets";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";
import { gridId, sheetFrame, worksheetData } from "./workbookData";

interface Signature {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly freeze: string;
  readonly merged: readonly BlockAddress[];
}

/** What the grid was last told of each sheet. */
export class SheetSignatures {
  readonly #known = new Map<LiveSheet, Signature>();

  constructor(workbook: LiveWorkbook) {
    this.take(workbook);
  }

  /** Takes the workbook as it is for what the grid shows. */
  take(workbook: LiveWorkbook): void {
    for (const sheet of workbook.sheets) this.set(sheet);
  }

  set(sheet: LiveSheet): void {
    this.#known.set(sheet, signatureOf(sheet));
  }

  known(sheet: LiveSheet): Signature | undefined {
    return this.#known.get(sheet);
  }
}

function signatureOf({ name, visibility, tabColor, showGridlines, freezeAt, merged }: LiveSheet): Signature {
  return { name, visibility, tabColor, showGridlines, freeze: JSON.stringify(freezeAt), merged: [...merged] };
}

/** Tells the grid of sheets that were added, removed, renamed or moved, and of what hangs on their frame. */
export function pushSheetChanges(
  commands: ICommandService,
  workbook: LiveWorkbook,
  sheets: GridSheets,
  signatures: SheetSignatures,
): void {
  const run = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, { unitId: gridId, ...params }, { onlyLocal: true });
  };
  workbook.sheets.forEach((sheet, index) => {
    if (sheets.id(sheet) !== undefined) return;
    const data = mergeWorksheetSnapshotWithDefault(worksheetData(workbook, sheet));
    run(InsertSheetMutation.id, { index, sheet: data });
    sheets.bind(sheet.id, sheet);
    signatures.set(sheet);
    // The insertion carried the cells with it.
    sheet.changedStyles.take();
    sheet.isResized = false;
  });
  for (const sheet of sheets.shown) {
    if (workbook.sheets.includes(sheet)) continue;
    run(RemoveSheetMutation.id, { subUnitId: sheets.id(sheet) });
    sheets.unbind(sheet);
  }
  pushOrder(run, workbook, sheets);
  for (const sheet of workbook.sheets) pushFrame(run, sheet, sheets.id(sheet)!, signatures);
}

type Run = (id: string, params: object) => void;

function pushOrder(run: Run, workbook: LiveWorkbook, sheets: GridSheets): void {
  const order = [...sheets.shown];
  workbook.sheets.forEach((sheet, toOrder) => {
    const fromOrder = order.indexOf(sheet);
    if (fromOrder === toOrder) return;
    run(SetWorksheetOrderMutation.id, { subUnitId: sheets.id(sheet), fromOrder, toOrder });
    order.splice(toOrder, 0, ...order.splice(fromOrder, 1));
  });
  sheets.reorder(workbook.sheets);
}

function pushFrame(run: Run, sheet: LiveSheet, subUnitId: string, signatures: SheetSignatures): void {
  const known = signatures.known(sheet);
  const now = signatureOf(sheet);
  if (known?.name !== now.name) run(SetWorksheetNameMutation.id, { subUnitId, name: now.name });
  if (known?.tabColor !== now.tabColor) run(SetTabColorMutation.id, { subUnitId, color: now.tabColor });
  if (known?.visibility !== now.visibility) {
    const hidden = now.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    run(SetWorksheetHideMutation.id, { subUnitId, hidden });
  }
  if (known?.showGridlines !== now.showGridlines) {
    const showGridlines = now.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    run(ToggleGridlinesMutation.id, { subUnitId, showGridlines });
  }
  const frame = sheetFrame(sheet, lastSizedColumn);
  if (known?.freeze !== now.freeze)
    run(SetFrozenMutation.id, { subUnitId, ...frame.freeze, resetScroll: false });
  const before = known?.merged ?? [];
  if (JSON.stringify(before) !== JSON.stringify(now.merged)) {
    run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: before.map(rangeOfBlock) });
    run(AddWorksheetMergeMutation.id, { subUnitId, ranges: now.merged.map(rangeOfBlock) });
  }
  signatures.set(sheet);
  if (!sheet.isResized) return;
  sheet.isResized = false;
  pushSizes(run, subUnitId, frame);
}

/** Columns whose width the add-in may set. */
const lastSizedColumn = 200;

function pushSizes(run: Run, subUnitId: string, frame: ReturnType<typeof sheetFrame>): void {
  const widths: IObjectArrayPrimitiveType<number> = {};
  for (const [column, data] of Object.entries(frame.columnData)) {
    if (!data) continue;
    if (data.w !== undefined) widths[Number(column)] = data.w;
    const ranges = [{ startRow: 0, endRow: 0, startColumn: Number(column), endColumn: Number(column) }];
    const isHidden = data.hd === BooleanNumber.TRUE;
    run(isHidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { subUnitId, ranges });
  }
  const columns = Object.keys(widths).map(Number);
  if (columns.length > 0) {
    const ranges = columns.map((column) => ({
      startRow: 0,
      endRow: 0,
      startColumn: column,
      endColumn: column,
    }));
    run(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth: widths });
  }
  const heights = Object.entries(frame.rowData).flatMap(([row, data]) =>
    data?.h === undefined ? [] : [[Number(row), data.h] as const],
  );
  if (heights.length > 0) {
    const ranges = heights.map(([row]) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
    run(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight: Object.fromEntries(heights) });
  }
}
