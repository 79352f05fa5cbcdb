import { blockFromName } from "../../../cells/address";
import { financeError } from "../../../core/errors/financeError";
import type { UndoableRun } from "../../Undoable";
import { readCells } from "../readCells";
import { refusedByExcel } from "../refusedByExcel";
import { BookListing } from "../BookListing";
import { contentHash } from "./contentHash";
import { readJournal, readSnapshots } from "./JournalStore";
import { takeBack } from "./takeBack";
import { journalXml, type UndoJournal } from "./UndoJournal";

/** How often a failed undo is tried. */
const attempts = 3;

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
export async function undoLastRun(): Promise<UndoableRun> {
  const begun: { run: UndoableRun | null } = { run: null };
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => undo(context, begun));
    } catch (problem) {
      if (!(problem instanceof OfficeExtension.Error)) throw problem;
      last = problem;
    }
  }
  throw refusedByExcel(last);
}

/** May be repeated after a failure: the run is noted as unfinished first, and what is back stays so. */
async function undo(context: Excel.RequestContext, begun: { run: UndoableRun | null }): Promise<UndoableRun> {
  const stored = await readJournal(context);
  const { journal } = stored;
  const run = undoableRun(journal);
  // Its record went with the last request, whose answer was lost: the run is undone.
  if (!journal && begun.run) return begun.run;
  if (!journal || !run) throw refused(journal ? "its record was too large to keep" : "there is none");
  const snapshots = await readSnapshots(stored, journal.runId);
  const rewritten = journal.sheets.filter(({ added }) => !added);
  if (rewritten.some(({ id }) => !snapshots.some((snapshot) => snapshot.id === id))) {
    throw refused("its record is missing from the workbook");
  }
  if (journal.finished) await refuseEdited(context, journal);
  const added = journal.sheets.filter((sheet) => sheet.added);
  begun.run = run;
  stored.part?.setXml(journalXml({ ...journal, finished: false }));
  context.runtime.enableEvents = false;
  const batch = await takeBack(context, journal.runId, snapshots, added);
  stored.part?.delete();
  for (const part of stored.snapshots) part.delete();
  context.runtime.enableEvents = true;
  await batch.send();
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
