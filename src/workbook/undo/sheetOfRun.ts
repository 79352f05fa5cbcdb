import type { BlockAddress } from "../../cells/address";
import type { ReportMark } from "../../reports/SheetModel";
import type { JournalSheet } from "./UndoJournal";

/** A sheet as undoing looks at it. */
export interface Candidate {
  /** What the workbook calls it: a part of the file, an id. */
  readonly id: string;
  readonly name: string;
  readonly mark: ReportMark | null;
  readonly used: BlockAddress | null;
}

export interface CandidateBook<Sheet extends Candidate> {
  readonly sheets: readonly Sheet[];
  sheetOfReport(report: string): { readonly id: string } | null;
}

/** A sheet that a run wrote or added, as far as its journal tells. */
export type SheetOfJournal = Pick<JournalSheet, "name" | "report" | "added">;

/**
 * The sheet that a run wrote, whatever it is called now. One that the run added bears its id, or nothing at all where
 * the run broke off: a sheet of that name with anything else in it is the user's.
 */
export function sheetOfRun<Sheet extends Candidate>(
  book: CandidateBook<Sheet>,
  { name, report, added }: SheetOfJournal,
  runId: string,
): Sheet | undefined {
  const marked = book.sheets.find(({ id }) => id === book.sheetOfReport(report)?.id);
  if (!added || marked?.mark?.runId === runId) return marked;
  return book.sheets.find((sheet) => sheet.name === name && sheet.mark === null && sheet.used === null);
}
