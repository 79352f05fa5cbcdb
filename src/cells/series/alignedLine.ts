import { financeError } from "../../core/errors/financeError";
import type { ForecastNote } from "../../core/planning/forecast/SeriesForecast";
import type { CellAddress } from "../address";
import type { LineDraft } from "./LineDraft";
import type { SeriesLine } from "./SeriesTable";

/**
 * A line on the table's calendar; several values of a period are added up, or averaged.
 * @param positionOf Period of each stamp; null where its values are left out.
 * @param name Of a period, for notes.
 */
export function alignedLine(
  draft: LineDraft,
  periods: number,
  positionOf: readonly (number | null)[],
  duplicates: "sum" | "mean",
  name: (position: number) => string,
): SeriesLine {
  const values = new Array<number | null>(periods).fill(null);
  const cells = Array.from({ length: periods }, (): CellAddress[] => []);
  draft.stamps.forEach((stamp, at) => {
    const position = positionOf[stamp] ?? null;
    if (position === null) return;
    values[position] = (values[position] ?? 0) + draft.values[at]!;
    cells[position]!.push(draft.cells[at]!);
  });
  const doubled = cells.flatMap((own, position) => (own.length > 1 ? [position] : []));
  if (duplicates === "mean") {
    for (const position of doubled) values[position] = values[position]! / cells[position]!.length;
  }
  return {
    name: draft.name,
    values,
    cells,
    notes: doubled.length === 0 ? [] : [doublesNote(doubled, cells, duplicates, name)],
    problem: draft.problem ?? (values.every((value) => value === null) ? withoutNumbers(draft) : null),
  };
}

function doublesNote(
  positions: readonly number[],
  cells: readonly (readonly CellAddress[])[],
  duplicates: "sum" | "mean",
  name: (position: number) => string,
): ForecastNote {
  const first = positions[0]!;
  const done = duplicates === "sum" ? "added up" : "averaged";
  const text =
    `${positions.length} period(s) have several values, which are ${done}: ` +
    `the first is ${name(first)}, with ${cells[first]!.length}.`;
  return { code: "ADDED_UP", text, positions };
}

function withoutNumbers({ name, place }: LineDraft): string {
  return financeError("LINE_WITHOUT_NUMBERS", { place, line: JSON.stringify(name) }).message;
}
