import { basename, extname } from "node:path";
import { typedSeries } from "../cells/series/typedSeries";
import type { TextRows } from "../cells/typedTable";
import type { ForecastOptions } from "../runs/forecast/ForecastOptions";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import type { Arguments } from "./arguments";
import { openTextTables, type TableBooks } from "./tableBooks";
import { textOptions } from "./textArguments";
import type { FileOfTable } from "./typedFile";

/** What the data sheet of each kind is called; Excel keeps the name "History" to itself. */
const sheets = { history: { name: "Actuals" }, plan: { name: "Plan" } };

const planWords = /plan|budget|target/i;

/** Opens one workbook as it is, or text files with series: a plan is one whose name says so. @throws What `typedSeries` throws. */
export async function openForecastBooks(
  paths: readonly string[],
  args: Arguments,
  { period, by, value, fiscalYearStart }: ForecastOptions,
  runId: string,
  existing: XlsxWorkbook | null,
): Promise<TableBooks> {
  const typed = (file: TextRows): FileOfTable => {
    const isPlan = paths.length > 1 && planWords.test(basename(file.name, extname(file.name)));
    const data = typedSeries(file, {
      ...textOptions(args),
      system: 1900,
      ...(period === undefined ? {} : { period }),
      ...(by === undefined ? {} : { by }),
      ...(value === undefined || isPlan ? {} : { value }),
      ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    });
    return { kind: isPlan ? "plan" : "history", data };
  };
  return openTextTables(paths, sheets, typed, runId, existing);
}
