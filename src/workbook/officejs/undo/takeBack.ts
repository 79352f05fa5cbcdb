import { Batch } from "../Batch";
import { BookListing, type ListedSheet } from "../BookListing";
import type { SheetWork } from "../write/SheetWork";
import { writeWorks } from "../write/writeWorks";
import type { SheetSnapshot } from "./SheetSnapshot";
import { workOfSnapshot } from "./workOfSnapshot";

/** A sheet that a run added. */
export interface AddedSheet {
  readonly name: string;
  /** Null where the run broke off before Excel told. */
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
  const works = snapshots.flatMap((snapshot): SheetWork[] => {
    const listed = listing.sheets.find(({ id }) => id === snapshot.id);
    if (!listed) return [];
    return [workOfSnapshot(snapshot, context.workbook.worksheets.getItem(listed.id), listed, listing)];
  });
  await writeWorks(batch, works);
  for (const sheet of listing.sheets) {
    if (added.some((each) => isAdded(sheet, each, runId)))
      context.workbook.worksheets.getItem(sheet.id).delete();
  }
  return batch;
}

/** A sheet of that name may be the user's: ours bears our mark, or nothing at all. */
function isAdded({ id, name, mark, used }: ListedSheet, added: AddedSheet, runId: string): boolean {
  if (added.id !== null) return added.id === id;
  return added.name === name && (mark?.runId === runId || (mark === null && used === null));
}
