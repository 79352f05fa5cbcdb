import { blockFromName, type BlockAddress } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import { sheetOfRun, type Candidate, type CandidateBook } from "./sheetOfRun";
import type { SheetSnapshot } from "./SheetSnapshot";
import type { JournalSheet, UndoJournal } from "./UndoJournal";

/** What settling an undo asks of a workbook. */
export interface UndoBook<Sheet extends UndoCandidate> extends CandidateBook<Sheet> {
  /** `contentHash` of a block as it stands. */
  hashOf(sheet: Sheet, block: BlockAddress): Promise<string>;
}

interface UndoCandidate extends Candidate {
  readonly visible: boolean;
  readonly isProtected: boolean;
}

/** A journal that can be taken back. @throws UNDO_REFUSED when there is none, or it was not kept whole. */
export function keptJournal(journal: UndoJournal | null): UndoJournal {
  if (!journal) throw undoRefused("there is none");
  if (!journal.sheets.every(({ kept }) => kept)) throw undoRefused("its record was too large to keep");
  return journal;
}

/**
 * Finds the sheets that the run added, which an undo removes; undefined for one that is gone.
 * @throws UNDO_REFUSED when somebody has worked on a sheet since the run, or a snapshot is missing.
 */
export async function settleUndo<Sheet extends UndoCandidate>(
  book: UndoBook<Sheet>,
  { sheets, runId, finished }: UndoJournal,
  snapshots: readonly SheetSnapshot[],
): Promise<ReadonlyMap<JournalSheet, Sheet | undefined>> {
  const added = new Map<JournalSheet, Sheet | undefined>();
  for (const sheet of sheets) {
    if (!sheet.added && !snapshots.some(({ report }) => report === sheet.report)) {
      throw undoRefused("its record is missing from the workbook");
    }
    const found = sheetOfRun(book, sheet, runId);
    if (finished) await refuseEdited(book, sheet, found);
    if (sheet.added) added.set(sheet, found);
  }
  const going = new Set(Array.from(added.values(), (sheet) => sheet?.id));
  if (!book.sheets.some(({ id, visible }) => visible && !going.has(id))) {
    throw undoRefused("the workbook would be left without a sheet");
  }
  return added;
}

async function refuseEdited<Sheet extends UndoCandidate>(
  book: UndoBook<Sheet>,
  { name, block: written, hash }: JournalSheet,
  sheet: Sheet | undefined,
): Promise<void> {
  if (!sheet) throw undoRefused(`sheet ${name} has been deleted since`);
  if (sheet.isProtected) throw undoRefused(`sheet ${sheet.name} is protected`);
  const block = blockFromName(written);
  if (block && (await book.hashOf(sheet, block)) !== hash) {
    throw undoRefused(`sheet ${sheet.name} has been edited since`);
  }
}

export function undoRefused(reason: string): Error {
  return financeError("UNDO_REFUSED", { reason });
}
