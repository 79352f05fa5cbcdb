import type { BlockAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import { serialFromDate } from "../../src/cells/serialDate";
import { readSeriesTable } from "../../src/cells/series/readSeriesTable";
import type { SeriesOptions } from "../../src/cells/series/SeriesOptions";
import type { SeriesTable } from "../../src/cells/series/SeriesTable";
import { isoDate } from "../../src/core/dates/isoDate";

/** Serial of a day in the 1900 system. */
export function serial(day: string): number {
  return serialFromDate(isoDate(day), 1900);
}

/** Cells that stand at A1 of a sheet called Data. */
function seriesGrid(
  values: readonly (readonly CellValue[])[],
  merged: readonly BlockAddress[] = [],
): RangeGrid {
  const right = Math.max(...values.map((row) => row.length)) - 1;
  return { sheet: "Data", block: { top: 0, left: 0, bottom: values.length - 1, right }, values, merged };
}

export function readSeries(
  values: readonly (readonly CellValue[])[],
  options: Partial<SeriesOptions> = {},
  merged: readonly BlockAddress[] = [],
): SeriesTable {
  return readSeriesTable(seriesGrid(values, merged), { system: 1900, ...options });
}

/** Values of each line by its name. */
export function valuesByLine({ lines }: SeriesTable): Readonly<Record<string, readonly (number | null)[]>> {
  return Object.fromEntries(lines.map(({ name, values }) => [name, values]));
}
