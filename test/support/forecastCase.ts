import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import { forecastReport } from "../../src/reports/forecast/forecastReport";
import { forecastSheets, type ForecastSheet } from "../../src/reports/forecast/forecastSheets";
import type { ForecastReportInput } from "../../src/reports/forecast/ForecastReportInput";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { forecastInput, forecastSources } from "./forecastInput";
import { redChecks } from "./packLines";
import type { Edit } from "./recalculated";
import { sheetModel } from "./sheetModel";
import { withEdits } from "./withEdits";

/** A sheet of a forecast report as a user meets it. */
export interface ForecastSheetCase {
  readonly workbook: XlsxWorkbook;
  readonly laidOut: LaidOutSheet;
  /** The cell of a line below a heading; of a line with several rows, by the text of its period as well. */
  at(line: string, heading: string, nth?: number): CellValue;
  /** Texts of each row, joined. */
  readonly texts: readonly string[];
  /** Names of the checks that are not OK once cells were changed, of the sources or of this sheet. */
  wrongAfter(edits: readonly Edit[]): Promise<readonly string[]>;
}

/** Writes the hand-made report beside its sources, every figure as the engine has it. */
export async function forecastCase(
  sheet: ForecastSheet,
  changes: Partial<ForecastReportInput> = {},
  sources: readonly {
    readonly name: string;
    readonly rows: readonly (readonly CellValue[])[];
  }[] = forecastSources(),
): Promise<ForecastSheetCase> {
  const workbook = newXlsx();
  await workbook.write(
    sources.map(({ name, rows }) =>
      sheetModel(
        `test:${name}`,
        name,
        rows.map((row) => row.map((value) => ({ value }))),
      ),
    ),
  );
  const sheets = forecastReport(forecastInput(changes));
  const receipt = await workbook.write(sheets.map(({ model }) => model));
  expect(receipt.mismatches).toEqual([]);
  const { report, name } = forecastSheets[sheet];
  const laidOut = sheets.find(({ model }) => model.report === report)!;
  const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
  const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
  const headings = values[headingsRow]!.map(labelFromCell);
  return {
    workbook,
    laidOut,
    texts: values.map((row) => row.map(labelFromCell).join(" ").trim()),
    at(line, heading, nth = 0) {
      const column = headings.indexOf(heading);
      expect({ heading, column }).not.toEqual({ heading, column: -1 });
      const row = values.filter((cells, index) => index > headingsRow && cells[lineColumn] === line)[nth];
      return row?.[column] ?? null;
    },
    wrongAfter: (edits) => redChecks(workbook, withEdits(laidOut, edits), edits),
  };
}

const headingsRow = 7;
const lineColumn = 1;
