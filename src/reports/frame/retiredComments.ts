import { headerKey, type PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { SheetCell } from "../SheetModel";
import { frameColumns } from "./sheetFrame";

/**
 * What the user had written beside lines that are no longer there: nothing she typed is lost.
 * @param used Ids of the lines that are there; asked for only where she had written anything.
 * @param columns Column of each of her headings.
 * @param typeCell How the type of a line's id is shown, where it is not as it is.
 * @returns The last row written, or the one above `top` where there is none.
 */
export function writeRetiredComments(
  sheet: SheetBuilder,
  prior: Pick<PriorSheet, "notes" | "labels"> | null,
  used: Iterable<string>,
  columns: Readonly<Record<string, number>>,
  top: number,
  typeCell: (type: string) => SheetCell = (type) => ({
    value: type,
    format: { number: "text", look: "quiet" },
  }),
): number {
  if (!prior || prior.notes.size === 0) return top - 1;
  const there = new Set(used);
  const gone = [...prior.notes].filter(([id]) => !there.has(id));
  if (gone.length === 0) return top - 1;
  const widest = Math.max(...Object.values(columns));
  sheet.value(top, frameColumns.label, "Retired comments", { look: "section" });
  sheet.fill(top, frameColumns.label, widest, { look: "section" });
  sheet.value(top + 1, frameColumns.key, headerKey, { number: "text" });
  sheet.value(top + 1, frameColumns.label, "Line", { look: "header" });
  for (const [heading, column] of Object.entries(columns)) {
    sheet.value(top + 1, column, heading, { look: "header" });
  }
  gone.forEach(([id, notes], index) => {
    const row = top + 2 + index;
    const [key = "", type = ""] = id.split("\u001f");
    sheet.value(row, frameColumns.key, key, { number: "text" });
    sheet.value(row, frameColumns.label, prior.labels.get(id) ?? key, { number: "text", look: "quiet" });
    sheet.set(row, frameColumns.label + 1, typeCell(type));
    for (const [heading, column] of Object.entries(columns)) {
      sheet.value(row, column, notes[heading] ?? null, { wrap: true });
    }
  });
  return top + 1 + gone.length;
}
