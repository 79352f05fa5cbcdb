import {
  journalFromXml,
  journalNamespace,
  snapshotFromXml,
  snapshotNamespace,
  type UndoJournal,
} from "../../undo/UndoJournal";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";

/** The journal of the last run and the snapshots that belong to it, as parts of the workbook. */
export interface StoredJournal {
  readonly part: Excel.CustomXmlPart | null;
  readonly xml: string | null;
  readonly journal: UndoJournal | null;
  /** Parts with snapshots, of this run and of none other unless a run broke off. */
  readonly snapshots: readonly Excel.CustomXmlPart[];
}

/** Reads the journal in two requests; of snapshots it only finds the parts. */
export async function readJournal(context: Excel.RequestContext): Promise<StoredJournal> {
  const { customXmlParts } = context.workbook;
  const journals = customXmlParts.getByNamespace(journalNamespace).load("items/id");
  const snapshots = customXmlParts.getByNamespace(snapshotNamespace).load("items/id");
  await context.sync();
  const part = journals.items[0] ?? null;
  const text = part?.getXml();
  if (text) await context.sync();
  return {
    part,
    xml: text?.value ?? null,
    journal: text ? journalFromXml(text.value) : null,
    snapshots: snapshots.items,
  };
}

/** The snapshots of a run; each part is up to 2 MB, so they come one by one. */
export async function readSnapshots(
  { snapshots }: StoredJournal,
  runId: string,
): Promise<readonly SheetSnapshot[]> {
  const found: SheetSnapshot[] = [];
  for (const part of snapshots) {
    const text = part.getXml();
    await part.context.sync();
    const snapshot = await snapshotFromXml(text.value, runId);
    if (snapshot) found.push(snapshot);
  }
  return found;
}
