import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { plainStyle, type BorderLine, type CellStyle } from "../model/CellStyle";

/** Pixels of one level of indentation. */
const indentPixels = 9;

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterContinuous: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** A style as the grid draws it. Absent parts are null, so that they also take away what was there. */
export function gridStyle(style: CellStyle): IStyleData {
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = style.borders;
  return {
    ff: style.font === plainStyle.font ? null : style.font,
    fs: style.size,
    bl: flag(style.bold),
    it: flag(style.italic),
    ul: { s: flag(style.underline !== "None") },
    cl: style.color === plainStyle.color ? null : { rgb: style.color },
    bg: style.fill === "" ? null : { rgb: style.fill },
    bd: { t: line(EdgeTop), b: line(EdgeBottom), l: line(EdgeLeft), r: line(EdgeRight) },
    n: style.numberFormat === "General" ? null : { pattern: style.numberFormat },
    ht: horizontal[style.horizontal] ?? null,
    vt: vertical[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: style.wrap ? WrapStrategy.WRAP : null,
    pd: style.indent > 0 ? { l: style.indent * indentPixels } : null,
  };
}

/** A style of the model from one that the user set in the grid. */
export function modelStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return plainStyle;
  const align = Object.keys(horizontal).find((name) => horizontal[name] === style.ht);
  const upright = Object.keys(vertical).find((name) => vertical[name] === style.vt);
  const borders: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", BorderLine>> = {};
  const { t, b, l, r } = style.bd ?? {};
  if (t) borders.EdgeTop = modelLine(t);
  if (b) borders.EdgeBottom = modelLine(b);
  if (l) borders.EdgeLeft = modelLine(l);
  if (r) borders.EdgeRight = modelLine(r);
  return {
    numberFormat: style.n?.pattern ?? "General",
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    color: hexColour(style.cl?.rgb) ?? plainStyle.color,
    size: style.fs ?? plainStyle.size,
    font: style.ff ?? plainStyle.font,
    fill: hexColour(style.bg?.rgb) ?? "",
    horizontal: align ?? "General",
    vertical: upright ?? "Bottom",
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.round((style.pd?.l ?? 0) / indentPixels),
    borders,
  };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function line(border: BorderLine | undefined): IBorderStyleData | null {
  if (!border) return null;
  return { s: lineKind(border), cl: { rgb: border.color } };
}

function lineKind({ style, weight }: BorderLine): BorderStyleTypes {
  if (style === "Double") return BorderStyleTypes.DOUBLE;
  if (style === "Dot") return BorderStyleTypes.DOTTED;
  if (style.startsWith("Dash")) return BorderStyleTypes.DASHED;
  if (weight === "Thick") return BorderStyleTypes.THICK;
  if (weight === "Medium") return BorderStyleTypes.MEDIUM;
  return weight === "Hairline" ? BorderStyleTypes.HAIR : BorderStyleTypes.THIN;
}

function modelLine({ s, cl }: IBorderStyleData): BorderLine {
  const color = hexColour(cl.rgb) ?? "#000000";
  if (s === BorderStyleTypes.DOUBLE) return { style: "Double", weight: "Thick", color };
  if (s === BorderStyleTypes.DOTTED) return { style: "Dot", weight: "Thin", color };
  if (s === BorderStyleTypes.DASHED) return { style: "Dash", weight: "Thin", color };
  if (s === BorderStyleTypes.THICK) return { style: "Continuous", weight: "Thick", color };
  if (s === BorderStyleTypes.MEDIUM) return { style: "Continuous", weight: "Medium", color };
  return { style: "Continuous", weight: s === BorderStyleTypes.HAIR ? "Hairline" : "Thin", color };
}

/** The grid gives colours as "#rgb", "#RRGGBB" or "rgb(r,g,b)". */
function hexColour(colour: Nullable<string>): string | null {
  if (!colour) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour)?.slice(1, 4);
  if (parts)
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  if (/^#[\da-f]{3}$/i.test(colour)) return colour.replaceAll(/[\da-f]/gi, "$&$&").toUpperCase();
  return colour.toUpperCase();
}
