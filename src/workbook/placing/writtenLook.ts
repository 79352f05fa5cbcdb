import type { CellFormat, SheetModel } from "../../reports/SheetModel";
import { packedText, unpackedText } from "./packedText";

/** All of a sheet but its cells' contents, as it was written: what a later run must put back. */
export type WrittenLook = Omit<SheetModel, "report" | "name" | "mark">;

interface Packed extends Omit<WrittenLook, "rows"> {
  readonly formats: readonly (CellFormat | null)[];
  /** A row each: number of cells and place in `formats`, and so on. */
  readonly runs: readonly (readonly number[])[];
}

/** A sheet's look as a short text. */
export function packedLook({
  report: _report,
  name: _name,
  mark: _mark,
  rows,
  ...rest
}: SheetModel): Promise<string> {
  const formats: (CellFormat | null)[] = [null];
  const places = new Map<string, number>();
  const placeOfText = (format: CellFormat): number => {
    const key = JSON.stringify(format);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, formats.length);
    return formats.push(format) - 1;
  };
  // Many cells share one format.
  const known = new WeakMap<CellFormat, number>();
  const placeOf = (format: CellFormat | undefined): number => {
    if (!format) return 0;
    const place = known.get(format) ?? placeOfText(format);
    known.set(format, place);
    return place;
  };
  const runs = rows.map((row) => {
    const run: number[] = [];
    for (let column = 0; column < row.length; column++) {
      const place = placeOf(row[column]?.format);
      if (run.at(-1) === place) run[run.length - 2]! += 1;
      else run.push(1, place);
    }
    return run;
  });
  const packed: Packed = { ...rest, formats, runs };
  return packedText(JSON.stringify(packed));
}

/** The look again, cells with their formats only; null where the text is none. */
export async function unpackedLook(text: string): Promise<WrittenLook | null> {
  const json = await unpackedText(text);
  if (json === null) return null;
  try {
    const { formats, runs, ...rest } = JSON.parse(json) as Packed;
    const rows = runs.map((run) => {
      const cells: ({ format: CellFormat } | undefined)[] = [];
      for (let at = 0; at < run.length; at += 2) {
        const format = formats[run[at + 1]!];
        for (let count = 0; count < run[at]!; count++) cells.push(format ? { format } : undefined);
      }
      return cells;
    });
    return { ...rest, rows };
  } catch {
    return null;
  }
}
