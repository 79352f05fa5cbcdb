import type { RangeGrid } from "../RangeGrid";
import { acrossLayout, headerOfPeriods } from "./acrossLayout";
import { downLayout } from "./downLayout";
import type { SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import { wordedHeader } from "./wordedHeader";

/**
 * How a block of cells holds series, told by its cells: periods across go before periods down, unless they stand below
 * the headers of these.
 * @returns null where it holds none.
 * @throws HEADER_MISSING, HEADER_TWICE for a header that the user gave; SERIES_VALUE_UNCLEAR.
 */
export function layoutOfSeries(grid: RangeGrid, options: SeriesOptions): SeriesLayout | null {
  const header = options.period === undefined ? headerOfPeriods(grid, options) : null;
  const isBelow = header && wordedHeader(grid).firstDataRow < header.firstDataRow;
  const down = !header || isBelow ? downLayout(grid, options) : null;
  return down ?? (header && acrossLayout(grid, header, options));
}
