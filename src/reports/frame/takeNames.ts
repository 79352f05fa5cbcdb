import { sheetPrefix } from "../../cells/place";
import { absolute, type SheetBuilder } from "../SheetBuilder";

/** A cell, from 0. */
export interface NamedPlace {
  readonly row: number;
  readonly column: number;
}

/** Names cells of a report's front sheet for another sheet, for the formulas of that one. */
export function takeNames(
  sheet: SheetBuilder,
  front: string,
  cells: Readonly<Record<string, NamedPlace>>,
): void {
  for (const [name, { row, column }] of Object.entries(cells)) {
    sheet.names.push({ name, refersTo: sheetPrefix(front) + absolute(row, column) });
  }
}
