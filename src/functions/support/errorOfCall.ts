import type { CellValue } from "../../cells/CellValue";

/** A cell function as Excel calls it. */
export type CellFunction = (...args: never[]) => unknown[][] | Promise<unknown[][]>;

/**
 * Calls a cell function again and tells what its error says: Excel drops most messages, and the pane shows them.
 * @param args Cells of each argument; null is one left out.
 * @returns The message of what is thrown, else of the first error among the results, else null.
 */
export async function errorOfCall(
  call: CellFunction,
  args: readonly (readonly (readonly CellValue[])[] | null)[],
): Promise<string | null> {
  try {
    const results = await call(...(args.map(asExcelHandsOver) as never[]));
    return (
      results
        .flat()
        .map(messageOf)
        .find((message) => message !== null) ?? null
    );
  } catch (error) {
    return messageOf(error);
  }
}

function asExcelHandsOver(cells: readonly (readonly CellValue[])[] | null): unknown {
  return cells?.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells;
}

function messageOf(result: unknown): string | null {
  if (typeof result !== "object" || result === null || !("message" in result)) return null;
  return typeof result.message === "string" && result.message !== "" ? result.message : null;
}
