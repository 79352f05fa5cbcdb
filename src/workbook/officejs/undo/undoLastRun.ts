import { blockFromName } from "../../../cells/address";
import { financeError } from "../../../core/errors/financeError";
import type { UndoableRun } from "../../Undoable";
import { readCells } from "../readCells";
import { BookListing } from "../BookListing";
import { contentHash } from "./contentHash";
import { readJournal, readSnapshots } from "./JournalStore";
import { takeBack } from "./takeBack";
import type { UndoJournal } from "./UndoJournal";

/** The last run as the port tells it, or null where its record was not kept. */
export function undoableRun(journal: UndoJournal | null): UndoableRun | null {
  if (!journal?.sheets.every(({ kept }) => kept)) return null;
  const { runId, finished, sheets } = journal;
  return { runId, finished, sheets: sheets.map(({ name }) => name) };
}

/**
 * Puts every sheet of the last run back, and removes those that it added.
 * @throws UNDO_REFUSED when there is nothing to take back, or somebody has edited a sheet since.
 */
export async function undoLastRun(context: Excel.RequestContext): Promise<UndoableRun> {
  const stored = await readJournal(context);
  const { journal } = stored;
  const run = undoableRun(journal);
  if (!journal || !run) throw refused(journal ? "its record was too large to keep" : "there is none");
  const snapshots = await readSnapshots(stored, journal.runId);
  const rewritten = journal.sheets.filter(({ added }) => !added);
  if (rewritten.some(({ id }) => !snapshots.some((snapshot) => snapshot.id === id))) {
    throw refused("its record is missing from the workbook");
  }
  if (journal.finished) await refuseEdited(context, journal);
  const added = journal.sheets.filter((sheet) => sheet.added);
  const batch = await takeBack(context, journal.runId, snapshots, added);
  stored.part?.delete();
  for (const part of stored.snapshots) part.delete();
  context.runtime.enableEvents = false;
  await batch.send();
  context.runtime.enableEvents = true;
  await context.sync();
  return run;
}

/** Nothing is changed where somebody has worked on a sheet since the run. */
async function refuseEdited(context: Excel.RequestContext, { sheets }: UndoJournal): Promise<void> {
  const listing = await BookListing.read(context);
  for (const { id, name, block: written, hash } of sheets) {
    const listed = listing.sheets.find((sheet) => sheet.id === id);
    if (!listed) throw refused(`sheet ${name} has been deleted since`);
    if (listed.isProtected) throw refused(`sheet ${listed.name} is protected`);
    const block = blockFromName(written);
    if (!block) continue;
    const proxy = context.workbook.worksheets.getItem(listed.id);
    const { formulas } = await readCells(proxy, listed.name, block, ["formulas"]);
    if (contentHash(formulas) !== hash) throw refused(`sheet ${listed.name} has been edited since`);
  }
}

function refused(reason: string): Error {
  return financeError("UNDO_REFUSED", { reason });
}
