import { blockFromName } from "../../../cells/address";
import { financeError } from "../../../core/errors/financeError";
import { contentHash } from "../../undo/contentHash";
import { sheetOfRun } from "../../undo/sheetOfRun";
import { undoableRun } from "../../undo/undoableRun";
import { journalXml, type UndoJournal } from "../../undo/UndoJournal";
import type { UndoableRun } from "../../Undoable";
import { BookListing, type ListedSheet } from "../BookListing";
import { newRun, type ExcelRun } from "../newRun";
import { readCells } from "../readCells";
import { refusedByExcel } from "../refusedByExcel";
import { readJournal, readSnapshots } from "./JournalStore";
import { takeBack, type AddedSheet } from "./takeBack";

/** How often a failed undo is tried. */
const attempts = 3;

/** What an undo has settled before it changed anything, for another attempt. */
interface Begun {
  run: UndoableRun | null;
  added: readonly AddedSheet[];
}

/**
 * Puts every sheet of the last run back, and removes those that it added.
 * @throws UNDO_REFUSED when there is nothing to take back, or somebody has edited a sheet since.
 */
export async function undoLastRun(inRun: ExcelRun): Promise<UndoableRun> {
  const begun: Begun = { run: null, added: [] };
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await (attempt === 0 ? inRun : newRun)((context) => undo(context, begun));
    } catch (problem) {
      if (!(problem instanceof OfficeExtension.Error)) throw problem;
      last = problem;
    }
  }
  throw refusedByExcel(last);
}

/** May be repeated after a failure: the run is noted as unfinished first, and what is back stays so. */
async function undo(context: Excel.RequestContext, begun: Begun): Promise<UndoableRun> {
  const stored = await readJournal(context);
  const { journal } = stored;
  const run = undoableRun(journal);
  // Its record went with the last request, whose answer was lost: the run is undone.
  if (!journal && begun.run) return begun.run;
  if (!journal || !run) throw undoRefused(journal ? "its record was too large to keep" : "there is none");
  const snapshots = await readSnapshots(stored, journal.runId);
  const rewritten = journal.sheets.filter(({ added }) => !added);
  if (rewritten.some(({ report }) => !snapshots.some((snapshot) => snapshot.report === report))) {
    throw undoRefused("its record is missing from the workbook");
  }
  if (!begun.run) {
    begun.added = await settle(context, journal);
    begun.run = run;
  }
  stored.part?.setXml(journalXml({ ...journal, finished: false }));
  context.runtime.enableEvents = false;
  const batch = await takeBack(context, journal.runId, snapshots, begun.added);
  await batch.add(0, () => {
    stored.part?.delete();
    for (const part of stored.snapshots) part.delete();
    context.runtime.enableEvents = true;
  });
  await batch.send();
  return run;
}

/** The sheets that will go. Nothing is changed where somebody has worked on a sheet since the run. */
async function settle(context: Excel.RequestContext, journal: UndoJournal): Promise<readonly AddedSheet[]> {
  const listing = await BookListing.read(context);
  const added: AddedSheet[] = [];
  for (const sheet of journal.sheets) {
    const listed = sheetOfRun(listing, sheet, journal.runId);
    if (journal.finished) await refuseEdited(context, sheet, listed);
    if (sheet.added) added.push({ ...sheet, id: listed?.id ?? null });
  }
  const isLeft = listing.sheets.some(({ id, visible }) => visible && added.every((sheet) => sheet.id !== id));
  if (!isLeft) throw undoRefused("the workbook would be left without a sheet");
  return added;
}

async function refuseEdited(
  context: Excel.RequestContext,
  { name, block: written, hash }: UndoJournal["sheets"][number],
  listed: ListedSheet | undefined,
): Promise<void> {
  if (!listed) throw undoRefused(`sheet ${name} has been deleted since`);
  if (listed.isProtected) throw undoRefused(`sheet ${listed.name} is protected`);
  const block = blockFromName(written);
  if (!block) return;
  const proxy = context.workbook.worksheets.getItem(listed.id);
  const { formulas } = await readCells(proxy, listed.name, block, ["formulas"]);
  if (contentHash(formulas) !== hash) throw undoRefused(`sheet ${listed.name} has been edited since`);
}

function undoRefused(reason: string): Error {
  return financeError("UNDO_REFUSED", { reason });
}
