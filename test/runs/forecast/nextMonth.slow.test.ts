import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { serialFromDate } from "../../../src/cells/serialDate";
import { addMonths, isoDate } from "../../../src/core/dates/isoDate";
import { dataReportOf } from "../../../src/reports/dataSheet";
import { forecastReport } from "../../../src/reports/forecast/forecastReport";
import { forecastSheets } from "../../../src/reports/forecast/forecastSheets";
import { linesColumns } from "../../../src/reports/forecast/lines/LinesPlaces";
import { plainSheet } from "../../../src/reports/plainSheet";
import {
  previewForecastReport,
  runForecastReport,
  writeForecastAsPreviewed,
  type ForecastRun,
} from "../../../src/runs/forecast/forecastReport";
import type { ForecastOptions } from "../../../src/runs/forecast/ForecastOptions";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";

const first = isoDate("2023-01-01");
const options: ForecastOptions = { method: "theta", horizon: 6, withoutBacktest: true };

const lines = {
  Shop: (at: number) => 1_000 + 10 * at + 200 * Math.sin((at * Math.PI) / 6),
  Café: (at: number) => 500 + 5 * at,
};

/** The user's actuals as a sheet of hers that she goes on with. */
async function enterActuals(workbook: XlsxWorkbook, months: number, jump = 0): Promise<void> {
  const rows = Array.from({ length: months }, (_, at): CellValue[] => [
    serialFromDate(addMonths(first, at), 1900),
    ...Object.values(lines).map((value) => Math.round(value(at)) + (at === months - 1 ? jump : 0)),
  ]);
  const report = dataReportOf("history");
  await workbook.write([
    {
      ...plainSheet,
      report,
      name: "Actuals",
      rows: [["Month", ...Object.keys(lines)], ...rows].map((row) => row.map((value) => ({ value }))),
      columns: [],
      mark: { report, version: 1, runId: "r0", message: null, inputs: [] },
    },
  ]);
}

async function run(workbook: XlsxWorkbook, time: string): Promise<ForecastRun> {
  const done = await runForecastReport({ workbook, stamp: stampOf(time) }, options);
  expect(done.checks.filter(({ status }) => status !== "OK")).toEqual([]);
  return done;
}

const stampOf = (time: string) => ({ id: `r${time}`, time, version: "1" });

interface Typed {
  readonly line: string;
  /** Periods after the last actual, from 1. */
  readonly ahead: number;
  readonly override?: CellValue;
  readonly comment?: string;
}

/** Types into the lines sheet of a run. */
async function type(
  workbook: XlsxWorkbook,
  { preview }: ForecastRun,
  entries: readonly Typed[],
): Promise<void> {
  const { report } = forecastSheets.lines;
  const { model } = forecastReport(preview.input).find((sheet) => sheet.model.report === report)!;
  const rows = model.rows.map((row) => [...row]);
  for (const { line, ahead, ...cells } of entries) {
    const own = rows.filter((row) => row[linesColumns.line]?.value === line);
    const row = own[preview.input.shownHistory + ahead - 1]!;
    for (const [column, value] of Object.entries(cells)) {
      const at = linesColumns[column as keyof typeof cells];
      row[at] = { ...row[at], value };
    }
  }
  await workbook.write([{ ...model, rows }]);
}

/** Cells of a sheet by heading, below its row of headings. */
async function rowsOf(workbook: XlsxWorkbook, name: string): Promise<Record<string, CellValue>[]> {
  const { used } = (await workbook.sheets()).find((sheet) => sheet.name === name)!;
  const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
  const top = values.findIndex((row) => row[0] === "#header");
  const headings = values[top]!.map(labelFromCell);
  return values
    .slice(top + 1)
    .map((row) => Object.fromEntries(row.map((cell, at) => [headings[at] ?? "", cell])));
}

const month = (text: string): number => serialFromDate(isoDate(`${text}-01`), 1900);

test("next month the report rolls: a new actual is taken up, and what was typed stays with its period", async () => {
  const workbook = newXlsx();
  await enterActuals(workbook, 36);
  const before = await run(workbook, "2026-01-05 08:00");
  await type(workbook, before, [
    { line: "Shop", ahead: 1, override: 1_500 },
    { line: "Shop", ahead: 3, override: 1_700, comment: "trade fair" },
  ]);

  await enterActuals(workbook, 37, 2_000);
  const after = await run(workbook, "2026-02-05 08:00");
  expect([before.preview.input.asOf, after.preview.input.asOf]).toEqual([35, 36]);

  const shop = (await rowsOf(workbook, "Forecast lines")).filter((row) => row["Line"] === "Shop");
  const at = (text: string) => shop.find((row) => row["Period"] === month(text))!;
  expect(at("2026-01")["AC"]).toBe(Math.round(lines.Shop(36)) + 2_000);
  expect(at("2026-03")).toMatchObject({ Override: 1_700, Final: 1_700, Comment: "trade fair" });
  expect(at("2026-07")["FC"]).toEqual(expect.any(Number));

  const changes = await rowsOf(workbook, "Forecast changes");
  expect(changes.filter((row) => ["Shop", "Café"].includes(labelFromCell(row["Line"] ?? null)))).not.toEqual(
    [],
  );
  const log = await rowsOf(workbook, "Override log");
  expect(log.map((row) => [row["Line"], row["Period"], row["What happened"]])).toEqual(
    expect.arrayContaining([
      ["Shop", month("2026-01"), "became actual"],
      ["Shop", month("2026-03"), "set"],
    ]),
  );
});

test("an override that is text counts for nothing, and the log says so", async () => {
  const workbook = newXlsx();
  await enterActuals(workbook, 36);
  const before = await run(workbook, "2026-01-05 08:00");
  await type(workbook, before, [{ line: "Café", ahead: 2, override: "about 700" }]);
  await run(workbook, "2026-01-06 08:00");
  const row = (await rowsOf(workbook, "Forecast lines")).find(
    (each) => each["Line"] === "Café" && each["Period"] === month("2026-02"),
  )!;
  expect(row).toMatchObject({ Override: "about 700", Final: row["FC"] });
  const log = await rowsOf(workbook, "Override log");
  expect(log.map((each) => [each["Line"], each["What happened"]])).toContainEqual(["Café", "is text"]);
});

test("a preview is written as it was seen, with what was typed since; not when the actuals have changed", async () => {
  const workbook = newXlsx();
  await enterActuals(workbook, 36);
  const written = await run(workbook, "2026-01-05 08:00");
  const context = { workbook, stamp: stampOf("2026-01-06 08:00") };
  const previewed = await previewForecastReport(context, options);
  await type(workbook, written, [{ line: "Shop", ahead: 2, override: 900 }]);
  const again = await writeForecastAsPreviewed(context, options, previewed);
  expect(again.preview.outcomes).toBe(previewed.outcomes);
  const lineRows = await rowsOf(workbook, "Forecast lines");
  expect(lineRows.filter((row) => row["Override"] === 900)).toHaveLength(1);

  await enterActuals(workbook, 36, 1);
  await expect(writeForecastAsPreviewed(context, options, previewed)).rejects.toMatchObject({
    code: "SOURCE_CHANGED",
  });
});

test("a run that is cancelled leaves the workbook as it was", async () => {
  const workbook = newXlsx();
  await enterActuals(workbook, 36);
  const controller = new AbortController();
  const context = {
    workbook,
    stamp: stampOf("2026-01-05 08:00"),
    signal: controller.signal,
    onProgress: () => controller.abort(new DOMException("Cancelled by the user", "AbortError")),
  };
  await expect(runForecastReport(context, options)).rejects.toMatchObject({ name: "AbortError" });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Actuals"]);
});
