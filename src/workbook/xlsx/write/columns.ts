import type { Element } from "@xmldom/xmldom";
import type { ColumnModel } from "../../../reports/SheetModel";
import { attribute, childElements, removeElement } from "../xml/dom";
import type { SheetFrame } from "./SheetFrame";

/** Room that Excel adds to a width in characters: 5 of the standard font's 7 pixels. */
const padding = 0.7109375;
/** Widths closer than this are the same: Excel rounds them to pixels. */
const sameWidth = 0.08;
/** Pixels of a width's unit, in the standard font. */
const pixelsPerUnit = 7;
const pointsPerPixel = 0.75;
/** Points of a column that nobody has set: 64 pixels. */
const standardPoints = 48;

/** A column as a file holds it. */
export interface FileColumn {
  /** Padding included; null for the sheet's standard width. */
  readonly width: number | null;
  readonly hidden?: true;
}

/** Sets the first columns of a sheet; those right of them stay. */
export function setColumns(frame: SheetFrame, columns: readonly FileColumn[]): void {
  const container = frame.child("cols");
  const existing = columnElements(frame);
  const outside = existing.flatMap((each) => outsideOf(each, columns.length));
  const ours = columns.map(({ width, hidden }, index) => {
    const before = columnAt(existing, index);
    const style = before ? attribute(before, "style") : null;
    if (width === null && style === null && !hidden) return "";
    return (
      `<col min="${index + 1}" max="${index + 1}" width="${width ?? widthOfPoints(standardPointsOf(frame))}"` +
      (style === null ? "" : ` style="${style}"`) +
      (hidden ? ' hidden="1"' : "") +
      ' customWidth="1"/>'
    );
  });
  if (container) removeElement(container);
  const xml = [...ours, ...outside].join("");
  if (xml !== "") frame.add(`<cols>${xml}</cols>`);
}

/**
 * The columns of a report. A width that somebody changed since the last run stays.
 * @param written The widths of the last run, in characters, as `writtenWidths` gave them.
 */
export function columnsToWrite(
  frame: SheetFrame,
  columns: readonly ColumnModel[],
  written: readonly number[],
): readonly FileColumn[] {
  const existing = columnElements(frame);
  return columns.map(({ width, hidden }, index) => {
    const found = widthOf(columnAt(existing, index)) ?? Number.NaN;
    const previous = written[index];
    const changed = previous !== undefined && Math.abs(found - previous - padding) > sameWidth;
    return { width: changed ? found : width + padding, ...(hidden ? { hidden } : {}) };
  });
}

/** The columns as they were. @param points As `columnPoints` gave them, or Excel, where a hidden column has 0. */
export function columnsToRestore(
  frame: SheetFrame,
  points: readonly number[],
  columns: readonly ColumnModel[],
): readonly FileColumn[] {
  const standard = standardPointsOf(frame);
  return points.map((found, index) => {
    const model = columns[index];
    const own = found === 0 && model ? model.width + padding : widthOfPoints(found);
    const width = found === standard ? null : own;
    return { width, ...(model?.hidden ? { hidden: model.hidden } : {}) };
  });
}

/** Widths of the first columns in points. */
export function columnPoints(frame: SheetFrame, count: number): readonly number[] {
  const existing = columnElements(frame);
  const standard = standardPointsOf(frame);
  return Array.from({ length: count }, (_, index) => {
    const width = widthOf(columnAt(existing, index));
    return width === null ? standard : pointsOfWidth(width);
  });
}

function standardPointsOf(frame: SheetFrame): number {
  const format = frame.child("sheetFormatPr");
  const width = format ? attribute(format, "defaultColWidth") : null;
  return width === null ? standardPoints : pointsOfWidth(Number(width));
}

/** Excel has whole pixels, and files their share of a unit cut off at 1/256. */
function pointsOfWidth(width: number): number {
  const pixels = width * pixelsPerUnit;
  const whole = Math.round(pixels);
  return (Math.abs(pixels - whole) < pixelsPerUnit / 256 ? whole : pixels) * pointsPerPixel;
}

function widthOfPoints(points: number): number {
  const pixels = points / pointsPerPixel;
  const width = pixels / pixelsPerUnit;
  return Number.isInteger(pixels) ? Math.trunc(width * 256) / 256 : width;
}

/** What a sheet remembers of its columns, so that the next run can tell a changed width. */
export function writtenWidths(columns: readonly ColumnModel[]): readonly number[] {
  return columns.map((column) => column.width);
}

function columnElements(frame: SheetFrame): readonly Element[] {
  const container = frame.child("cols");
  return container ? childElements(container, "col") : [];
}

function columnAt(columns: readonly Element[], index: number): Element | undefined {
  return columns.find((each) => first(each) <= index + 1 && last(each) >= index + 1);
}

function widthOf(column: Element | undefined): number | null {
  const width = column ? attribute(column, "width") : null;
  return width === null ? null : Number(width);
}

function first(column: Element): number {
  return Number(column.getAttribute("min"));
}

function last(column: Element): number {
  return Number(column.getAttribute("max"));
}

/** The part of a `<col>` right of our columns, as XML. */
function outsideOf(column: Element, ours: number): string[] {
  const min = Math.max(first(column), ours + 1);
  if (last(column) < min) return [];
  const others = Array.from(column.attributes)
    .filter((each) => each.name !== "min" && each.name !== "max" && !each.name.includes(":"))
    .map((each) => ` ${each.name}="${each.value}"`);
  return [`<col min="${min}" max="${last(column)}"${others.join("")}/>`];
}
