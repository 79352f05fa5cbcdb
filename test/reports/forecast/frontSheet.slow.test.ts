import type { CellValue } from "../../../src/cells/CellValue";
import { serialFromDate } from "../../../src/cells/serialDate";
import { isoDate } from "../../../src/core/dates/isoDate";
import { forecastReport } from "../../../src/reports/forecast/forecastReport";
import { lineId, type PriorSheet } from "../../../src/reports/PriorSheet";
import { forecastCase, type ForecastSheetCase } from "../../support/forecastCase";
import { forecastInput } from "../../support/forecastInput";

function prior(parts: Partial<PriorSheet>): PriorSheet {
  return { notes: new Map(), labels: new Map(), inputs: new Map(), message: null, ...parts };
}

describe("the front sheet of a forecast", () => {
  let sheet: ForecastSheetCase;
  beforeAll(async () => {
    sheet = await forecastCase("front");
  }, 60_000);

  it("adds up each line: the periods ahead, the year before, the fiscal year and its plan", () => {
    expect(sheet.at("Subscriptions", "AC last 12 months")).toBe(1_779_000);
    expect(sheet.at("Subscriptions", "FC next 12 months")).toBe(1_995_000);
    expect(sheet.at("Subscriptions", "Growth on the year before")).toBeCloseTo(216 / 1779, 12);
    // Ten months of actuals, two of forecast.
    expect(sheet.at("Subscriptions", "2026 estimate")).toBe(1_501_500 + 154_000 + 159_500);
    expect(sheet.at("Subscriptions", "PL 2026")).toBe(1_806_000);
    expect(sheet.at("Subscriptions", "ΔPL")).toBe(9_000);
    expect(sheet.at("Subscriptions", "ΔPL %")).toBeCloseTo(9 / 1806, 12);
  });

  it("shows how good the forecasts have been beside the seasonal naive method", () => {
    expect(sheet.at("Services", "WAPE")).toBe(0.031);
    expect(sheet.at("Services", "WAPE seasonal naive")).toBe(0.058);
    expect(sheet.at("Services", "Better?")).toBe("yes");
    expect(sheet.at("Services", "Cover 95 %")).toBe(0.95);
    expect(sheet.at("Hardware", "WAPE")).toBe("n/a");
  });

  it("lists a line that could not be forecast with its reason, and leaves it out of the growth of all", () => {
    expect(sheet.at("Hardware", "Attention")).toBe("No forecast.");
    expect(sheet.at("Hardware", "FC next 12 months")).toBe("");
    expect(sheet.texts).toContain(
      'Hardware Actuals!D32 holds the text "n/a". Enter a number, or clear the cell.',
    );
    const [ac, ahead] = [1_779_000 + 504_000, 2_499_000];
    expect(sheet.at("All lines", "Growth on the year before")).toBeCloseTo((ahead - ac) / ac, 12);
    expect(sheet.texts[0]).toBe(
      "Next 12 months 2,499,000, +9.5% on the year before for 2 of 3 lines, -0.1% to plan for 2026. 2 of 3 lines: see Attention.",
    );
  });

  it("says how intervals were made", () => {
    expect(sheet.texts).toContain(
      "Bands are to hold 80 % and 95 % of what comes. Intervals: Analytical, calibrated.",
    );
  });

  it("names what the plan does not hold", () => {
    expect(sheet.texts).toContain("Plan!A1:C25 Not in the plan: Hardware. Lines are matched by name.");
  });

  it("proves its figures: each planted defect turns its own check red", async () => {
    expect(await sheet.wrongAfter([])).toEqual([]);
    const front = (cell: string, value: CellValue) => sheet.wrongAfter([{ sheet: "Forecast", cell, value }]);
    expect(await front("E9", 1)).toEqual(["Actuals add up to those of the lines: periods before"]);
    expect(await front("F10", 1)).toEqual(["Final adds up to that of the lines: periods ahead"]);
    expect(await front("H9", 1)).toEqual(["Estimates add up to the lines: 2026"]);
    expect(await front("B10", null)).toEqual(["Lines that the lines sheet holds: all"]);
    const status = sheet.laidOut.model.rows.findIndex((cells) => cells[1]?.value === "Sheets") + 2;
    expect(await front(`E${status}`, "ERROR")).toEqual(["Sheets whose checks are not OK: all sheets"]);
  }, 60_000);

  it("follows an override that is typed on the lines sheet", async () => {
    expect(await sheet.wrongAfter([{ sheet: "Forecast lines", cell: "K33", value: 150_000 }])).toEqual([]);
  });
});

it("leaves a line without all of the year before out of the growth of all, and says of how many lines it speaks", async () => {
  const { lines } = forecastInput();
  const { line } = lines[1]!;
  const young = { ...line, values: line.values.map((value, at) => (at < 31 ? null : value)) };
  const sheet = await forecastCase("front", { lines: [lines[0]!, { ...lines[1]!, line: young }] });
  expect(sheet.at("Services", "Growth on the year before")).toBe("n/a");
  expect(sheet.at("All lines", "Growth on the year before")).toBeCloseTo(216 / 1779, 12);
  expect(sheet.texts[0]).toMatch(/^Next 12 months 2,499,000, \+12\.1% on the year before for 1 of 2 lines, /);
}, 60_000);

it("keeps owner, comment, settings and a message that was rewritten", async () => {
  const sheet = await forecastCase("front", {
    priors: new Map([
      [
        "forecast",
        prior({
          notes: new Map([
            [lineId("Services"), { Owner: "Ada", Comment: "Ask sales" }],
            [lineId("Training"), { Owner: "Bo", Comment: "Was dropped" }],
          ]),
          labels: new Map([[lineId("Training"), "Training"]]),
          inputs: new Map<string, CellValue>([
            ["FO_ATTENTION", 0.001],
            ["FO_TOLERANCE", "much"],
          ]),
          message: "All quiet",
        }),
      ],
    ]),
  });
  expect(sheet.texts[0]).toBe("All quiet");
  expect(sheet.at("Services", "Owner")).toBe("Ada");
  expect(sheet.at("Services", "Comment")).toBe("Ask sales");
  expect(sheet.at("Subscriptions", "Attention")).toBe("Off plan.");
  const retired = sheet.texts.indexOf("Retired comments");
  expect(sheet.texts[retired + 2]).toMatch(/Training.*Bo.*Was dropped/);
  expect(sheet.laidOut.model.mark.inputs).toEqual([
    { name: "FO_TOLERANCE", cell: "G3" },
    { name: "FO_ATTENTION", cell: "N2" },
  ]);
}, 60_000);

it("counts overrides, and names one that is no number with its cell", async () => {
  const at = (day: string) => lineId("Subscriptions", String(serialFromDate(isoDate(day), 1900)));
  const sheet = await forecastCase("front", {
    priors: new Map([
      [
        "forecast-lines",
        prior({
          notes: new Map<string, Record<string, CellValue>>([
            [at("2026-11-01"), { Override: 150_000, Comment: null }],
            [at("2026-12-01"), { Override: "150k", Comment: null }],
          ]),
        }),
      ],
    ]),
  });
  expect(sheet.at("Subscriptions", "Overrides")).toBe(1);
  expect(sheet.at("Subscriptions", "FC next 12 months")).toBe(1_991_000);
  expect(sheet.at("Subscriptions", "Attention")).toBe("Override is no number.");
  expect(sheet.texts).toContainEqual(
    expect.stringMatching(/'Forecast lines'!J34.*of Subscriptions in 2026-12 is "150k".*Enter a number/),
  );
}, 60_000);

it("compares a plan by quarter for the year alone, and says so", async () => {
  const input = forecastInput();
  const quarters = {
    ...input.plan!,
    calendar: { step: "quarter" as const, first: isoDate("2026-01-01") },
    periods: 4,
    address: "Plan!A1:C5",
  };
  const values = [450_000, 450_000, 450_000, 450_000];
  const planLines = [
    { ...input.planLines[0]!, values, cells: values.map((_, at) => [{ row: at + 1, column: 1 }]) },
  ];
  const sources = [
    (await import("../../support/forecastInput")).forecastSources()[0]!,
    {
      name: "Plan",
      rows: [["Quarter", "Subscriptions"], ...values.map((value, at) => [`Q${at + 1}`, value])],
    },
  ];
  const sheet = await forecastCase("front", { plan: quarters, planLines }, sources);
  expect(sheet.at("Subscriptions", "PL 2026")).toBe(1_800_000);
  expect(sheet.at("Subscriptions", "ΔPL")).toBe(15_000);
  expect(sheet.texts).toContainEqual(
    expect.stringMatching(/plans by quarter, the history is by month: compared for the fiscal year alone/),
  );
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("has no fiscal year and no plan where periods are numbered", async () => {
  const input = forecastInput();
  const calendar = { step: "index" as const, first: null };
  const sheet = await forecastCase("front", {
    calendar,
    history: { ...input.history, calendar },
    plan: null,
    planLines: [],
  });
  expect(sheet.at("Subscriptions", "AC last 12 periods")).toBe(1_779_000);
  expect(sheet.at("Subscriptions", "FC next 12 periods")).toBe(1_995_000);
  const { columns } = sheet.laidOut.model;
  expect([7, 8, 9, 10].map((column) => columns[column]!.hidden)).toEqual([true, true, true, true]);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("writes lines that cancel out to nothing, as those of a trial balance do", async () => {
  const input = forecastInput();
  const [debit] = input.lines;
  const large = debit!.line.values.map((value) => 1e9 + value! / 7);
  const lineOf = (name: string, sign: number, column: number): (typeof input.lines)[number] => {
    const values = large.map((value) => sign * value);
    const flip = (ends: Float64Array) => ends.map((end) => sign * end);
    const { forecast } = debit!;
    const [lower, upper] = sign > 0 ? (["lower", "upper"] as const) : (["upper", "lower"] as const);
    const intervals = forecast!.intervals.map((each) => ({
      level: each.level,
      lower: flip(each[lower]),
      upper: flip(each[upper]),
    }));
    return {
      ...debit!,
      line: { ...debit!.line, name, values, cells: values.map((_, at) => [{ row: at + 1, column }]) },
      forecast: { ...forecast!, mean: flip(forecast!.mean), intervals },
    };
  };
  const lines = [
    lineOf("Debit", 1, 1),
    lineOf("Credit", -1, 2),
    lineOf("Debit 2", 1, 3),
    lineOf("Credit 2", -1, 4),
  ];
  const rows = [
    ["Month", ...lines.map(({ line }) => line.name)],
    ...large.map((_, at) => [at, ...lines.map(({ line }) => line.values[at]!)]),
  ];
  const sheet = await forecastCase("front", { lines, plan: null, planLines: [] }, [
    { name: "Actuals", rows },
  ]);
  expect(sheet.at("All lines", "2026 estimate")).toBeCloseTo(0, 4);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("lays its sheets out in reading order", () => {
  expect(forecastReport(forecastInput()).map(({ model }) => model.name)).toEqual([
    "Forecast",
    "Rolling forecast",
    "Forecast lines",
    "Forecast chart",
  ]);
});
