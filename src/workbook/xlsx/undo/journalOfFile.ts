import { contentHash } from "../../undo/contentHash";
import type { PlacedSheet } from "../../placing/placeSheets";
import { inputOfValue } from "../../placing/cellInput";
import { areaName } from "../../placing/areaName";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import {
  journalFromXml,
  journalNamespace,
  journalXml,
  sheetsSoFar,
  snapshotFromXml,
  snapshotNamespace,
  snapshotXml,
  type JournalSheet,
  type UndoJournal,
} from "../../undo/UndoJournal";
import { customXmlOf, setCustomXml } from "../package/customXml";
import type { OpcPackage } from "../package/OpcPackage";
import type { WorkbookReading } from "../read/WorkbookReading";

/** The journal of the last run into a workbook, whichever door it came through. */
export function journalOf({ opc, workbook }: WorkbookReading): UndoJournal | null {
  const [journal] = customXmlOf(opc, workbook.part, journalNamespace);
  return journal ? journalFromXml(journal.xml) : null;
}

export async function snapshotsOf(
  { opc, workbook }: WorkbookReading,
  runId: string,
): Promise<readonly SheetSnapshot[]> {
  const texts = customXmlOf(opc, workbook.part, snapshotNamespace);
  const found = await Promise.all(texts.map(({ xml }) => snapshotFromXml(xml, runId)));
  return found.filter((snapshot) => snapshot !== null);
}

/** Keeps what a run did beside what it found: from here on it can be taken back, and the one before no more. */
export async function keepJournal(
  opc: OpcPackage,
  before: WorkbookReading,
  placed: readonly PlacedSheet[],
  snapshots: readonly SheetSnapshot[],
): Promise<void> {
  const runId = placed[0]?.model.mark.runId ?? "";
  const last = journalOf(before);
  const soFar = sheetsSoFar(
    last,
    runId,
    placed.map(({ model }) => model.report),
  );
  const texts = soFar.length > 0 ? customXmlOf(opc, before.workbook.part, snapshotNamespace) : [];
  const kept = new Map<string, string>();
  for (const snapshot of snapshots) {
    const xml = await snapshotXml(runId, snapshot);
    if (xml !== null) kept.set(snapshot.report, xml);
  }
  const sheets = placed.map(({ id, name, block, model }): JournalSheet => {
    const { report } = model;
    const hash = contentHash(inputRows({ block, model }));
    return {
      name,
      report,
      added: id === null,
      kept: id === null || kept.has(report),
      hash,
      block: areaName(block),
    };
  });
  const journal: UndoJournal = { runId, finished: true, sheets: [...soFar, ...sheets] };
  setCustomXml(opc, before.workbook.part, journalNamespace, [journalXml(journal)]);
  setCustomXml(opc, before.workbook.part, snapshotNamespace, [
    ...texts.map(({ xml }) => xml),
    ...kept.values(),
  ]);
}

export function dropJournal(opc: OpcPackage, workbookPart: string): void {
  for (const namespace of [journalNamespace, snapshotNamespace])
    setCustomXml(opc, workbookPart, namespace, []);
}

function* inputRows({ block, model }: Pick<PlacedSheet, "block" | "model">): Generator<readonly unknown[]> {
  const width = block.right + 1;
  for (let row = 0; row <= block.bottom; row++) {
    const cells = model.rows[row] ?? [];
    yield Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell?.formula ?? inputOfValue(cell?.value ?? null);
    });
  }
}
