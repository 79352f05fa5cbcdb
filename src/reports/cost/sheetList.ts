import { sheetPrefix } from "../../cells/place";
import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { absoluteRange, block, relative, type SheetBuilder } from "../SheetBuilder";
import type { ConditionalFormatModel } from "../SheetModel";

export interface SheetList {
  readonly bottom: number;
  /** Range of the statuses. */
  readonly statuses: string;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/** The other sheets of a report, each with a link, what it says and the status of its checks. */
export function writeSheetList(
  sheet: SheetBuilder,
  others: readonly LaidOutSheet[],
  { label, status, right }: { readonly label: number; readonly status: number; readonly right: number },
  top: number,
): SheetList {
  sheet.value(top, label, "Sheets", { look: "section" });
  sheet.fill(top, label, right, { look: "section" });
  others.forEach(({ model, checks, note = "" }, index) => {
    const row = top + 1 + index;
    const place = `"#${sheetPrefix(model.name).replaceAll('"', '""')}A1"`;
    sheet.formula(row, label, `HYPERLINK(${place},"${model.name}")`, { look: "link", indent: 1 });
    const count = checks.rows.length === 0 ? "" : `${checks.rows.length} checks`;
    sheet.value(row, label + 1, [note, count].filter((text) => text !== "").join("; "), { look: "quiet" });
    const named = model.names.find(({ name }) => name === "FO_STATUS");
    if (named) sheet.formula(row, status, named.refersTo, { align: "right" });
    else sheet.value(row, status, "OK", { align: "right", look: "quiet" });
  });
  const [first, bottom] = [top + 1, top + others.length];
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
