import type { BlockAddress } from "../../../cells/address";
import { contentHash } from "../../undo/contentHash";
import { keptJournal, settleUndo } from "../../undo/settleUndo";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
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
  // Its record went with the last request, whose answer was lost: the run is undone.
  if (!stored.journal && begun.run) return begun.run;
  const journal = keptJournal(stored.journal);
  const snapshots = await readSnapshots(stored, journal.runId);
  if (!begun.run) {
    begun.added = await settle(context, journal, snapshots);
    begun.run = undoableRun(journal);
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
  return begun.run!;
}

/** The sheets that will go; nothing has been changed yet. */
async function settle(
  context: Excel.RequestContext,
  journal: UndoJournal,
  snapshots: readonly SheetSnapshot[],
): Promise<readonly AddedSheet[]> {
  const listing = await BookListing.read(context);
  const book = {
    sheets: listing.sheets,
    sheetOfReport: (report: string) => listing.sheetOfReport(report),
    hashOf: async ({ id, name }: ListedSheet, block: BlockAddress) => {
      const proxy = context.workbook.worksheets.getItem(id);
      return contentHash((await readCells(proxy, name, block, ["formulas"])).formulas);
    },
  };
  const added = await settleUndo(book, journal, snapshots);
  return Array.from(added, ([{ name, report }, found]) => ({ name, report, id: found?.id ?? null }));
}
