import { packedText, unpackedText } from "../placing/packedText";
import { recordFromXml, recordXml, textInXml, xmlAround } from "../placing/recordXml";
import type { SheetSnapshot } from "./SheetSnapshot";

/** What the last run did, kept in the workbook's custom XML: either door can take back what the other wrote. */
export interface UndoJournal {
  readonly runId: string;
  /** False where the run broke off. */
  readonly finished: boolean;
  readonly sheets: readonly JournalSheet[];
}

export interface JournalSheet {
  readonly name: string;
  /** The report that the sheet's mark names: sheets have no id that Excel and files share. */
  readonly report: string;
  readonly added: boolean;
  /** False where the snapshot was too large to keep. */
  readonly kept: boolean;
  /** Hash of the block as the run left it. */
  readonly hash: string | null;
  /** The block as "A1:B9". */
  readonly block: string;
}

export const journalNamespace = "urn:finance-ops-for-excel:last-run";
export const snapshotNamespace = "urn:finance-ops-for-excel:before-last-run";

/** Larger snapshots are not kept: the workbook would carry them about. */
const largestSnapshot = 2 * 1024 * 1024;

export function journalXml(journal: UndoJournal): string {
  return recordXml(journalNamespace, journal);
}

export function journalFromXml(xml: string): UndoJournal | null {
  const found = recordFromXml(xml) as Partial<UndoJournal> | null;
  if (typeof found?.runId !== "string" || !Array.isArray(found.sheets)) return null;
  const sheets = found.sheets as readonly Partial<JournalSheet>[];
  return sheets.every(({ report }) => typeof report === "string") ? (found as UndoJournal) : null;
}

/** Null where the snapshot is larger than 2 MB. */
export async function snapshotXml(runId: string, snapshot: SheetSnapshot): Promise<string | null> {
  const packed = await packedText(JSON.stringify({ runId, snapshot }));
  return packed.length > largestSnapshot ? null : xmlAround(snapshotNamespace, packed);
}

/** The snapshot in a part, where it belongs to that run. */
export async function snapshotFromXml(xml: string, runId: string): Promise<SheetSnapshot | null> {
  try {
    const json = (await unpackedText(textInXml(xml))) ?? "null";
    const found = JSON.parse(json) as { readonly runId: string; readonly snapshot: SheetSnapshot } | null;
    return found?.runId === runId ? found.snapshot : null;
  } catch {
    return null;
  }
}

/**
 * Sheets of a journal that a write goes on with: a command writes its data and then its report, and both are one run.
 * None where the run is another, or writes one of its sheets again.
 */
export function sheetsSoFar(
  journal: UndoJournal | null,
  runId: string,
  reports: readonly string[],
): readonly JournalSheet[] {
  if (!journal?.finished || journal.runId !== runId) return [];
  return journal.sheets.some(({ report }) => reports.includes(report)) ? [] : journal.sheets;
}
