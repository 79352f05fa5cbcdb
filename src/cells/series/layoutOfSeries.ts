import type { RangeGrid } from "../RangeGrid";
import { acrossLayout } from "./acrossLayout";
import { downLayout } from "./downLayout";
import type { SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";

/**
 * How a block of cells holds series, told by its cells: periods across go before periods down, unless they stand below
 * the headers of these.
 * @returns null where it holds none.
 * @throws HEADER_MISSING, HEADER_TWICE for a header that the user gave; SERIES_VALUE_UNCLEAR.
 */
export function layoutOfSeries(grid: RangeGrid, options: SeriesOptions): SeriesLayout | null {
  const across = options.period === undefined ? acrossLayout(grid, options) : null;
  if (across && across.firstDataRow <= 1) return across;
  const down = downLayout(grid, options);
  return across && !(down && down.firstDataRow < across.firstDataRow) ? across : down;
}
