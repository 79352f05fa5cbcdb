import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  type IMoveRangeMutationParams,
} from "@univerjs/sheets";
import { maxColumns, maxRows, type BlockAddress } from "../../cells/address";
import type { CellShift, LineShift } from "../model/shift/CellShift";
import type { GridSheets } from "./GridSheets";

/** Rows and columns that come or go, by the mutation that does it. */
const lineShifts: Readonly<Record<string, Pick<LineShift, "axis" | "kind">>> = {
  [InsertRowMutation.id]: { axis: "row", kind: "insert" },
  [InsertColMutation.id]: { axis: "column", kind: "insert" },
  [RemoveRowMutation.id]: { axis: "row", kind: "remove" },
  [RemoveColMutation.id]: { axis: "column", kind: "remove" },
};

interface LineParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

interface LineMoveParams {
  readonly subUnitId: string;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

/** How a mutation of the grid moves cells, in the words of the model; nothing where it moves none. */
export function gridShift(id: string, params: unknown, sheets: GridSheets): readonly CellShift[] {
  if (id === MoveRangeMutation.id) return blockMove(params as IMoveRangeMutationParams, sheets);
  const isRows = id === MoveRowsMutation.id;
  if (isRows || id === MoveColsMutation.id) return lineMove(params as LineMoveParams, isRows, sheets);
  const shift = lineShifts[id];
  const { subUnitId, range } = params as LineParams;
  const sheet = shift && sheets.model(subUnitId);
  if (!sheet) return [];
  const { startRow, endRow, startColumn, endColumn } = range;
  const [first, last] = shift.axis === "row" ? [startRow, endRow] : [startColumn, endColumn];
  return [{ ...shift, sheet, first, last }];
}

function blockMove(
  { fromRange, toRange, from, to }: IMoveRangeMutationParams,
  sheets: GridSheets,
): readonly CellShift[] {
  const sheet = sheets.model(from.subUnitId);
  const toSheet = sheets.model(to.subUnitId);
  if (!sheet || !toSheet) return [];
  return [{ kind: "move", sheet, from: blockOfRange(fromRange), toSheet, to: blockOfRange(toRange) }];
}

/** Room is made, the lines go there, and the gap they leave is closed. */
function lineMove(
  { subUnitId, sourceRange, targetRange }: LineMoveParams,
  isRows: boolean,
  sheets: GridSheets,
): readonly CellShift[] {
  const sheet = sheets.model(subUnitId);
  if (!sheet) return [];
  const axis = isRows ? "row" : "column";
  const [source, end, target] = isRows
    ? [sourceRange.startRow, sourceRange.endRow, targetRange.startRow]
    : [sourceRange.startColumn, sourceRange.endColumn, targetRange.startColumn];
  const count = end - source + 1;
  const first = source >= target ? source + count : source;
  return [
    { axis, kind: "insert", sheet, first: target, last: target + count - 1 },
    {
      kind: "move",
      sheet,
      toSheet: sheet,
      from: lines(isRows, first, count),
      to: lines(isRows, target, count),
    },
    { axis, kind: "remove", sheet, first, last: first + count - 1 },
  ];
}

function lines(isRows: boolean, first: number, count: number): BlockAddress {
  const last = first + count - 1;
  return isRows
    ? { top: first, left: 0, bottom: last, right: maxColumns - 1 }
    : { top: 0, left: first, bottom: maxRows - 1, right: last };
}

export function blockOfRange({ startRow, startColumn, endRow, endColumn }: IRange): BlockAddress {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

export function rangeOfBlock({ top, left, bottom, right }: BlockAddress): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
