import { FinanceError } from "../../src/core/errors/financeError";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { comparePackages, type PackageComparison } from "./comparePackages";
import { addVarianceReport } from "./addVarianceReport";

export type BookFidelity =
  | { readonly refused: string }
  | {
      readonly refused: null;
      readonly first: PackageComparison;
      readonly again: PackageComparison;
      readonly undone: PackageComparison;
    };

/** Adds sheets to a workbook, once more to the result, and takes the first run back, and compares the packages. */
export async function bookFidelity(bytes: Uint8Array, file: string): Promise<BookFidelity> {
  try {
    const added = await withSample(bytes, file);
    const again = await withSample(added, file);
    return {
      refused: null,
      first: comparePackages(bytes, added),
      again: comparePackages(added, again),
      undone: comparePackages(bytes, await withoutSample(added, file)),
    };
  } catch (problem) {
    if (problem instanceof FinanceError) return { refused: `${problem.code}, ${problem.what}` };
    throw problem;
  }
}

async function withSample(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { file });
  await addVarianceReport(book);
  return book.save();
}

async function withoutSample(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { file });
  await book.undoLastRun();
  return book.save();
}

/**
 * Whether nothing of the workbook's own was lost or changed, a second run changed nothing but the record that undoes
 * it, and an undo of the first left nothing behind but entries in the four parts it had added to.
 */
export function isFaithful(result: BookFidelity): boolean {
  if (result.refused !== null) return true;
  const { first, again, undone } = result;
  return (
    first.lost.length === 0 &&
    first.damaged.length === 0 &&
    isSame(again) &&
    isUndone(undone) &&
    undone.touched.every((part) => first.touched.includes(part))
  );
}

function isSame({ lost, damaged, touched, added }: PackageComparison): boolean {
  return (
    lost.length === 0 &&
    [...damaged, ...added].every((part) => part.startsWith("customXml/")) &&
    touched.every((part) => part === "[Content_Types].xml" || part.endsWith(".rels"))
  );
}

function isUndone({ lost, damaged, added }: PackageComparison): boolean {
  return lost.length + damaged.length + added.length === 0;
}

export function describeFidelity(result: BookFidelity): string {
  if (result.refused !== null) return `refused: ${result.refused}`;
  const { kept, touched, added, lost, damaged } = result.first;
  const { undone } = result;
  return [
    `${kept.length} parts kept byte for byte`,
    `${touched.length} added to (${touched.join(", ")})`,
    `${added.length} new`,
    `${lost.length} lost${lost.length ? ` (${lost.join(", ")})` : ""}`,
    ...(damaged.length ? [`DAMAGED ${damaged.join("; ")}`] : []),
    `second run equal ${isSame(result.again) ? "yes" : "NO"}`,
    `undone ${isUndone(undone) ? "yes" : "NO"}, ${undone.touched.length} parts not as they were`,
  ].join(", ");
}
