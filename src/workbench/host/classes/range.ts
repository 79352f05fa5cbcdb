import { blocksMeet } from "../../../workbook/placing/blocks";
import { activateSheet } from "../activateSheet";
import { assertWritable } from "../assertWritable";
import { textOf } from "../textOf";
import { rangeTargetOf } from "../rangeTargetOf";
import { type Targets, objectOf, type HostObject } from "../Targets";
import type { BlockAddress } from "../../../cells/address";
import { maxColumns, maxRows } from "../../../cells/address";
import type { CellStyle } from "../../model/CellStyle";
import type { Plain } from "../../model/Parts";
import { cellInput, valueType, wireValue } from "../cellInput";
import { clearRange } from "../clearRange";
import { invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { getter, method, navigation, scalar, type Argument, type ObjectClass } from "../ObjectClass";
import {
  assertStands,
  blockOfAddress,
  columnsOf,
  isUnbounded,
  localAddress,
  rangeAddress,
  rowsOf,
  shared,
  type RangeTarget,
} from "../RangeTarget";

export const rangeClass: ObjectClass<Targets["Range"]> = {
  members: {
    Address: scalar((range, host) => {
      assertStands(range, host.model);
      return rangeAddress(range);
    }),
    RowIndex: scalar(({ block }) => block.top),
    ColumnIndex: scalar(({ block }) => block.left),
    RowCount: scalar(rowsOf),
    ColumnCount: scalar(columnsOf),
    CellCount: scalar((range) => {
      const cells = rowsOf(range) * columnsOf(range);
      return cells > 2 ** 31 - 1 ? -1 : cells;
    }),
    Values: scalar(
      (range, host) =>
        grid(range, host, (row, column) => wireValue(host.model.value(range.sheet, row, column))),
      writeCells,
    ),
    ValueTypes: scalar((range, host) =>
      grid(range, host, (row, column) => valueType(host.model.value(range.sheet, row, column))),
    ),
    Formulas: scalar(
      (range, host) =>
        grid(range, host, (row, column) => {
          const cell = range.sheet.cell(row, column);
          return cell?.formula ?? wireValue(cell?.value ?? null);
        }),
      writeCells,
    ),
    NumberFormat: scalar(
      (range, host) => grid(range, host, (row, column) => range.sheet.style(row, column).numberFormat),
      (range, value, host) => {
        // Cells of one style and one format go on sharing one.
        const styles = new Map<string, Map<CellStyle, CellStyle>>();
        each(range, value, host, (row, column, format) => {
          if (format === null) return;
          const numberFormat = textOf(format);
          const formatted = styles.get(numberFormat) ?? new Map<CellStyle, CellStyle>();
          styles.set(numberFormat, formatted);
          const before = range.sheet.style(row, column);
          const after = formatted.get(before) ?? { ...before, numberFormat };
          formatted.set(before, after);
          range.sheet.setStyle(row, column, after);
        });
      },
    ),
    ColumnHidden: scalar(
      ({ sheet, block }) => sheet.isColumnHidden(block.left),
      ({ sheet, block }, value) => {
        for (let column = block.left; column <= block.right; column++)
          sheet.hideColumn(column, value === true);
      },
    ),
    Format: navigation((range) => objectOf("RangeFormat", [range])),
    ConditionalFormats: navigation((range) => objectOf("ConditionalFormatCollection", range)),
    DataValidation: navigation((range) => objectOf("DataValidation", range)),
    Worksheet: navigation(({ sheet }) => objectOf("Worksheet", sheet)),
    GetCell: getter((range, [row, column]) => {
      const [top, left] = [range.block.top + Number(row), range.block.left + Number(column)];
      return part(range, { top, left, bottom: top, right: left });
    }),
    GetRow: getter((range, [row]) => {
      const top = range.block.top + Number(row);
      if (top > range.block.bottom) throw invalidArgument();
      return part(range, { ...range.block, top, bottom: top });
    }),
    GetColumn: getter((range, [column]) => {
      const left = range.block.left + Number(column);
      if (left > range.block.right) throw invalidArgument();
      return part(range, { ...range.block, left, right: left });
    }),
    GetBoundingRect: getter((range, [other]) => {
      const { block } = other === undefined ? range : blockOfArgument(other, range);
      return part(range, {
        top: Math.min(range.block.top, block.top),
        left: Math.min(range.block.left, block.left),
        bottom: Math.max(range.block.bottom, block.bottom),
        right: Math.max(range.block.right, block.right),
      });
    }),
    GetResizedRange: getter((range, [rows, columns]) =>
      part(range, {
        ...range.block,
        bottom: range.block.bottom + Number(rows),
        right: range.block.right + Number(columns),
      }),
    ),
    GetOffsetRange: getter((range, [rows, columns]) =>
      part(range, {
        top: range.block.top + Number(rows),
        left: range.block.left + Number(columns),
        bottom: range.block.bottom + Number(rows),
        right: range.block.right + Number(columns),
      }),
    ),
    GetEntireColumn: getter((range) => part(range, { ...range.block, top: 0, bottom: maxRows - 1 })),
    GetEntireRow: getter((range) => part(range, { ...range.block, left: 0, right: maxColumns - 1 })),
    GetUsedRangeOrNullObject: getter((range) => {
      const used = range.sheet.used();
      const block = used && shared(used, range.block);
      return block && part(range, block);
    }),
    GetIntersectionOrNullObject: getter((range, [other]) => {
      const { sheet, block } = blockOfArgument(other, range);
      const both = sheet === range.sheet ? shared(block, range.block) : null;
      return both && part(range, both);
    }),
    GetMergedAreasOrNullObject: getter((range) => {
      const areas = range.sheet.merged.filter((block) => blocksMeet(block, range.block));
      if (areas.length === 0) return null;
      return objectOf(
        "RangeAreas",
        areas.map((block) => ({ sheet: range.sheet, block })),
      );
    }),
    Clear: method((range, [applyTo], host) => {
      assertWritable(range, host);
      clearRange(range, textOf(applyTo ?? "All"));
      raiseEdited(range, host);
    }),
    Merge: method((range, _, host) => {
      assertWritable(range, host);
      range.sheet.merged.push(range.block);
    }),
    Unmerge: method((range, _, host) => {
      assertWritable(range, host);
      const kept = range.sheet.merged.filter((block) => !blocksMeet(block, range.block));
      range.sheet.merged.splice(0, range.sheet.merged.length, ...kept);
    }),
    Select: method((range, _, host) => {
      assertStands(range, host.model);
      activateSheet(host, range.sheet);
      host.selected = [range];
      host.raise({ kind: "selected", sheet: range.sheet, address: localAddress(range.block) });
    }),
    Calculate: method(() => {}),
    _ValidateArraySize: method((range, [rows, columns]) => {
      if (rows !== rowsOf(range) || columns !== columnsOf(range)) throw invalidArgument();
    }),
  },
};

function part(range: RangeTarget, block: BlockAddress): HostObject {
  const isInside = block.top >= 0 && block.left >= 0 && block.bottom < maxRows && block.right < maxColumns;
  if (!isInside || block.bottom < block.top || block.right < block.left) throw invalidArgument();
  return objectOf("Range", { sheet: range.sheet, block });
}

function blockOfArgument(other: Argument | undefined, range: RangeTarget): RangeTarget {
  if (typeof other === "string") return { sheet: range.sheet, block: blockOfAddress(other) };
  if (typeof other === "object" && other !== null && "type" in other) {
    return rangeTargetOf(other);
  }
  throw itemNotFound();
}

/** What each cell gives, in rows; null where Excel gives none. */
function grid(range: RangeTarget, host: HostState, of: (row: number, column: number) => Plain): Plain {
  assertStands(range, host.model);
  if (isUnbounded(range) || rowsOf(range) * columnsOf(range) > host.largestRead) return null;
  const { top, left, bottom, right } = range.block;
  const rows: Plain[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: Plain[] = [];
    for (let column = left; column <= right; column++) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Hands each cell its part of a value: of a grid of the same size, or the one value for all. */
function each(
  range: RangeTarget,
  value: Plain,
  host: HostState,
  take: (row: number, column: number, value: Plain) => void,
): void {
  assertWritable(range, host);
  if (isUnbounded(range) && typeof value === "object") throw invalidArgument();
  const rows = Array.isArray(value) ? (value as readonly Plain[]) : null;
  if (rows && rows.length !== rowsOf(range)) throw invalidArgument();
  for (const [down, cells] of (rows ?? new Array<Plain>(rowsOf(range)).fill(value)).entries()) {
    const isRow = Array.isArray(cells);
    if (isRow && cells.length !== columnsOf(range)) throw invalidArgument();
    for (let across = 0; across < columnsOf(range); across++) {
      const given = isRow ? (cells as readonly Plain[])[across]! : cells;
      take(range.block.top + down, range.block.left + across, given);
    }
  }
}

function writeCells(range: RangeTarget, value: Plain, host: HostState): void {
  const { sheet } = range;
  each(range, value, host, (row, column, given) => {
    if (given === null) return;
    sheet.setCell(row, column, cellInput(given, sheet.style(row, column).numberFormat));
  });
  raiseEdited(range, host);
}

function raiseEdited(range: RangeTarget, host: HostState): void {
  host.raise({
    kind: "changed",
    sheet: range.sheet,
    changeType: "RangeEdited",
    address: localAddress(range.block),
  });
}
