import { cellName } from "../../../src/cells/address";
import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { chartSheet } from "../../../src/reports/forecast/chart/chartSheet";
import { forecastSheets } from "../../../src/reports/forecast/forecastSheets";
import type { ForecastLine, ForecastReportInput } from "../../../src/reports/forecast/ForecastReportInput";
import { frontSheet } from "../../../src/reports/forecast/front/frontSheet";
import { linesSheet } from "../../../src/reports/forecast/lines/linesSheet";
import type { LaidOutSheet } from "../../../src/reports/frame/LaidOutSheet";
import { priorSheet, type PriorSheet } from "../../../src/reports/PriorSheet";
import { openBook } from "../../../src/workbench/file/openBook";
import { figuresOfChart } from "../../../src/workbench/grid/charts/figuresOfChart";
import type { WorkbookModel } from "../../../src/workbench/model/WorkbookModel";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";
import { forecastInput, forecastSources } from "../../support/forecastInput";
import { handMadeBook } from "../../support/handMadeBook";
import { officeBook } from "../../support/officeBook";
import { redChecks } from "../../support/packLines";

const { name, report } = forecastSheets.chart;

function chosen(line: CellValue): Pick<ForecastReportInput, "priors"> {
  const prior: PriorSheet = {
    notes: new Map(),
    labels: new Map(),
    inputs: new Map([["FO_LINE", line]]),
    message: null,
  };
  return { priors: new Map([[report, prior]]) };
}

interface WrittenChart {
  readonly workbook: XlsxWorkbook;
  readonly chart: LaidOutSheet;
  /** What stands in the row of the chosen line, the name first. */
  readonly chooser: readonly CellValue[];
  readonly message: CellValue;
  /** Figures of the table, by heading. */
  table(heading: string): readonly CellValue[];
  /** What the series of the chart hold, by name and by their place. */
  readonly drawn: readonly { readonly name: CellValue; readonly values: readonly CellValue[] }[];
  readonly days: readonly CellValue[];
}

/** Writes front, lines and chart, each figure as the engine has it. @param typed A name typed into the chart sheet afterwards. */
async function written(input: ForecastReportInput, typed?: string): Promise<WrittenChart> {
  const workbook = await openXlsx(handMadeBook(forecastSources()), { file: "book.xlsx" });
  const [lines, laidOut] = [linesSheet(input), chartSheet(input)];
  const chart = typed === undefined ? laidOut : withTyped(laidOut, typed);
  const models = [frontSheet(input, [lines, chart]), lines, chart].map(({ model }) => model);
  const receipt = await workbook.write(models);
  expect(receipt.mismatches).toEqual([]);
  const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
  const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
  expect(values.flat().filter((value) => value instanceof CellError)).toEqual([]);
  const { shownHistory, horizon } = input;
  const [model] = chart.model.charts;
  const columnOf = ({ top, left, bottom }: { top: number; left: number; bottom: number }) =>
    values.slice(top, bottom + 1).map((row) => row[left] ?? null);
  return {
    workbook,
    chart,
    chooser: values[5]!.slice(1),
    message: values[0]![1]!,
    table: (heading) => {
      const left = values[7]!.indexOf(heading);
      return columnOf({ top: 8, left, bottom: 7 + shownHistory + horizon });
    },
    drawn: model!.series.map((series) => ({
      name: values[series.name.row]![series.name.column]!,
      values: columnOf(series.values),
    })),
    days: columnOf(model!.categories),
  };
}

/** The sheet as it is once the user has chosen another line; what the engine expected was for the one before. */
function withTyped({ model, checks }: LaidOutSheet, typed: string): LaidOutSheet {
  const rows = model.rows.map((row, index) =>
    row.map((cell, column) => {
      if (index === 5 && column === 1) return { ...cell, value: typed };
      if (cell?.expected === undefined) return cell;
      const { expected: _, ...rest } = cell;
      return rest;
    }),
  );
  return { model: { ...model, rows }, checks };
}

function withLines(change: (lines: readonly ForecastLine[]) => readonly ForecastLine[]): ForecastReportInput {
  const input = forecastInput();
  return { ...input, lines: change(input.lines) };
}

const blank = (count: number): null[] => Array<null>(count).fill(null);

describe("the line that is shown", () => {
  it.each([
    ["the largest of the last year", undefined, "Subscriptions"],
    ["the one chosen before", "Services", "Services"],
    ["all lines, where they were chosen", "All lines", "All lines"],
    ["the largest again, where the one chosen is gone", "Rent", "Subscriptions"],
  ])("is %s", (_, before, expected) => {
    const input = forecastInput(before === undefined ? {} : chosen(before));
    expect(chartSheet(input).model.rows[5]![1]).toMatchObject({ value: expected });
  });

  it("is kept by what the sheet's mark says", async () => {
    const { workbook, chart } = await written(forecastInput(chosen("Services")));
    const { used, mark } = (await workbook.sheets()).find((each) => each.name === name)!;
    const grid = await workbook.read(name, { ...used!, top: 0, left: 0 });
    const prior = priorSheet(mark!, grid, null, []);
    expect(prior.inputs.get("FO_LINE")).toBe("Services");
    expect(chart.model.names).toContainEqual({ name: "FO_LINE", refersTo: `'${name}'!$B$6` });
  });

  it("is chosen from a list that stands on the sheet", async () => {
    const { workbook, chart } = await written(forecastInput());
    const [{ list, block }] = chart.model.validations as [{ list: string; block: unknown }];
    expect(block).toEqual({ top: 5, left: 1, bottom: 5, right: 1 });
    const [, from, to] = /^='Forecast chart'!\$B\$(\d+):\$B\$(\d+)$/.exec(list)!;
    const { values } = await workbook.read(name, {
      top: Number(from) - 1,
      left: 1,
      bottom: Number(to) - 1,
      right: 1,
    });
    expect(values.flat()).toEqual(["All lines", "Subscriptions", "Services", "Hardware"]);
  });
});

describe("figures of the chosen line", () => {
  it.each(["Subscriptions", "Services", "Hardware", "All lines"])(
    "of %s are there as soon as it is chosen",
    async (line) => {
      const [live, laidOut] = [
        await written(forecastInput(), line),
        await written(forecastInput(chosen(line))),
      ];
      for (const heading of ["AC", "FC", "Final", "Low 95 %", "Band 95 %", "Low 80 %", "Band 80 %", "PL"]) {
        expect([heading, live.table(heading)]).toEqual([heading, laidOut.table(heading)]);
      }
      expect(live.drawn).toEqual(laidOut.drawn);
      expect(live.chooser[0]).toBe(line);
    },
  );

  it("are actuals, then the forecast with its bands", async () => {
    const { table, message, chooser } = await written(forecastInput());
    expect(table("AC").slice(22)).toEqual([155_000, 160_500, ...blank(12)]);
    expect(table("FC").slice(23, 26)).toEqual([null, 154_000, 159_500]);
    expect([table("Low 95 %")[24], table("Band 95 %")[24]]).toEqual([150_900, 6_200]);
    expect([table("Low 80 %")[24], table("Band 80 %")[24]]).toEqual([152_000, 4_000]);
    expect(table("PL")[13]).toBe("");
    expect(table("PL")[14]).toBe(145_000);
    expect(message).toBe(
      "Subscriptions: 1,995,000 in the next 12 periods, the last of them 167,761 to 189,239 in 95 of 100 cases.",
    );
    expect(chooser[1]).toBe("ETS(A,A,A)");
  });

  it("of all lines are sums, without a band", async () => {
    const { table, chooser, drawn } = await written(forecastInput(chosen("All lines")));
    const hardware = 9_000 - 10 * 35;
    expect(table("AC")[23]).toBeCloseTo(
      160_500 + 42_000 + 6_000 * Math.sin((35 * Math.PI) / 6) + hardware,
      6,
    );
    expect(table("Low 95 %").slice(24)).toEqual(Array(12).fill(""));
    expect(chooser[1]).toMatch(/^Sums of the lines. No band/);
    for (const { values } of drawn.slice(1, 4)) expect(values).toEqual(Array(36).fill(0));
  });

  it("count what the user typed over the forecast", async () => {
    const period = (await written(forecastInput())).table("Period")[24] as number;
    const typed: PriorSheet = {
      notes: new Map([[`Subscriptions\u001f${period}`, { Override: 150_000 }]]),
      labels: new Map(),
      inputs: new Map(),
      message: null,
    };
    const { table, drawn } = await written(
      forecastInput({ priors: new Map([[forecastSheets.lines.report, typed]]) }),
    );
    expect([table("FC")[24], table("Final")[24]]).toEqual([154_000, 150_000]);
    expect(drawn[5]!.values[24]).toBe(150_000);
  });

  it("are those of the very line: case and wildcards tell names apart, and digits are a name", async () => {
    const names = ["a*", "A*", "100"];
    const input = withLines((lines) =>
      lines.map((each, index) => ({ ...each, line: { ...each.line, name: names[index]! } })),
    );
    const ends = [160_500, 42_000 + 6_000 * Math.sin((35 * Math.PI) / 6), 8_650];
    for (const [index, line] of names.entries()) {
      const { table } = await written({ ...input, plan: null, planLines: [] }, line);
      expect(table("AC")[23]).toBeCloseTo(ends[index]!, 6);
    }
  });

  it("are those of all lines, with a word about it, where there is no line of the name", async () => {
    const [unknown, all] = [
      await written(forecastInput(), "Rent"),
      await written(forecastInput(), "All lines"),
    ];
    expect(unknown.chooser[1]).toBe(
      "There is no line of this name: All lines are shown. Choose from the list.",
    );
    expect(unknown.table("Final")).toEqual(all.table("Final"));
  });

  it("of all lines have a name of their own beside a line of that name", () => {
    const input = withLines(([first, ...rest]) => [
      { ...first!, line: { ...first!.line, name: "All lines" } },
      ...rest,
    ]);
    const { validations, rows } = chartSheet(input).model;
    const top = Number(/\$B\$(\d+):/.exec(validations[0]!.list as string)![1]) - 1;
    expect(rows.slice(top, top + 2).map((row) => row[1]!.value)).toEqual(["All lines together", "All lines"]);
  });
});

describe("the chart", () => {
  it("joins forecast and band to the last actual, and its layers make up the bands", async () => {
    const { drawn, table } = await written(forecastInput());
    const [base, lowTail, inner, highTail, actual, forecast] = drawn.map(({ values }) => values);
    expect(drawn.map((series) => series.name)).toEqual([
      "Base",
      "95 % interval",
      "80 % interval",
      "95 % interval",
      "AC",
      "FC",
    ]);
    expect(actual).toEqual([...table("AC").slice(0, 24), ...blank(12)]);
    expect(forecast).toEqual([...blank(23), 160_500, ...table("Final").slice(24)]);
    expect([base![23], lowTail![23], inner![23], highTail![23]]).toEqual([160_500, 0, 0, 0]);
    const layers = (step: number): number =>
      [base, lowTail, inner, highTail].reduce((sum, values) => sum + (values![step] as number), 0);
    expect(layers(30)).toBeCloseTo((table("Low 95 %")[30] as number) + (table("Band 95 %")[30] as number), 6);
    expect((base![30] as number) + (lowTail![30] as number)).toBeCloseTo(table("Low 80 %")[30] as number, 6);
  });

  it("draws a gap in the place of the period before it, so that no zero is drawn", async () => {
    // Of Services there is nothing at position 20, the ninth that is shown.
    const { drawn, days, table } = await written(forecastInput(chosen("Services")));
    expect(table("AC")[8]).toBe("");
    expect(drawn[4]!.values[8]).toBe(drawn[4]!.values[7]);
    expect(days[8]).toBe(days[7]);
    expect(days[9]).toBe(table("Period")[9]);
  });

  it("begins with the first actual of a line that came later", async () => {
    const input = withLines(([first, ...rest]) => [
      {
        ...first!,
        line: { ...first!.line, values: first!.line.values.map((value, at) => (at < 20 ? null : value)) },
      },
      ...rest,
    ]);
    const { drawn, days, table } = await written(input);
    expect(days.slice(0, 9)).toEqual(Array(9).fill(table("Period")[8]));
    expect(drawn[4]!.values.slice(0, 9)).toEqual(Array(9).fill(table("AC")[8]));
  });

  it("draws nothing after the last actual of a line without a forecast", async () => {
    const { drawn, days, table, chooser, message } = await written(forecastInput(chosen("Hardware")));
    expect(days.slice(23)).toEqual(Array(13).fill(table("Period")[23]));
    expect(drawn[5]!.values.slice(23)).toEqual(Array(13).fill(8_650));
    expect(chooser[1]).toMatch(/holds the text "n\/a"/);
    expect(message).toBe("Hardware: no forecast.");
  });

  it("of a line without any actual that is shown has no error", async () => {
    const input = withLines(([first, ...rest]) => [
      {
        ...first!,
        line: { ...first!.line, values: first!.line.values.map((value, at) => (at < 5 ? value : null)) },
      },
      ...rest,
    ]);
    const { drawn, days, table } = await written({ ...input, ...chosen("Subscriptions") });
    expect(days[0]).toBe(table("Period")[23]);
    expect(drawn[4]!.values.slice(0, 24)).toEqual(Array(24).fill(0));
  });

  it.each([
    [
      { step: "month", first: "2023-11-30" },
      { unit: "month", step: 4 },
    ],
    [
      { step: "quarter", first: "2018-03-31" },
      { unit: "month", step: 12 },
    ],
    [
      { step: "year", first: "1990-12-31" },
      { unit: "month", step: 60 },
    ],
    [
      { step: "week", first: "2025-01-06" },
      { unit: "day", step: 28 },
    ],
    [
      { step: "index", first: null },
      { unit: "day", step: 4 },
    ],
  ])("names few periods along an axis of %j", (calendar, expected) => {
    const input = forecastInput({ calendar: calendar as ForecastReportInput["calendar"], plan: null });
    expect(chartSheet(input).model.charts[0]!.dates).toEqual(expected);
  });
});

it("is the same written by the pane and by the file command", async () => {
  const input = forecastInput(chosen("Services"));
  const { workbook: file } = await written(input);
  const { workbook: byFile } = await openBook(await file.save(), "book.xlsx");
  const { workbook: pane, model } = await officeBook(forecastSources());
  const [lines, chart] = [linesSheet(input), chartSheet(input)];
  const models = [frontSheet(input, [lines, chart]), lines, chart].map((sheet) => sheet.model);
  expect((await pane.write(models)).mismatches).toEqual([]);
  const figures = (book: WorkbookModel) => {
    const sheet = book.sheets.find((each) => each.name === name)!;
    return figuresOfChart(book, sheet, sheet.parts.charts[0]!);
  };
  expect(figures(model)).toEqual(figures(byFile));
  expect(figures(model)!.series.map(({ values }) => values.length)).toEqual(Array(6).fill(36));
});

it.each([
  ["an actual that moved to another line", "line", 3, "Actuals are those of the lines sheet: AC"],
  ["a forecast in the wrong period", "period", 30, "Final is that of the lines sheet: FC"],
] as const)("a check turns red at %s", async (_, column, offset, check) => {
  const { workbook, chart } = await written(forecastInput());
  const cell = cellName({ row: 8 + offset, column: column === "line" ? 1 : 2 });
  expect(await redChecks(workbook, chart, [])).toEqual([]);
  const value = column === "line" ? "Services" : 46_000;
  expect(await redChecks(workbook, chart, [{ sheet: forecastSheets.lines.name, cell, value }])).toEqual([
    check,
  ]);
});
