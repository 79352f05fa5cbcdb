import { blockFromName } from "../../../cells/address";
import { contentHash } from "../../undo/contentHash";
import { keptJournal, settleUndo, undoRefused, type UndoBook } from "../../undo/settleUndo";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import { undoableRun } from "../../undo/undoableRun";
import type { UndoJournal } from "../../undo/UndoJournal";
import type { UndoableRun } from "../../Undoable";
import type { OpcPackage } from "../package/OpcPackage";
import { WorkbookReading } from "../read/WorkbookReading";
import type { ListedSheet } from "../read/workbookPart";
import { WorkbookEditor } from "../write/WorkbookEditor";
import { writePlaced } from "../write/writeSheets";
import { dropJournal, journalOf, snapshotsOf } from "./journalOfFile";
import { removeSheets } from "./removeSheets";
import { restoredSheet } from "./restoredSheet";
import { referenceTo } from "./referenceTo";
import { partAt } from "./takeSnapshots";

/**
 * The package with the last run taken back; the given reading stays as it is.
 * @throws UNDO_REFUSED when there is nothing to take back, somebody has edited a sheet since, or her cells use a sheet
 * that would go.
 */
export async function undoLastRun(
  before: WorkbookReading,
): Promise<{ readonly reading: WorkbookReading; readonly run: UndoableRun }> {
  const journal = keptJournal(journalOf(before));
  const snapshots = await snapshotsOf(before, journal.runId);
  const added = await settleUndo(undoBook(before), journal, snapshots);
  const opc = before.opc.fork();
  await restore(opc, before, journal, snapshots);
  const restored = new WorkbookReading(opc);
  const going = Array.from(added.values()).flatMap((sheet) => sheet?.listed ?? []);
  const reference = referenceTo(restored, going);
  if (reference !== null) throw undoRefused(reference);
  removeSheets(opc, restored, going);
  dropJournal(opc, before.workbook.part);
  return { reading: new WorkbookReading(opc), run: undoableRun(journal)! };
}

function undoBook(before: WorkbookReading): UndoBook<ReturnType<typeof candidates>[number]> {
  return {
    sheets: candidates(before),
    sheetOfReport: (report) => {
      const found = before.sheetOfReport(report);
      return found ? { id: found.part } : null;
    },
    hashOf: async ({ listed }, block) => contentHash(partAt(before, listed, block, []).cells),
  };
}

function candidates(before: WorkbookReading) {
  return before.workbook.sheets.map((listed) => ({
    listed,
    id: listed.part,
    name: listed.name,
    visible: listed.visible,
    // A file knows no password: what Excel protects, we may write.
    isProtected: false,
    mark: listed.hasCells ? before.mark(listed) : null,
    used: listed.hasCells ? before.used(listed) : null,
  }));
}

async function restore(
  opc: OpcPackage,
  before: WorkbookReading,
  { sheets }: UndoJournal,
  snapshots: readonly SheetSnapshot[],
): Promise<void> {
  const works: Awaited<ReturnType<typeof restoredSheet>>[] = [];
  for (const { report, block, added } of sheets) {
    const snapshot = added ? undefined : snapshots.find((each) => each.report === report);
    const listed: ListedSheet | undefined = before.sheetOfReport(report);
    if (snapshot && listed) works.push(await restoredSheet(snapshot, listed, blockFromName(block)!));
  }
  if (works.length === 0) return;
  await writePlaced(
    opc,
    before,
    works.map(({ placed }) => placed),
    works.map(({ restored }) => restored),
  );
  const editor = new WorkbookEditor(opc, before.workbook.part);
  for (const { report, names } of snapshots) {
    const index = before.sheetOfReport(report)?.index;
    if (index === undefined) continue;
    for (const { name, formula } of names) if (formula === null) editor.removeName(name, index);
  }
  editor.save();
}
