import { labelFromCell } from "../cells/labelFromCell";
import { blockFromName, cellFromName } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import type { RangeGrid } from "../cells/RangeGrid";
import type { ReportMark } from "./SheetModel";

/** What a user had typed into a report of ours, to be carried into its next run. */
export interface PriorSheet {
  /** Texts of the user's columns by line id and heading. */
  readonly notes: ReadonlyMap<string, Readonly<Record<string, CellValue>>>;
  /** Label of each annotated line, for those that have vanished. */
  readonly labels: ReadonlyMap<string, string>;
  /** Values of the named input cells. */
  readonly inputs: ReadonlyMap<string, CellValue>;
  /** The message line, text or formula, where the user has rewritten it. */
  readonly message: string | null;
}

/** Marks the row of column headings, and the heading row of retired lines, in the hidden key column. */
export const headerKey = "#header";

/** Identity of a line: its key, and its account type where there is one, so that one account under two types is two lines. */
export function lineId(key: string, type = ""): string {
  return `${key}\u001f${type}`;
}

/**
 * Reads the user's own cells out of a sheet of ours.
 * @param mark The sheet's mark.
 * @param grid The whole block, from A1.
 * @param messageFormula The formula that stands in the message cell now, with its "=", or null for a typed text.
 * @param headings Headings of the user's columns.
 * @param typeColumn Column that tells lines of one key apart; null where keys alone do.
 */
export function priorSheet(
  mark: ReportMark,
  grid: RangeGrid,
  messageFormula: string | null,
  headings: readonly string[],
  typeColumn: number | null = 2,
): PriorSheet {
  const at = (row: number, column: number): CellValue => grid.values[row]?.[column] ?? null;
  const notes = new Map<string, Record<string, CellValue>>();
  const labels = new Map<string, string>();
  let columns: readonly number[] | null = null;
  grid.values.forEach((row, index) => {
    const key = row[0] ?? null;
    if (key === headerKey) {
      columns = headings.map((heading) => row.indexOf(heading));
      return;
    }
    if (!columns || key === null || key === "") return;
    const typed = columns.map((column) => at(index, column));
    if (typed.every((value) => value === null || value === "")) return;
    const type = typeColumn === null ? "" : labelFromCell(at(index, typeColumn));
    const id = lineId(labelFromCell(key), type);
    notes.set(
      id,
      Object.fromEntries(headings.map((heading, position) => [heading, typed[position] ?? null])),
    );
    labels.set(id, labelFromCell(at(index, 1)));
  });
  const inputs = new Map<string, CellValue>();
  for (const { name, cell } of mark.inputs) {
    const address = cellFromName(cell);
    if (address) inputs.set(name, at(address.row, address.column));
  }
  return { notes, labels, inputs, message: rewrittenMessage(mark, messageFormula, at) };
}

function rewrittenMessage(
  { message }: ReportMark,
  formula: string | null,
  at: (row: number, column: number) => CellValue,
): string | null {
  const cell = message && cellFromName(message.cell);
  if (!message || !cell) return null;
  const now = formula ?? at(cell.row, cell.column);
  if (typeof now !== "string" || now === "") return null;
  const plain = (text: string): string => text.replace(/\s/g, "").toUpperCase();
  return plain(now) === plain(message.written) ? null : now;
}

/** The block of a mark. */
export function markedBlock(mark: ReportMark): ReturnType<typeof blockFromName> {
  return blockFromName(mark.block);
}
