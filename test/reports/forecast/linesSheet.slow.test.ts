import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { serialFromDate } from "../../../src/cells/serialDate";
import { isoDate } from "../../../src/core/dates/isoDate";
import { linesSheet } from "../../../src/reports/forecast/lines/linesSheet";
import { lineId, type PriorSheet } from "../../../src/reports/PriorSheet";
import { forecastCase, type ForecastSheetCase } from "../../support/forecastCase";
import { forecastInput } from "../../support/forecastInput";

const actuals = "Actuals are those of the history: Actuals";
const plan = "Plan is that of its source: Plan";
const final = "Final is the override, else the forecast: periods ahead";
const source = "Source as it was at the run";
const asWritten = "Forecast as it was at the run";

const typed = (line: string, day: string, cells: Readonly<Record<string, CellValue>>) =>
  [lineId(line, String(serialFromDate(isoDate(day), 1900))), cells] as const;

function priorsWith(...notes: readonly (readonly [string, Readonly<Record<string, CellValue>>])[]) {
  const sheet: PriorSheet = {
    notes: new Map(notes),
    labels: new Map(notes.map(([id]) => [id, id.split("\u001f")[0]!])),
    inputs: new Map(),
    message: null,
  };
  return { priors: new Map([["forecast-lines", sheet]]) };
}

describe("the lines sheet", () => {
  let sheet: ForecastSheetCase;
  beforeAll(async () => {
    sheet = await forecastCase("lines");
  }, 60_000);

  const formula = (row: number, column: number): string | undefined =>
    sheet.laidOut.model.rows[row]?.[column]?.formula;

  it("leads from each actual to the cell of the history, and from each plan to its own", () => {
    expect(formula(8, 3)).toBe("=Actuals!$B$14");
    expect(formula(31, 11)).toBe("=Plan!$B$11");
    expect(sheet.at("Subscriptions", "AC")).toBe(118_000);
    expect(sheet.at("Subscriptions", "Final")).toBe(118_000);
  });

  it("goes on with the forecast and its bands, a line beside the plan", () => {
    expect(sheet.at("Subscriptions", "FC", 24)).toBe(154_000);
    expect(sheet.at("Subscriptions", "Low 95 %", 24)).toBe(150_900);
    expect(sheet.at("Subscriptions", "Final", 24)).toBe(154_000);
    expect(sheet.at("Subscriptions", "ΔPL", 24)).toBe(-1_000);
    expect(sheet.at("Subscriptions", "ΔPL %", 24)).toBeCloseTo(-1_000 / 155_000, 12);
  });

  it("shows what stands in for a gap beside the actuals, never among them", () => {
    // Position 20 of the history, eight rows into what is shown.
    expect(sheet.at("Services", "AC", 8)).toBeNull();
    expect(sheet.at("Services", "FC", 8)).toBeCloseTo(39_000, 6);
    expect(sheet.at("Services", "Final", 8)).toBeNull();
  });

  it("lists a line without a forecast with its actuals, and a figure typed for it counts", async () => {
    expect(sheet.at("Hardware", "AC")).toBe(8_880);
    expect(sheet.at("Hardware", "Final", 24)).toBe("");
    const over = await forecastCase(
      "lines",
      priorsWith(typed("Hardware", "2026-11-01", { Override: 8_000 })),
    );
    expect(over.at("Hardware", "Final", 24)).toBe(8_000);
    expect(await over.wrongAfter([])).toEqual([]);
  }, 60_000);

  it("proves its figures: each planted defect turns its own check red", async () => {
    expect(await sheet.wrongAfter([])).toEqual([]);
    const lines = (cell: string, value: CellValue) =>
      sheet.wrongAfter([{ sheet: "Forecast lines", cell, value }]);
    expect(await lines("D9", 118_001)).toEqual([source, actuals]);
    expect(await lines("L32", 1)).toEqual([plan]);
    expect(await lines("K33", 1)).toEqual([final]);
    expect(await lines("E33", 154_001)).toEqual([asWritten]);
    expect(await lines("I33", 157_101)).toEqual([asWritten]);
  }, 60_000);

  it("asks to be run again when the history has changed, which is no error of the report", async () => {
    expect(await sheet.wrongAfter([{ sheet: "Actuals", cell: "B14", value: 118_500 }])).toEqual([source]);
  });

  it("takes an override that is typed as it is typed, without a wrong check", async () => {
    expect(await sheet.wrongAfter([{ sheet: "Forecast lines", cell: "J33", value: 150_000 }])).toEqual([]);
    expect(await sheet.wrongAfter([{ sheet: "Forecast lines", cell: "J33", value: "more" }])).toEqual([]);
    const broken = new CellError("#N/A");
    expect(await sheet.wrongAfter([{ sheet: "Forecast lines", cell: "J33", value: broken }])).toEqual([]);
  });
});

describe("what the user typed on the lines sheet", () => {
  it("stays at its line and period; what is no number is kept and changes nothing", async () => {
    const sheet = await forecastCase(
      "lines",
      priorsWith(
        typed("Subscriptions", "2026-11-01", { Override: 150_000, Comment: "Two customers leave" }),
        typed("Subscriptions", "2026-12-01", { Override: "about 150k", Comment: null }),
        typed("Subscriptions", "2026-10-01", { Override: 140_000, Comment: "Strong month" }),
      ),
    );
    expect(sheet.at("Subscriptions", "Override", 24)).toBe(150_000);
    expect(sheet.at("Subscriptions", "Final", 24)).toBe(150_000);
    expect(sheet.at("Subscriptions", "Comment", 24)).toBe("Two customers leave");
    expect(sheet.at("Subscriptions", "Override", 25)).toBe("about 150k");
    expect(sheet.at("Subscriptions", "Final", 25)).toBe(159_500);
    // The actual of October has come: the override stays beside it and counts no more.
    expect(sheet.at("Subscriptions", "Comment", 23)).toBe("Strong month");
    expect(sheet.at("Subscriptions", "Override", 23)).toBe(140_000);
    expect(sheet.at("Subscriptions", "Final", 23)).toBe(160_500);
    expect(sheet.texts[0]).toBe("3 lines; overrides ahead: 1.");
    expect(sheet.texts).not.toContain("Retired comments");
    expect(await sheet.wrongAfter([])).toEqual([]);
  }, 60_000);

  it("stands below the lines where its line or period is gone", async () => {
    const sheet = await forecastCase(
      "lines",
      priorsWith(
        typed("Training", "2026-11-01", { Override: 5, Comment: "New line" }),
        typed("Subscriptions", "2020-01-01", { Override: null, Comment: "Long ago" }),
      ),
    );
    const top = sheet.texts.indexOf("Retired comments");
    expect(sheet.texts.slice(top + 2, top + 4)).toEqual([
      expect.stringMatching(/^Training Training 46327.* 5 .*New line$/),
      expect.stringMatching(/^Subscriptions Subscriptions 43831.*Long ago$/),
    ]);
  }, 60_000);
});

it("adds up the cells of a period, one by one while they are few", () => {
  const input = forecastInput();
  const several = (count: number) => Array.from({ length: count }, (_, at) => ({ row: at + 1, column: 4 }));
  const line = (cells: readonly (readonly { row: number; column: number }[])[]) =>
    linesSheet({
      ...input,
      lines: [{ ...input.lines[0]!, line: { ...input.lines[0]!.line, cells } }],
    }).model.rows[8]![3]!.formula;
  const { cells } = input.lines[0]!.line;
  expect(line(cells.map(() => several(2)))).toBe("=Actuals!$E$2+Actuals!$E$3");
  expect(line(cells.map(() => several(9)))).toBe("=SUM(Actuals!$E$2:$E$10)");
});

it("refuses more rows than a sheet has, and says what to do", () => {
  const input = forecastInput();
  const many = { ...input, lines: Array.from({ length: 30_000 }, () => input.lines[0]!) };
  expect(() => linesSheet(many)).toThrow(expect.objectContaining({ code: "SHEET_LIMIT" }));
  expect(() => linesSheet(many)).toThrow(/30000 lines of 36 periods.*fewer lines/);
});
