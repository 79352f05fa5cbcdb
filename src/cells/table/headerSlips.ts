import { slipDistance } from "../../core/cost/search/slipDistance";
import { normalisedWords } from "../words";
import type { TableSpec } from "./TableSpec";

/** A header that names a column but for one slip of the typist. */
export interface HeaderSlip {
  readonly role: string;
  /** Position of the header. */
  readonly index: number;
  /** The header that was meant. */
  readonly meant: string;
}

/** Letters that a header must have for a slip to count; shorter ones differ by one letter anyway. */
const shortest = 8;

/**
 * Headers that are one slip away from one of a column that was not found.
 * @param found Position of each column that was.
 */
export function headerSlips(
  headers: readonly string[],
  found: ReadonlyMap<string, number>,
  columns: TableSpec<string>,
): readonly HeaderSlip[] {
  const taken = new Set(found.values());
  const given = headers.map(normalisedWords);
  const slips: HeaderSlip[] = [];
  for (const [role, column] of Object.entries(columns)) {
    if (found.has(role)) continue;
    for (const meant of column.headers.split(",").map(normalisedWords)) {
      const index = given.findIndex(
        (header, at) => !taken.has(at) && meant.length >= shortest && slipDistance(header, meant, 1) === 1,
      );
      if (index < 0) continue;
      taken.add(index);
      slips.push({ role, index, meant });
      break;
    }
  }
  return slips;
}
