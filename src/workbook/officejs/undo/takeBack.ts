import { sheetOfRun } from "../../undo/sheetOfRun";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import { Batch } from "../Batch";
import { BookListing, type ListedSheet } from "../BookListing";
import type { SheetWork } from "../write/SheetWork";
import { writeWorks } from "../write/writeWorks";
import { workOfSnapshot } from "./workOfSnapshot";

/** A sheet that a run added. */
export interface AddedSheet {
  readonly name: string;
  readonly report: string;
  /** Excel's id; null where the run broke off before Excel told. */
  readonly id: string | null;
}

/**
 * Puts sheets back as snapshots say and removes those that were added. It may be repeated: what is back stays so.
 * @returns The work that was queued last; the caller sends it together with its own.
 */
export async function takeBack(
  context: Excel.RequestContext,
  runId: string,
  snapshots: readonly SheetSnapshot[],
  added: readonly AddedSheet[],
): Promise<Batch> {
  const listing = await BookListing.read(context);
  const batch = new Batch(context);
  const works: SheetWork[] = [];
  for (const snapshot of snapshots) {
    const listed = listing.listedOfReport(snapshot.report);
    if (!listed) continue;
    const proxy = context.workbook.worksheets.getItem(listed.id);
    works.push(await workOfSnapshot(snapshot, proxy, listed, listing));
  }
  await writeWorks(batch, works);
  for (const { id } of listing.sheets.filter((sheet) => added.some(isAdded(listing, sheet, runId))))
    context.workbook.worksheets.getItem(id).delete();
  return batch;
}

function isAdded(listing: BookListing, { id }: ListedSheet, runId: string): (sheet: AddedSheet) => boolean {
  return (sheet) => (sheet.id ?? sheetOfRun(listing, { ...sheet, added: true }, runId)?.id) === id;
}
