import type { Finding } from "../problems";
import { normalisedWords } from "../words";

/**
 * Columns that are not read, for one before them has the same header.
 * @param found Position of each column that is read. @param placeOf The cell of a header.
 */
export function headersTwice(
  headers: readonly string[],
  found: ReadonlyMap<string, number>,
  placeOf: (index: number) => string,
): readonly Finding[] {
  const given = headers.map(normalisedWords);
  const read = new Set(found.values());
  return [...read].flatMap((first) =>
    given.flatMap((words, index): readonly Finding[] => {
      if (words !== given[first] || read.has(index)) return [];
      const text = `Two columns are called ${JSON.stringify(headers[first]!)}: the one in ${placeOf(first)} is read, the one in ${placeOf(index)} is not. Rename or delete the one that is not meant.`;
      return [{ code: "COLUMN_TWICE", text, rows: 0, cell: placeOf(index) }];
    }),
  );
}
