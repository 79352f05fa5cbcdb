import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { SheetModel } from "../../reports/SheetModel";
import { copiedSheetRows } from "../copiedCells";
import { slicesOf } from "./slicesOf";

/** Asks for the sheets of the report that a worker computed last. */
export interface SheetsRequest {
  readonly kind: "sheets";
}

/** Sheets of a report as a worker sends them. */
export type SheetsAnswer =
  /** A sheet without its rows, which follow. */
  | { readonly kind: "sheet"; readonly sheet: LaidOutSheet }
  | { readonly kind: "sheetRows"; readonly rows: SheetModel["rows"] }
  | { readonly kind: "end" };

/** Sheets as messages, their rows in slices. */
export function* answersOfSheets(sheets: readonly LaidOutSheet[]): Generator<SheetsAnswer> {
  for (const { model, checks } of sheets) {
    yield { kind: "sheet", sheet: { model: { ...model, rows: [] }, checks } };
    for (const rows of slicesOf(model.rows)) yield { kind: "sheetRows", rows };
  }
  yield { kind: "end" };
}

/** Puts sheets together from their messages: null until all are there. */
export function takeSheets(): (
  answer: SheetsAnswer | { readonly kind: string },
) => readonly LaidOutSheet[] | null {
  const sheets: LaidOutSheet[] = [];
  let rows: SheetModel["rows"][number][] = [];
  return (message) => {
    const answer = message as SheetsAnswer;
    if (answer.kind === "sheet") {
      rows = [];
      sheets.push({ ...answer.sheet, model: { ...answer.sheet.model, rows } });
    } else if (answer.kind === "sheetRows") {
      for (const row of copiedSheetRows(answer.rows)) rows.push(row);
    }
    return answer.kind === "end" ? sheets : null;
  };
}
