import { strFromU8, strToU8, zlibSync, unzlibSync } from "fflate";
import { base64FromBytes, bytesFromBase64 } from "../../placing/base64";
import type { SheetSnapshot } from "./SheetSnapshot";

/** What the last run did, kept in the workbook's custom XML. */
export interface UndoJournal {
  readonly runId: string;
  readonly finished: boolean;
  readonly sheets: readonly JournalSheet[];
}

export interface JournalSheet {
  readonly name: string;
  /** Excel's id; null for a sheet that was still to be added when this was written. */
  readonly id: string | null;
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
  return `<run xmlns="${journalNamespace}">${base64FromBytes(strToU8(JSON.stringify(journal)))}</run>`;
}

export function journalFromXml(xml: string): UndoJournal | null {
  try {
    return JSON.parse(strFromU8(bytesFromBase64(textOf(xml)))) as UndoJournal;
  } catch {
    return null;
  }
}

/** Null where the snapshot is larger than 2 MB. */
export function snapshotXml(runId: string, snapshot: SheetSnapshot): string | null {
  const packed = base64FromBytes(zlibSync(strToU8(JSON.stringify({ runId, snapshot }))));
  if (packed.length > largestSnapshot) return null;
  return `<before xmlns="${snapshotNamespace}">${packed}</before>`;
}

/** The snapshot in a part, where it belongs to that run. */
export function snapshotFromXml(xml: string, runId: string): SheetSnapshot | null {
  try {
    const found = JSON.parse(strFromU8(unzlibSync(bytesFromBase64(textOf(xml))))) as {
      readonly runId: string;
      readonly snapshot: SheetSnapshot;
    };
    return found.runId === runId ? found.snapshot : null;
  } catch {
    return null;
  }
}

function textOf(xml: string): string {
  return />([^<]*)<\/[^>]*>\s*$/.exec(xml)?.[1]?.trim() ?? "";
}
