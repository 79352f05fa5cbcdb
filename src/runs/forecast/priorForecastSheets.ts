import { cellFromName } from "../../cells/address";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { Calendar } from "../../core/planning/series/Calendar";
import { forecastSheets, type ForecastSheet } from "../../reports/forecast/forecastSheets";
import type { PriorForecast } from "../../reports/forecast/PriorForecast";
import { readPriorForecast } from "../../reports/forecast/readPriorForecast";
import { typedCells } from "../../reports/forecast/typedCells";
import { markedBlock, priorSheet, type PriorSheet } from "../../reports/PriorSheet";
import type { Workbook } from "../../workbook/Workbook";
import { withUsed } from "../withUsed";

/** What the last run left in a workbook. */
export interface PriorForecastSheets {
  readonly prior: PriorForecast | null;
  readonly priors: ReadonlyMap<string, PriorSheet>;
}

/**
 * Reads the last run's sheets: what it forecast, and what the user typed into them.
 * @param calendar Of the history as it is now.
 */
export async function priorForecastSheets(
  workbook: Pick<Workbook, "sheets" | "read" | "formula" | "dateSystem">,
  calendar: Calendar,
): Promise<PriorForecastSheets> {
  const grids: Partial<Record<ForecastSheet, RangeGrid>> = {};
  const priors = new Map<string, PriorSheet>();
  let runId: string | null = null;
  const sheets = await workbook.sheets();
  for (const [key, { report }] of Object.entries(forecastSheets) as [ForecastSheet, { report: string }][]) {
    const found = sheets.find(({ mark }) => mark?.report === report);
    const block = found?.mark ? markedBlock(found.mark) : null;
    if (!found?.mark || !block) continue;
    const { name, mark } = found;
    const grid = await workbook.read(name, withUsed(block, found.used));
    grids[key] = grid;
    if (key === "lines") runId = mark.runId;
    const at = mark.message && cellFromName(mark.message.cell);
    const formula = at ? await workbook.formula(name, at) : null;
    const { headings, typeColumn } = typedCells[key] ?? { headings: [], typeColumn: null };
    priors.set(report, priorSheet(mark, grid, formula, headings, typeColumn));
  }
  const prior = runId === null ? null : readPriorForecast(grids, runId, calendar, workbook.dateSystem);
  return { prior, priors };
}
