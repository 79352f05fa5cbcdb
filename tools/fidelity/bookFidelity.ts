import { FinanceError } from "../../src/core/errors/financeError";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { comparePackages, type PackageComparison } from "./comparePackages";
import { addVarianceReport } from "./addVarianceReport";

export type BookFidelity =
  | { readonly refused: string }
  | { readonly refused: null; readonly first: PackageComparison; readonly again: PackageComparison };

/** Adds sheets to a workbook, and once more to the result, and compares the packages. */
export async function bookFidelity(bytes: Uint8Array, file: string): Promise<BookFidelity> {
  try {
    const added = await withSample(bytes, file);
    const again = await withSample(added, file);
    return {
      refused: null,
      first: comparePackages(bytes, added),
      again: comparePackages(added, again),
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

/** Whether nothing of the workbook's own was lost or changed, and a second run changed nothing at all. */
export function isFaithful(result: BookFidelity): boolean {
  return (
    result.refused !== null ||
    (result.first.lost.length === 0 && result.first.damaged.length === 0 && isSame(result.again))
  );
}

function isSame({ lost, damaged, touched, added }: PackageComparison): boolean {
  return lost.length + damaged.length + touched.length + added.length === 0;
}

export function describeFidelity(result: BookFidelity): string {
  if (result.refused !== null) return `refused: ${result.refused}`;
  const { kept, touched, added, lost, damaged } = result.first;
  return [
    `${kept.length} parts kept byte for byte`,
    `${touched.length} added to (${touched.join(", ")})`,
    `${added.length} new`,
    `${lost.length} lost${lost.length ? ` (${lost.join(", ")})` : ""}`,
    ...(damaged.length ? [`DAMAGED ${damaged.join("; ")}`] : []),
    `second run equal ${isSame(result.again) ? "yes" : "NO"}`,
  ].join(", ");
}
