import { textOf } from "../textOf";
import { type Targets, objectOf, type BorderTarget } from "../Targets";
import type { BorderSide, CellStyle } from "../../model/CellStyle";
import type { Plain } from "../../model/Parts";
import { invalidArgument } from "../HostError";
import type { HostState } from "../HostState";
import { getter, method, navigation, scalar, type ObjectClass, type Scalar } from "../ObjectClass";
import { isUnbounded, type RangeTarget } from "../RangeTarget";
import { assertWritable } from "../assertWritable";

type Ranges = readonly RangeTarget[];

/** A property of the cells: read as their common value, null where they differ. */
function styled<Key extends keyof CellStyle>(
  key: Key,
  fromWire: (value: Plain) => CellStyle[Key],
): Scalar<Ranges> {
  return scalar(
    (ranges) => common(ranges, (style) => style[key] as Plain),
    (ranges, value, host) => restyle(ranges, host, (style) => ({ ...style, [key]: fromWire(value) })),
  );
}

export const rangeFontClass: ObjectClass<Targets["RangeFont"]> = {
  members: {
    Bold: styled("bold", (value) => value === true),
    Italic: styled("italic", (value) => value === true),
    Underline: styled("underline", textOf),
    Color: styled("color", textOf),
    Size: styled("size", Number),
    Name: styled("font", textOf),
  },
};

export const rangeFillClass: ObjectClass<Targets["RangeFill"]> = {
  members: {
    Color: scalar(
      (ranges) => common(ranges, ({ fill }) => (fill === "" ? "#FFFFFF" : fill)),
      (ranges, value, host) => restyle(ranges, host, (style) => ({ ...style, fill: textOf(value) })),
    ),
    Clear: method((ranges, _, host) => restyle(ranges, host, (style) => ({ ...style, fill: "" }))),
  },
};

function line(key: "style" | "color" | "weight"): Scalar<BorderTarget> {
  return scalar(
    ({ ranges, side }) => common(ranges, ({ borders }) => borders[side as BorderSide]?.[key] ?? null),
    ({ ranges, side }, value, host) => setLine(ranges, side, key, textOf(value), host),
  );
}

export const borderClass: ObjectClass<Targets["RangeBorder"]> = {
  id: ({ side }) => side,
  members: { Style: line("style"), Color: line("color"), Weight: line("weight") },
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

export const bordersClass: ObjectClass<Targets["RangeBorderCollection"]> = {
  items: (ranges) => sides.map((side) => objectOf("RangeBorder", { ranges, side })),
  item: (ranges, side) =>
    sides.includes(textOf(side)) ? objectOf("RangeBorder", { ranges, side: textOf(side) }) : null,
  members: {
    GetItem: getter((ranges, [side]) => {
      if (!sides.includes(textOf(side))) throw invalidArgument();
      return objectOf("RangeBorder", { ranges, side: textOf(side) });
    }),
  },
};

export const rangeFormatClass: ObjectClass<Targets["RangeFormat"]> = {
  members: {
    HorizontalAlignment: styled("horizontal", textOf),
    VerticalAlignment: styled("vertical", textOf),
    WrapText: styled("wrap", (value) => value === true),
    IndentLevel: styled("indent", Number),
    ColumnWidth: scalar(
      (ranges) =>
        same(
          ranges.flatMap(({ sheet, block }) =>
            sizes(block.left, block.right, (column) => sheet.columnWidth(column)),
          ),
        ),
      (ranges, value, host) => {
        for (const range of ranges) {
          assertWritable(range, host);
          for (let column = range.block.left; column <= range.block.right; column++) {
            range.sheet.setColumnWidth(column, Number(value));
          }
        }
      },
    ),
    RowHeight: scalar(
      (ranges) =>
        same(
          ranges.flatMap(({ sheet, block }) => sizes(block.top, block.bottom, (row) => sheet.rowHeight(row))),
        ),
      (ranges, value, host) => {
        for (const range of ranges) {
          assertWritable(range, host);
          for (let row = range.block.top; row <= range.block.bottom; row++) {
            range.sheet.setRowHeight(row, Number(value));
          }
        }
      },
    ),
    Font: navigation((ranges) => objectOf("RangeFont", ranges)),
    Fill: navigation((ranges) => objectOf("RangeFill", ranges)),
    Borders: navigation((ranges) => objectOf("RangeBorderCollection", ranges)),
    AutofitRows: method((ranges) => {
      for (const { sheet, block } of ranges) {
        for (let row = block.top; row <= block.bottom; row++) sheet.setRowHeight(row, null);
      }
    }),
  },
};

function sizes(from: number, to: number, of: (index: number) => number): number[] {
  const found: number[] = [];
  for (let index = from; index <= Math.min(to, from + 1000); index++) found.push(of(index));
  return found;
}

function same(values: readonly Plain[]): Plain {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function common(ranges: Ranges, of: (style: CellStyle) => Plain): Plain {
  const found: Plain[] = [];
  for (const range of ranges) {
    if (isUnbounded(range)) return null;
    for (let row = range.block.top; row <= range.block.bottom; row++) {
      for (let column = range.block.left; column <= range.block.right; column++) {
        found.push(of(range.sheet.style(row, column)));
      }
    }
  }
  return same(found);
}

function restyle(ranges: Ranges, host: HostState, change: (style: CellStyle) => CellStyle): void {
  // Cells of one style go on sharing one.
  const changed = new Map<CellStyle, CellStyle>();
  for (const range of ranges) {
    assertWritable(range, host);
    if (isUnbounded(range)) throw invalidArgument();
    for (let row = range.block.top; row <= range.block.bottom; row++) {
      for (let column = range.block.left; column <= range.block.right; column++) {
        const before = range.sheet.style(row, column);
        const after = changed.get(before) ?? change(before);
        changed.set(before, after);
        range.sheet.setStyle(row, column, after);
      }
    }
  }
}

/** Sets one trait of a line: of an edge on the cells at that edge, of an inside line on the cells on both its sides. */
function setLine(
  ranges: Ranges,
  side: string,
  key: "style" | "color" | "weight",
  value: string,
  host: HostState,
): void {
  for (const { sheet, block } of ranges) {
    const draw = (edge: BorderSide, top: number, left: number, bottom: number, right: number): void => {
      if (bottom < top || right < left) return;
      restyle([{ sheet, block: { top, left, bottom, right } }], host, (style) => ({
        ...style,
        borders: {
          ...style.borders,
          [edge]: {
            style: "Continuous",
            color: "#000000",
            weight: "Thin",
            ...style.borders[edge],
            [key]: value,
            // A double line has one weight only.
            ...(key === "style" && value === "Double" ? { weight: "Thick" } : {}),
          },
        },
      }));
    };
    const { top, left, bottom, right } = block;
    if (side === "EdgeTop") draw("EdgeTop", top, left, top, right);
    if (side === "EdgeBottom") draw("EdgeBottom", bottom, left, bottom, right);
    if (side === "EdgeLeft") draw("EdgeLeft", top, left, bottom, left);
    if (side === "EdgeRight") draw("EdgeRight", top, right, bottom, right);
    if (side === "InsideHorizontal") {
      draw("EdgeBottom", top, left, bottom - 1, right);
      draw("EdgeTop", top + 1, left, bottom, right);
    }
    if (side === "InsideVertical") {
      draw("EdgeRight", top, left, bottom, right - 1);
      draw("EdgeLeft", top, left + 1, bottom, right);
    }
  }
}
