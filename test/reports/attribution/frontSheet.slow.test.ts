import type { CellValue } from "../../../src/cells/CellValue";
import { cellFromName } from "../../../src/cells/address";
import type { AttributionModel } from "../../../src/core/attribution/AttributionModel";
import { lineId, type PriorSheet } from "../../../src/reports/PriorSheet";
import type { AttributionRunOptions } from "../../../src/runs/attribution/AttributionRunOptions";
import { attributionCase, touchLog, type AttributionSheetCase } from "../../support/attributionCase";
import type { TableSheet } from "../../support/tableBook";

/** Days from the first of them. */
const day = (days: number): number => 46_000 + days;

const log = touchLog([
  ["a", day(0), "Search", null],
  ["a", day(1), "Email", null],
  ["a", day(2), "(conversion)", 100],
  ["b", day(0), "Email", null],
  ["b", day(1), "(conversion)", 50.01],
  ["c", day(3), "(conversion)", 10],
  ["d", day(0), "Social", null],
  ["e", day(0), "Search", null],
  ["e", day(10), "Search", null],
  ["e", day(11), "Email", null],
  ["e", day(12), "(conversion)", 40],
]);

const models = "Value credited by each model";
const conversions = "Conversions credited by each model";
const summing: readonly AttributionModel[] = [
  ...(["linear unique", "first", "last", "last non-direct", "linear", "position", "j", "inverse j"] as const),
  ...(["time decay", "markov1", "markov2", "markov3", "markov4", "counterfactual"] as const),
];

function front(
  options: AttributionRunOptions = {},
  sheets: readonly TableSheet[] = [log],
  prior?: Partial<PriorSheet>,
): Promise<AttributionSheetCase> {
  const none = { notes: new Map(), labels: new Map(), inputs: new Map(), message: null };
  const priors = prior ? new Map([["attribution", { ...none, ...prior }]]) : new Map<string, PriorSheet>();
  return attributionCase(sheets, options, "front", priors);
}

describe("the front sheet of an attribution", () => {
  let sheet: AttributionSheetCase;
  const credit = (line: string, heading: string, value: CellValue, title?: string) =>
    sheet.wrongAfter([{ sheet: "Attribution", cell: sheet.cell(line, heading, title), value }]);
  beforeAll(async () => {
    sheet = await front({ unit: "EUR", entity: "Example Ltd" });
  }, 60_000);

  it("lists channels by their credit, with share, rank, first and last", () => {
    expect(sheet.texts[8]).toMatch(/^Email Email 2 120\.01 /);
    expect(sheet.at("Email", "Value")).toBe(120.01);
    expect(sheet.at("Search", "Value")).toBe(70);
    expect(sheet.at("Social", "Value")).toBe(0);
    expect(sheet.at("Email", "Conversions")).toBe(2);
    expect(sheet.at("Email", "Share")).toBeCloseTo(120.01 / 200.01, 12);
    expect(["Email", "Search", "Social"].map((line) => sheet.at(line, "Rank"))).toEqual([1, 2, 3]);
    expect(sheet.at("Search", "first")).toBe(140);
    expect(sheet.at("Search", "last")).toBe(0);
    expect(sheet.at("Search", "Apart")).toBeCloseTo(140 / 200.01, 12);
  });

  it("always shows what is unattributed, the total, and what the source holds", () => {
    expect(sheet.at("Unattributed", "Value")).toBe(10);
    expect(sheet.at("Total", "Value")).toBeCloseTo(200.01, 12);
    expect(sheet.at("Booked, by the source", "Value")).toBe(200.01);
    expect(sheet.at("Difference", "Value")).toBe(0);
    expect(sheet.at("Total", "Conversions")).toBe(4);
    expect(sheet.at("Booked, by the source", "Conversions")).toBe(4);
  });

  it("says who leads, and by which model", () => {
    expect(sheet.texts[0]).toBe(
      "By linear unique, Email has 60.0% of 200 EUR booked; 5.0% is unattributed. 1 finding: see Attention.",
    );
    expect(sheet.texts[1]).toMatch(
      /^Example Ltd +Model linear unique +Checks OK +Findings under Attention 1$/,
    );
  });

  it("sets all models side by side, each with its total, and overlapping credits apart without one", () => {
    for (const model of summing) {
      expect(sheet.at("Total", model, models)).toBeCloseTo(200.01, 12);
      expect(sheet.at("Booked, by the source", model, models)).toBe(200.01);
      expect(sheet.at("Difference", model, models)).toBe(0);
    }
    expect(sheet.at("Search", "participation", models)).toBe(140);
    expect(sheet.at("Total", "participation", models)).toBe("overlaps");
    expect(sheet.at("Difference", "participation", models)).toBe(null);
    expect(sheet.at("Search", "Lowest", models)).toBe(0);
    expect(sheet.at("Search", "Highest", models)).toBe(140);
    expect(sheet.at("Email", "first", conversions)).toBe(1);
  });

  it("shows the model under other windows with its changes, and the share of the credit that they move", () => {
    const title = "Sensitivity: linear unique by look-back window";
    expect(sheet.at("Search", "endless, as run", title)).toBe(70);
    expect(sheet.at("Search", "1 day", title)).toBe(0);
    // Of "a" and "e" Email alone stands within a day.
    expect(sheet.at("Email", "1 day", title)).toBe(190.01);
    expect(sheet.at("Unattributed", "1 day", title)).toBe(10);
    expect(sheet.at("Search", "Change", title)).toBe(-70);
    expect(sheet.at("Share of credit that goes elsewhere", "Change", title)).toBeCloseTo(70 / 200.01, 12);
    const decay = "Sensitivity: time decay by half-life";
    const chosen = sheet.at("Search", "time decay", models);
    expect(sheet.at("Search", "7 days, as run", decay)).toBe(chosen);
    // With a half-life of 1 day the touches of "a" weigh 1/4 and 1/2, those of "e" 2^-12, 1/4 and 1/2.
    const search = 100 / 3 + (40 * (2 ** -12 + 0.25)) / (2 ** -12 + 0.75);
    expect(sheet.at("Search", "1 day", decay)).toBeCloseTo(search, 2);
  });

  it("says what was looked for in the touch log", () => {
    expect(sheet.texts).toContainEqual(expect.stringMatching(/^Missing times 0 None$/));
    expect(sheet.texts).toContainEqual(
      expect.stringMatching(/^Conversions without a touch 1 .*'Touch log'!/),
    );
    expect(sheet.texts).toContain("Attention");
    expect(sheet.texts).toContain('last non-direct: No channel is called "Direct": no touch is direct.');
  });

  it("says that settings are no switches, and what models are not", () => {
    expect(sheet.texts).toContainEqual(expect.stringMatching(/say what the run did and are no switches/));
    expect(sheet.texts).toContainEqual(expect.stringMatching(/takes a group that was not reached/));
    expect(sheet.texts.join(" ")).not.toMatch(/incremental/i);
  });

  it.each(summing.slice(1))("proves that %s credits what was booked", async (model) => {
    const wrong = await credit("Search", model, 71, models);
    expect(wrong[0]).toBe(`Value credited and unattributed: ${model}`);
    // What is held against the column that has the defect is off as well.
    expect(wrong.slice(1)).toEqual(model === "time decay" ? ["Settings off what was booked: half-life"] : []);
  });

  it("proves the chosen model's value and conversions, the other models' conversions, and every setting", async () => {
    expect(await sheet.wrongAfter([])).toEqual([]);
    expect(await credit("Search", "Value", 70.01)).toEqual([
      "Value credited and unattributed: linear unique",
      "Settings off what was booked: look-back window",
    ]);
    expect(await credit("Unattributed", "Conversions", 0)).toEqual([
      "Conversions credited, unattributed: linear unique",
      "Models off the conversions: all models",
    ]);
    expect(await credit("Email", "first", 7, conversions)).toEqual([
      "Models off the conversions: all models",
    ]);
    const windows = "Sensitivity: linear unique by look-back window";
    expect(await credit("Email", "7 days", 7, windows)).toEqual([
      "Settings off what was booked: look-back window",
    ]);
    const halvings = "Sensitivity: time decay by half-life";
    expect(await credit("Email", "3 days", 7, halvings)).toEqual(["Settings off what was booked: half-life"]);
    const list = sheet.texts.findIndex((text) => text === "Sheets") + 2;
    expect(await sheet.wrongAfter([{ sheet: "Attribution", cell: `D${list}`, value: "ERROR" }])).toEqual([
      "Sheets whose checks are not OK: all sheets",
    ]);
  }, 60_000);

  it("says that the source has changed, and cries no error then", async () => {
    const edits = [{ sheet: "Touch log", cell: "D4", value: 101 }];
    const wrong = await sheet.wrongAfter(edits);
    expect(wrong[0]).toBe("Source as it was at the run");
    const { rows, statusColumn } = sheet.laidOut.checks;
    const shown = await Promise.all(
      rows.map(({ row }) => sheet.shownAfter(edits, { row, column: statusColumn })),
    );
    expect(new Set(shown)).toEqual(new Set(["OK", "source changed, run again"]));
    const swapped = [
      { sheet: "Touch log", cell: "D4", value: 40 },
      { sheet: "Touch log", cell: "D12", value: 100 },
    ];
    expect(await sheet.wrongAfter(swapped)).toEqual(["Source as it was at the run"]);
    expect(await sheet.shownAfter(swapped, cellFromName("O3")!)).toBe("source changed, run again");
  }, 60_000);

  it("draws the largest channels between the lowest and the highest of the models", () => {
    const [chart] = sheet.laidOut.model.charts;
    expect(chart!.title).toBe(
      "Value, EUR, by channel: linear unique between the lowest and the highest of the models",
    );
    const { rows } = sheet.laidOut.model;
    expect(chart!.series.map(({ name }) => rows[name.row]![name.column]!.value)).toEqual([
      "Lowest",
      "linear unique",
      "Highest",
    ]);
    const { top, left, bottom } = chart!.categories;
    expect([rows[top]![left]!.value, rows[bottom]![left]!.value]).toEqual(["Email", "Social"]);
  });
});

it("shows removal effects of a Markov model, and leaves its own column to lead to them", async () => {
  const sheet = await front({ model: "markov1" });
  expect(sheet.at("Email", "Removal, value")).toBe(1);
  expect(sheet.at("Search", "Removal, conversions")).toBeGreaterThan(0);
  expect(sheet.at("Email", "Value")).toBe(sheet.at("Email", "markov1", models));
  expect(sheet.texts).toContainEqual(expect.stringMatching(/^A removal effect is the share/));
}, 60_000);

it("holds overlapping credits against nothing when they are chosen", async () => {
  const sheet = await front({ model: "participation" });
  expect(sheet.texts[0]).toMatch(
    /^By participation, Email took part in 95\.0% of 200 booked; 5\.0% is unatt/,
  );
  expect(sheet.at("Total", "Value")).toBe("overlaps");
  expect(sheet.at("Total", "Share")).toBe("overlaps");
  expect(sheet.at("Booked, by the source", "Value")).toBe(200.01);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("keeps comments of lines, puts those of lines that are gone apart, and keeps tolerance and message", async () => {
  const sheet = await front({}, [log], {
    notes: new Map([
      [lineId("Search"), { Comment: "Brand terms included" }],
      [lineId("#unattributed"), { Comment: "Phone orders" }],
      [lineId("Radio"), { Comment: "Stopped in May" }],
    ]),
    labels: new Map([[lineId("Radio"), "Radio"]]),
    inputs: new Map<string, CellValue>([["FO_TOLERANCE", 0.5]]),
    message: "As agreed with sales",
  });
  expect(sheet.texts[0]).toBe("As agreed with sales");
  expect(sheet.at("Search", "Comment")).toBe("Brand terms included");
  expect(sheet.at("Unattributed", "Comment")).toBe("Phone orders");
  const retired = sheet.texts.indexOf("Retired comments");
  expect(sheet.texts[retired + 2]).toMatch(/Radio.*Stopped in May/);
  expect(sheet.laidOut.model.mark.inputs).toEqual([{ name: "FO_TOLERANCE", cell: "K3" }]);
  const less = [{ sheet: "Attribution", cell: sheet.cell("Search", "first", models), value: 140.4 }];
  expect(await sheet.wrongAfter(less)).toEqual([]);
}, 60_000);

it("goes by conversions where no values are known, and counts rows called (conversion)", async () => {
  const rows = log.rows
    .slice(1)
    .map((cells) => [...cells.slice(0, 3), cells[2] === "(conversion)" ? 0 : null]);
  const sheet = await front({}, [touchLog(rows)]);
  expect(sheet.texts[0]).toMatch(
    /^By linear unique, Email has 50\.0% of 4 conversions; 25\.0% is unattributed/,
  );
  expect(sheet.at("Booked, by the source", "Conversions")).toBe(4);
  expect(sheet.texts).not.toContain("Of it not credited");
  expect(sheet.texts.join(" ")).not.toContain(models);
  expect(await sheet.wrongAfter([])).toEqual([]);
  expect(await sheet.wrongAfter([{ sheet: "Touch log", cell: "C4", value: "Email" }])).toContain(
    "Conversions credited, unattributed: linear unique",
  );
}, 60_000);

it("says how much the source holds beside what is credited", async () => {
  const rows = [...log.rows.slice(1), ["f", day(1), "Email", "12.50"], ["f", "soon", "Social", 7]];
  const sheet = await front({ leaveOutBad: true }, [touchLog(rows)]);
  // A text is credited and not in the sum; the row with the time that cannot be read is in the sum and left out.
  expect(sheet.at("Booked, by the source", "Value")).toBe(207.01);
  expect(sheet.at("Of it not credited", "Value")).toBe(7 - 12.5);
  expect(sheet.at("Total", "Value")).toBeCloseTo(212.51, 12);
  expect(sheet.at("Difference", "Value")).toBe(0);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("takes refunds back, and foots still", async () => {
  const sheet = await front({ model: "last" }, [
    touchLog([...log.rows.slice(1), ["b", day(2), "(conversion)", -20]]),
  ]);
  expect(sheet.at("Email", "Value")).toBe(170.01);
  expect(sheet.at("Booked, by the source", "Value")).toBe(180.01);
  expect(sheet.at("Booked, by the source", "Conversions")).toBe(4);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("reads a table of paths, whose fractions of conversions foot, and tries no settings on it", async () => {
  const paths = {
    sheet: "Paths",
    rows: [
      ["Path", "Conversions", "Value", "Nulls"],
      ["Email > Search", 2, 300.5, 5],
      ["Social > Email > Search", 0.5, 20, 3],
      ["", 1, 10, 0],
    ],
  };
  const sheet = await front({}, [paths]);
  expect(sheet.at("Search", "Value")).toBe(156.92);
  expect(sheet.at("Unattributed", "Value")).toBe(10);
  expect(sheet.at("Total", "Conversions")).toBe(3.5);
  expect(sheet.at("Booked, by the source", "Conversions")).toBe(3.5);
  expect(sheet.texts[2]).toMatch(/Look-back window, days n\/a/);
  expect(sheet.texts.join(" ")).not.toMatch(/Sensitivity:/);
  expect(await sheet.wrongAfter([])).toEqual([]);
  expect(await sheet.wrongAfter([{ sheet: "Paths", cell: "B2", value: 3 }])).toContain(
    "Source as it was at the run",
  );
}, 60_000);
