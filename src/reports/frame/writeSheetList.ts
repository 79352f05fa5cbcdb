import { sheetPrefix } from "../../cells/place";
import { counted } from "../../core/errors/counted";
import { absoluteRange, block, relative, type SheetBuilder } from "../SheetBuilder";
import type { ConditionalFormatModel } from "../SheetModel";
import type { LaidOutSheet } from "./LaidOutSheet";

/** The other sheets of a report as its front sheet lists them. */
export interface SheetList {
  /** Row of the last sheet. */
  readonly bottom: number;
  /** Range of the statuses of their checks; null where there are no other sheets. */
  readonly statuses: string | null;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/**
 * Writes a link to each sheet, what it says, and the status of its checks.
 * @param columns Where names, what is said of them and statuses stand, and where the heading ends.
 */
export function writeSheetList(
  sheet: SheetBuilder,
  others: readonly LaidOutSheet[],
  top: number,
  columns: {
    readonly name: number;
    readonly about: number;
    readonly status: number;
    readonly right: number;
  },
): SheetList {
  const { name, about, status, right } = columns;
  sheet.value(top, name, "Sheets", { look: "section" });
  sheet.fill(top, name, right, { look: "section" });
  const first = top + 1;
  others.forEach(({ model, checks: own, note = "" }, index) => {
    const row = first + index;
    const link = `"#${sheetPrefix(model.name).replaceAll('"', '""')}A1"`;
    sheet.formula(row, name, `HYPERLINK(${link},"${model.name}")`, { look: "link", indent: 1 });
    const count = own.rows.length === 0 ? "" : counted(own.rows.length, "check");
    sheet.value(row, about, [note, count].filter((text) => text !== "").join("; "), { look: "quiet" });
    const overall = model.names.find((each) => each.name === "FO_STATUS");
    if (overall) sheet.formula(row, status, overall.refersTo, { align: "right" });
    else sheet.value(row, status, "OK", { align: "right", look: "quiet" });
  });
  const bottom = top + others.length;
  if (others.length === 0) return { bottom, statuses: null, conditionalFormats: [] };
  const at = block(first, status, bottom, status);
  const cell = relative(first, status);
  return {
    bottom,
    statuses: absoluteRange(status, first, bottom),
    conditionalFormats: [
      { kind: "formula", block: at, formula: `=${cell}="ERROR"`, tone: "alert" },
      { kind: "formula", block: at, formula: `=${cell}="run again"`, tone: "attention" },
      { kind: "formula", block: at, formula: `=${cell}="OK"`, tone: "good" },
    ],
  };
}
