import type { UndoableRun } from "../Undoable";
import type { UndoJournal } from "./UndoJournal";

/** The last run as the port tells it, or null where its record was not kept. */
export function undoableRun(journal: UndoJournal | null): UndoableRun | null {
  if (!journal?.sheets.every(({ kept }) => kept)) return null;
  const { runId, finished, sheets } = journal;
  return { runId, finished, sheets: sheets.map(({ name }) => name) };
}
