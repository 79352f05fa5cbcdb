import type { Element } from "@xmldom/xmldom";
import type { ColumnModel } from "../../../reports/SheetModel";
import { attribute, childElements, removeElement } from "../xml/dom";
import type { SheetFrame } from "./SheetFrame";

/** Room that Excel adds to a width in characters: 5 of the standard font's 7 pixels. */
const padding = 0.7109375;
/** Widths closer than this are the same: Excel rounds them to pixels. */
const sameWidth = 0.08;

/**
 * Sets our columns. A width that somebody changed since the last run stays.
 * @param written The widths of the last run, in characters, as `writtenWidths` gave them.
 */
export function setColumns(
  frame: SheetFrame,
  columns: readonly ColumnModel[],
  written: readonly number[],
): void {
  const container = frame.child("cols");
  const existing = container ? childElements(container, "col") : [];
  const outside = existing.flatMap((each) => outsideOf(each, columns.length));
  const ours = columns.map((column, index) => {
    const before = existing.find((each) => first(each) <= index + 1 && last(each) >= index + 1);
    const found = before ? Number(attribute(before, "width") ?? Number.NaN) : Number.NaN;
    const previous = written[index];
    const changed = previous !== undefined && Math.abs(found - previous - padding) > sameWidth;
    const style = before ? attribute(before, "style") : null;
    return (
      `<col min="${index + 1}" max="${index + 1}" width="${changed ? found : column.width + padding}"` +
      (style === null ? "" : ` style="${style}"`) +
      (column.hidden ? ' hidden="1"' : "") +
      ' customWidth="1"/>'
    );
  });
  if (container) removeElement(container);
  if (ours.length + outside.length > 0) frame.add(`<cols>${ours.join("")}${outside.join("")}</cols>`);
}

/** What a sheet remembers of its columns, so that the next run can tell a changed width. */
export function writtenWidths(columns: readonly ColumnModel[]): readonly number[] {
  return columns.map((column) => column.width);
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
