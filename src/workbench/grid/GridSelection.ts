import { ICommandService, RANGE_TYPE, type ICommandInfo, type Injector, type IRange } from "@univerjs/core";
import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { ScrollToRangeOperation } from "@univerjs/sheets-ui";
import { maxColumns, maxRows, type BlockAddress } from "../../cells/address";
import type { GridBook } from "./GridBook";
import type { GridSheets } from "./GridSheets";
import { blockOfRange } from "./gridShift";
import type { LiveSheet } from "./LiveSheet";
import { gridId } from "./workbookData";

/** Which sheet is in front, and what is selected in it. */
export class GridSelection {
  readonly #commands: ICommandService;
  readonly #selections: SheetsSelectionsService;

  constructor(
    services: Injector,
    private readonly grid: GridBook,
    private readonly sheets: GridSheets,
  ) {
    this.#commands = services.get(ICommandService);
    this.#selections = services.get(SheetsSelectionsService);
  }

  get sheet(): LiveSheet | null {
    const id = this.grid.workbook.getActiveSheet()?.getSheetId();
    return (id === undefined ? undefined : this.sheets.model(id)) ?? null;
  }

  /** The selected blocks, the one with the active cell last. */
  get blocks(): readonly BlockAddress[] {
    return this.#selections.getCurrentSelections().map(({ range }) => wholeBlock(range));
  }

  /** Brings a sheet to the front, and its blocks into sight; without blocks the sheet's own selection stays. */
  select(sheet: LiveSheet, blocks: readonly BlockAddress[]): void {
    const subUnitId = this.sheets.id(sheet);
    const worksheet = subUnitId === undefined ? null : this.grid.worksheet(subUnitId);
    if (!worksheet) return;
    const run = (id: string, params: object): void => {
      this.#commands.syncExecuteCommand(id, { unitId: gridId, subUnitId, ...params });
    };
    if (sheet !== this.sheet) run(SetWorksheetActiveOperation.id, {});
    const [rows, columns] = [worksheet.getRowCount(), worksheet.getColumnCount()];
    const ranges = blocks.map(({ top, left, bottom, right }): IRange => ({
      startRow: Math.min(top, rows - 1),
      startColumn: Math.min(left, columns - 1),
      endRow: Math.min(bottom, rows - 1),
      endColumn: Math.min(right, columns - 1),
    }));
    const last = ranges.at(-1);
    if (!last) return;
    const selections = ranges.map((range) => ({
      range,
      primary: range === last ? getPrimaryForRange(range, worksheet) : null,
      style: null,
    }));
    run(SetSelectionsOperation.id, { selections });
    // The grid draws a sheet that has just come to the front first.
    requestAnimationFrame(() => run(ScrollToRangeOperation.id, { range: last }));
  }

  /** Whether a command of the grid has changed the selection. */
  static isChanged({ id }: Readonly<ICommandInfo>): boolean {
    return id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id;
  }
}

/** Whole rows and columns reach to the end of what a sheet may hold, not of what the grid shows. */
function wholeBlock(range: IRange): BlockAddress {
  const { top, left, bottom, right } = blockOfRange(range);
  const isRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  const isColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  return {
    top: isColumns ? 0 : top,
    left: isRows ? 0 : left,
    bottom: isColumns ? maxRows - 1 : bottom,
    right: isRows ? maxColumns - 1 : right,
  };
}
