import { financeError } from "../../core/errors/financeError";
import type { Calendar } from "../../core/planning/series/Calendar";
import { monthsOfPeriod } from "../../core/planning/series/monthsOfPeriod";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { periodName } from "../../core/planning/series/periodName";
import { blockName, cellName } from "../address";
import { sheetPrefix } from "../place";
import type { Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { alignedLine } from "./alignedLine";
import { doubledFindings } from "./doubledFindings";
import { draftLines } from "./draftLines";
import type { LineDraft } from "./LineDraft";
import { lookLikeTotals } from "./lookLikeTotals";
import { seriesCalendar } from "./seriesCalendar";
import { layoutOfSeries } from "./layoutOfSeries";
import type { SeriesOptions } from "./SeriesOptions";
import { seriesRows } from "./seriesRows";
import type { SeriesTable } from "./SeriesTable";
import { StampAxis } from "./StampAxis";

/**
 * The lines of a block of cells: periods down, periods across, or an observation a row. What is wrong with a line is told by
 * its `problem`; totals that say so, and values after `asOf`, are left out with a finding.
 * @throws SERIES_SHAPE_UNKNOWN where no row or column holds periods beside numbers; NO_ROWS where nothing stands below.
 * @throws HEADER_MISSING, HEADER_TWICE, WORD_UNKNOWN for a header or condition of the options that is not there;
 * SERIES_VALUE_UNCLEAR where it has to be chosen.
 * @throws DATE_UNREADABLE, DATE_AMBIGUOUS, CELL_EMPTY, CELL_ERROR, DATA_REFUSED for periods that all lines share.
 * @throws PERIODS_MIXED naming two cells where the periods are of several lengths, or come in uneven steps.
 */
export function readSeriesTable(grid: RangeGrid, options: SeriesOptions): SeriesTable {
  const { sheet, block } = grid;
  const address = sheetPrefix(sheet) + blockName(block);
  const layout = layoutOfSeries(grid, options);
  if (!layout) throw financeError("SERIES_SHAPE_UNKNOWN", { place: address });
  const { rows, findings: ofRows } = seriesRows(grid, layout, options.where);
  if (rows.length === 0) throw financeError("NO_ROWS", { place: address });
  const axis = new StampAxis(sheet);
  const { drafts, findings: ofTotals } = withoutTotals(draftLines(grid, layout, rows, axis, options));
  const observed = new Set(drafts.flatMap(({ stamps }) => stamps));
  const {
    calendar,
    positions,
    findings: ofCalendar,
  } = seriesCalendar(axis.all, (index) => observed.has(index));
  const { kept, findings: ofFuture } = withoutFuture(drafts, calendar, positions, sheet, options);
  const last = kept.reduce<number>(
    (latest, position, stamp) =>
      position !== null && observed.has(stamp) ? Math.max(latest, position) : latest,
    -1,
  );
  const { duplicates = "sum" } = options;
  const name = (position: number): string => periodName(calendar, position);
  const lines = drafts.map((draft) => alignedLine(draft, last + 1, kept, duplicates, name));
  return {
    sheet,
    table: options.table ?? null,
    address,
    shape: layout.shape,
    calendar,
    periods: last + 1,
    lines,
    rowsRead: rows.length,
    findings: [
      ...lookLikeTotals(lines.map(({ values }, at) => ({ ...drafts[at]!, values, name: drafts[at]!.name }))),
      ...layout.findings,
      ...ofRows,
      ...ofTotals,
      ...ofCalendar,
      ...ofFuture,
      ...doubledFindings(grid, lines, duplicates),
    ],
  };
}

/** Lines that are called nothing but a total are left out where there are others. */
function withoutTotals(drafts: readonly LineDraft[]): {
  readonly drafts: readonly LineDraft[];
  readonly findings: readonly Finding[];
} {
  const kept = drafts.filter(({ isTotal }) => !isTotal);
  if (kept.length === 0 || kept.length === drafts.length) return { drafts, findings: [] };
  const totals = drafts.filter(({ isTotal }) => isTotal);
  const names = totals.map(({ name }) => JSON.stringify(name)).join(", ");
  const text = `Lines that are called a total are left out: ${names}.`;
  const finding = { code: "TOTALS_LEFT_OUT", text, rows: totals.length, cell: totals[0]!.place };
  return { drafts: kept, findings: [finding] };
}

/** Positions without those that hold no actuals yet, and what is said of values there. */
function withoutFuture(
  drafts: readonly LineDraft[],
  calendar: Calendar,
  positions: readonly (number | null)[],
  sheet: string,
  { asOf = null, today }: SeriesOptions,
): { readonly kept: readonly (number | null)[]; readonly findings: readonly Finding[] } {
  if (asOf === null && today === undefined) return { kept: positions, findings: [] };
  const isFuture = positions.map((position) => {
    if (position === null) return false;
    const months = monthsOfPeriod(calendar, position);
    const date = dateOfPeriod(calendar, position);
    if (asOf === null) return (months?.last ?? date ?? "") > today!;
    return (months?.first ?? date ?? "") > asOf;
  });
  const cells = drafts.flatMap((draft) => draft.cells.filter((_, at) => isFuture[draft.stamps[at]!]));
  const kept = positions.map((position, stamp) => (isFuture[stamp] ? null : position));
  if (cells.length === 0) return { kept, findings: [] };
  const text =
    asOf === null
      ? `${cells.length} value(s) of periods that are not over on ${today} are left out; name the last period with actuals to take them in.`
      : `${cells.length} value(s) of periods after ${asOf} are left out.`;
  const cell = sheetPrefix(sheet) + cellName(cells[0]!);
  return { kept, findings: [{ code: "FUTURE_LEFT_OUT", text, rows: cells.length, cell }] };
}
