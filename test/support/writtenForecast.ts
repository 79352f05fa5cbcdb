import { forecastReport } from "../../src/reports/forecast/forecastReport";
import type { ForecastReportInput } from "../../src/reports/forecast/ForecastReportInput";
import { forecastSheets, type ForecastSheet } from "../../src/reports/forecast/forecastSheets";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { forecastSources } from "./forecastInput";
import { redChecks } from "./packLines";
import type { Edit } from "./recalculated";
import { tableBook } from "./tableBook";

/** A forecast report that was written beside its sources and calculated, every figure as the engine has it. */
export interface WrittenForecast {
  readonly workbook: XlsxWorkbook;
  sheet(sheet: ForecastSheet): LaidOutSheet;
  grid(sheet: ForecastSheet): Promise<RangeGrid>;
  /** Names of the checks of a sheet that are not OK once a user has changed cells of other sheets. */
  wrongAfter(sheet: ForecastSheet, edits: readonly Edit[]): Promise<readonly string[]>;
}

export async function writtenForecast(input: ForecastReportInput): Promise<WrittenForecast> {
  const workbook = await tableBook(forecastSources().map(({ name, rows }) => ({ sheet: name, rows })));
  const sheets = forecastReport(input);
  const { mismatches } = await workbook.write(sheets.map(({ model }) => model));
  expect(mismatches).toEqual([]);
  const laidOut = (wanted: ForecastSheet): LaidOutSheet =>
    sheets.find(({ model }) => model.report === forecastSheets[wanted].report)!;
  return {
    workbook,
    sheet: laidOut,
    grid: async (wanted) => {
      const { name } = forecastSheets[wanted];
      const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
      return workbook.read(name, used!);
    },
    wrongAfter: (wanted, edits) => redChecks(workbook, laidOut(wanted), edits),
  };
}
