import type { CellValue } from "../../../src/cells/CellValue";
import { addMonths, isoDate } from "../../../src/core/dates/isoDate";
import { isBeyond } from "../../../src/reports/forecast/changes/isBeyond";
import { comparedLines } from "../../../src/reports/forecast/changes/comparedPeriods";
import { forecastSheets } from "../../../src/reports/forecast/forecastSheets";
import { LinesPlaces, linesColumns } from "../../../src/reports/forecast/lines/LinesPlaces";
import type { PriorForecast } from "../../../src/reports/forecast/PriorForecast";
import { readPriorForecast } from "../../../src/reports/forecast/readPriorForecast";
import { priorSheet } from "../../../src/reports/PriorSheet";
import { cellName } from "../../../src/cells/address";
import { forecastInput } from "../../support/forecastInput";
import { redChecks, withValue } from "../../support/packLines";
import { serial } from "../../support/seriesGrid";
import { writtenForecast, type WrittenForecast } from "../../support/writtenForecast";

const bands = (forecast: number) => ({
  low80: forecast - 2_000,
  high80: forecast + 2_000,
  low95: forecast - 3_500,
  high95: forecast + 3_500,
});
const overrides: Readonly<Record<number, CellValue>> = { 1: 150_000, 3: 151_000, 5: "later" };

/** A forecast of two months ago: two of its twelve months have become actual since. */
const prior: PriorForecast = {
  runId: "r0",
  periods: Array.from({ length: 12 }, (_, ahead) => {
    const forecast = 158_000 + 1_000 * ahead;
    const period = addMonths(isoDate("2026-09-01"), ahead);
    return {
      line: "Subscriptions",
      period,
      forecast,
      ...bands(forecast),
      override: overrides[ahead] ?? null,
    };
  }),
  compared: [],
  methods: new Map([["Subscriptions", "Theta"]]),
  log: [],
};
const input = forecastInput({ prior });
let written: WrittenForecast;

beforeAll(async () => {
  written = await writtenForecast(input);
});

const lastMonths = { sheet: forecastSheets.lines.name, value: 1 } as const;
const final = (position: number): string =>
  cellName({ row: new LinesPlaces(input).row(0, position)!, column: linesColumns.final });

test.each(["rolling", "changes", "log"] as const)(
  "all checks of %s hold when it is written",
  async (sheet) => {
    expect(await written.wrongAfter(sheet, [])).toEqual([]);
  },
);

test("a figure typed over a past period is found", async () => {
  const defect = withValue(written.sheet("rolling"), (cells) => named(cells, "Services"), 46_296, 1);
  expect(await redChecks(written.workbook, defect)).toEqual([
    "Total of the lines is that of the lines sheet: all shown",
  ]);
});

test("a forecast that is typed over is found by both checks of the rolling forecast", async () => {
  const defect = withValue(written.sheet("rolling"), (cells) => named(cells, "Services"), 46_661, 1);
  expect(await redChecks(written.workbook, defect)).toEqual([
    "Total of the lines is that of the lines sheet: all shown",
    "Forecast is that of the lines sheet: ahead",
  ]);
});

test("an estimate that is typed over is found", async () => {
  const defect = withValue(written.sheet("rolling"), (cells) => named(cells, "Services"), "Estimate", 1);
  expect(await redChecks(written.workbook, defect)).toEqual(["Actual and forecast make up the year: 2026"]);
});

test("a change on the lines sheet arrives in the rolling forecast", async () => {
  const edit = { ...lastMonths, cell: final(40) };
  expect(await written.wrongAfter("rolling", [edit])).toEqual([]);
});

test("an earlier forecast that is typed over is found", async () => {
  const isRow = (cells: readonly unknown[]): boolean => named(cells, "Subscriptions") && cells.length > 10;
  const { model, checks } = written.sheet("changes");
  const at = model.rows.findIndex((cells, row) => row > 9 && isRow(cells) && cells[2]?.value !== undefined);
  const rows = model.rows.map((cells, row) =>
    row === at ? cells.map((cell, column) => (column === 3 ? { value: 1 } : cell)) : cells,
  );
  expect(await redChecks(written.workbook, { model: { ...model, rows }, checks })).toEqual([
    "Earlier forecast as it was read: then",
  ]);
});

test("a sum of the changes that is typed over is found", async () => {
  const defect = withValue(written.sheet("changes"), (cells) => named(cells, "Subscriptions"), "FC now", 1);
  expect(await redChecks(written.workbook, defect)).toEqual(["Lines add up to their periods: now"]);
});

test("an override in the log that is typed over is found", async () => {
  const defect = withValue(written.sheet("log"), (cells) => named(cells, "Subscriptions"), "Override", 1);
  expect(await redChecks(written.workbook, defect)).toEqual(["Overrides as they were logged: at the run"]);
});

test("the next run reads back what this one wrote, and what it was compared with", async () => {
  const [front, lines, changes, log] = await Promise.all(
    (["front", "lines", "changes", "log"] as const).map((sheet) => written.grid(sheet)),
  );
  const next = readPriorForecast(
    { front: front!, lines: lines!, changes: changes!, log: log! },
    "r1",
    input.calendar,
    1900,
  )!;
  expect(next.methods.get("Services")).toBe("ETS(A,A,A)");
  const services = next.periods.filter(({ line }) => line === "Services");
  expect(services).toHaveLength(12);
  expect(services[0]).toMatchObject({ period: "2026-11-01", override: null });
  expect(next.periods.filter(({ override }) => override !== null).map(({ override }) => override)).toEqual([
    151_000,
    "later",
  ]);
  expect(next.compared).toEqual(
    comparedLines(input).flatMap(({ came, ahead }) => [...came, ...ahead].map((period) => period.prior)),
  );
  expect(next.log.map(({ event }) => event)).toEqual(["set", "became actual", "set", "is text"]);
  expect(comparedLines(forecastInput({ prior: next }))[0]!.came.filter(isBeyond)).toHaveLength(1);
});

test("actuals that came before the periods shown lead to the history", async () => {
  const few = await writtenForecast(forecastInput({ prior, shownHistory: 1 }));
  const { values } = await few.grid("changes");
  const september = values.find((row) => row[1] === "Subscriptions" && row[2] === serial("2026-09-01"));
  expect(september?.[9]).toBe(input.lines[0]!.line.values[34]);
  expect(await few.wrongAfter("changes", [])).toEqual([]);
});

test("a comment beside a line of the rolling forecast stays, that of a line that is gone is kept below", async () => {
  const { report } = forecastSheets.rolling;
  const grid = await written.grid("rolling");
  const values = grid.values.map((row) => [...row]);
  const comment = values[7]!.indexOf("Comment");
  values[8]![comment] = "New price list";
  const { mark } = written.sheet("rolling").model;
  const typed = priorSheet(
    { ...mark, block: "A1:A1" },
    { ...grid, values },
    mark.message!.written,
    ["Comment"],
    null,
  );
  const kept = await writtenForecast(forecastInput({ priors: new Map([[report, typed]]) }));
  expect((await kept.grid("rolling")).values[8]![comment]).toBe("New price list");
  const others = input.lines.slice(1);
  const without = await writtenForecast(forecastInput({ lines: others, priors: new Map([[report, typed]]) }));
  const rows = (await without.grid("rolling")).values;
  expect(rows.find((row) => row.includes("New price list"))?.[1]).toBe("Subscriptions");
});

function named(cells: readonly unknown[], line: string): boolean {
  return (cells[1] as { readonly value?: CellValue } | undefined)?.value === line;
}
