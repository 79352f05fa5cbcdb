import type { CellValue } from "../../cells/CellValue";
import { labelFromCell } from "../../cells/labelFromCell";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { DateSystem } from "../../cells/serialDate";
import type { Calendar } from "../../core/planning/series/Calendar";
import { comparedHeadings } from "./changes/changesColumns";
import type { ForecastSheet } from "./forecastSheets";
import { headedRows, type HeadedRow } from "./headedColumns";
import { linesHeadings } from "./lines/LinesPlaces";
import { logHeadings } from "./log/logColumns";
import { periodOfCell } from "./periodCell";
import type { OverrideEntry, OverrideEvent, PriorForecast, PriorPeriod } from "./PriorForecast";

const methodHeadings = { line: "Line", method: "Method" } as const;

type Forecasting = HeadedRow<
  "line" | "period" | "forecast" | "override" | "low80" | "high80" | "low95" | "high95"
>;

/**
 * Reads out of the sheets of the last run what it forecast, what has been typed over it since, and what it logged.
 * @param grids Whole sheets of ours, by what they are; without the lines sheet there is no earlier forecast.
 * @param calendar Of this run: whether periods are dates or numbers.
 */
export function readPriorForecast(
  grids: Readonly<Partial<Record<ForecastSheet, RangeGrid>>>,
  runId: string,
  calendar: Calendar,
  system: DateSystem,
): PriorForecast | null {
  if (!grids.lines) return null;
  const period = (row: Forecasting): readonly PriorPeriod[] => {
    const named = periodOfCell(row.period, calendar, system);
    const { forecast, low80, high80, low95, high95 } = row;
    if (named === null || typeof forecast !== "number") return [];
    if (
      typeof low80 !== "number" ||
      typeof high80 !== "number" ||
      typeof low95 !== "number" ||
      typeof high95 !== "number"
    ) {
      return [];
    }
    const bands = { low80, high80, low95, high95 };
    return [
      { line: labelFromCell(row.line), period: named, forecast, ...bands, override: typed(row.override) },
    ];
  };
  const methods = grids.front ? headedRows(grids.front, methodHeadings) : [];
  return {
    runId,
    periods: headedRows(grids.lines, linesHeadings).flatMap(period),
    compared: grids.changes ? headedRows(grids.changes, comparedHeadings).flatMap(period) : [],
    methods: firstOf(
      methods.map(({ line, method }): [string, string] => [labelFromCell(line), labelFromCell(method)]),
    ),
    log: grids.log ? headedRows(grids.log, logHeadings).flatMap((row) => entryOf(row, calendar, system)) : [],
  };
}

function entryOf(
  row: HeadedRow<keyof typeof logHeadings>,
  calendar: Calendar,
  system: DateSystem,
): readonly OverrideEntry[] {
  const period = periodOfCell(row.period, calendar, system);
  if (period === null) return [];
  return [
    {
      at: labelFromCell(row.at),
      runId: labelFromCell(row.runId),
      line: labelFromCell(row.line),
      period,
      event: labelFromCell(row.event) as OverrideEvent,
      forecast: numberOf(row.forecast),
      before: typed(row.before),
      now: typed(row.now),
      actual: numberOf(row.actual),
      comment: typed(row.comment),
    },
  ];
}

/** What stands below the lines may name them again: the first counts. */
function firstOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [key, value] of pairs) if (!first.has(key)) first.set(key, value);
  return first;
}

function typed(cell: CellValue): CellValue {
  return cell === "" ? null : cell;
}

function numberOf(cell: CellValue): number | null {
  return typeof cell === "number" ? cell : null;
}
