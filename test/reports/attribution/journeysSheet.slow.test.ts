import { lineId, type PriorSheet } from "../../../src/reports/PriorSheet";
import { attributionCase, touchLog, type AttributionSheetCase } from "../../support/attributionCase";

/** Days from the first of them. */
const day = (days: number): number => 46_000 + days;

const log = touchLog([
  ["a", day(0), "Search", null],
  ["a", day(1), "Email", null],
  ["a", day(2.5), "(conversion)", 100],
  ["b", day(0), "Email", null],
  ["b", day(0.5), "(conversion)", 50.01],
  ["b", day(9), "(conversion)", -5],
  ["c", day(3), "(conversion)", 10],
  ["d", day(0), "Email", null],
  ["e", day(0), "Search", null],
  ["e", day(10), "Email", null],
  ["e", day(12), "(conversion)", 40],
  ["f", null, "Social", null],
  ["f", day(12), "(conversion)", 3],
]);

const did = "What each channel did on the way";
const touches = "How many touches it took";
const days = "How long it took from the first touch";
const paths = "Paths that brought most conversions, 3 of 3";

describe("the journeys of an attribution", () => {
  let sheet: AttributionSheetCase;
  beforeAll(async () => {
    sheet = await attributionCase([log], { unit: "EUR" }, "journeys");
  }, 60_000);

  it("says how long journeys are, how long they take, and how many channels they need", () => {
    expect(sheet.texts[0]).toBe(
      "Median way to a conversion: touches 1.5, days 2.5; 50.0% had more than one channel.",
    );
    expect(sheet.texts).toContain("figure touches mean Touches before a conversion, mean 1.5");
    expect(sheet.texts).toContain("figure days mean Days from first touch to conversion, mean 5");
    expect(sheet.texts).toContain("figure nulls Journeys without conversion 1");
    expect(sheet.texts).toContainEqual(expect.stringMatching(/Conversions per journey 0\.8333/));
  });

  it("counts conversions and value by touches and by days, with shares of the total", () => {
    expect(sheet.at("No touch: unattributed", "Value", touches)).toBe(10);
    expect(sheet.at("1 touch", "Conversions", touches)).toBe(2);
    expect(sheet.at("1 touch", "Value", touches)).toBe(48.01);
    expect(sheet.at("2 touches", "Share", touches)).toBe(0.4);
    expect(sheet.at("2 touches", "Up to here", touches)).toBe(1);
    expect(sheet.at("2 touches", "Value each", touches)).toBe(70);
    expect(sheet.at("Less than a day", "Value", days)).toBe(45.01);
    expect(sheet.at("2 to 3 days", "Conversions", days)).toBe(1);
    expect(sheet.at("8 to 14 days", "Value", days)).toBe(40);
    expect(sheet.at("No touch, or a time is missing", "Value", days)).toBe(13);
    expect(sheet.at("Total", "Value", days)).toBeCloseTo(198.01, 12);
  });

  it("names the paths that brought most, with how often they did not convert", () => {
    expect(sheet.at("Search > Email", "Conversions", paths)).toBe(2);
    expect(sheet.at("Email", "Not converted", paths)).toBe(1);
    expect(sheet.at("Email", "Rate", paths)).toBe(0.5);
    expect(sheet.at("All other paths (0)", "Conversions", paths)).toBe(0);
    expect(sheet.at("No touch: unattributed", "Conversions", paths)).toBe(1);
  });

  it("tells who begins, closes, helps and brings alone", () => {
    expect(sheet.at("Email", "First", did)).toBe(1);
    expect(sheet.at("Email", "Last", did)).toBe(3);
    expect(sheet.at("Search", "Assisted", did)).toBe(2);
    expect(sheet.at("Search", "Assisted / last", did)).toBe("n/m");
    expect(sheet.at("Email", "Alone", did)).toBe(1);
    expect(sheet.at("Search", "Took part", did)).toBe(2);
    expect(sheet.at("Search", "Of conversions", did)).toBe(0.5);
    expect(sheet.at("Conversions with a touch", "First", did)).toBe(4);
  });

  it("proves its figures: each planted defect turns its own check red", async () => {
    const wrong = (line: string, heading: string, title: string) =>
      sheet.wrongAfter([{ sheet: "Journeys", cell: sheet.cell(line, heading, title), value: 77 }]);
    expect(await sheet.wrongAfter([])).toEqual([]);
    expect(await wrong("1 touch", "Value", touches)).toEqual(["Value is that of Attribution: by touches"]);
    expect(await wrong("1 touch", "Conversions", touches)).toEqual([
      "Conversions are those of Attribution: by touches",
      "Each conversion with a touch has one: first",
      "Each conversion with a touch has one: last",
    ]);
    expect(await wrong("No touch: unattributed", "Conversions", touches)).toEqual([
      "Conversions are those of Attribution: by touches",
      "Conversions without a touch: unattributed",
    ]);
    expect(await wrong("1 day", "Conversions", days)).toEqual([
      "Conversions are those of Attribution: by days",
    ]);
    expect(await wrong("1 day", "Value", days)).toEqual(["Value is that of Attribution: by days"]);
    expect(await wrong("Email", "Conversions", paths)).toEqual([
      "Conversions are those of Attribution: by paths",
    ]);
    expect(await wrong("Email", "Value", paths)).toEqual(["Value is that of Attribution: by paths"]);
    expect(await wrong("Search", "First", did)).toEqual(["Each conversion with a touch has one: first"]);
    expect(await wrong("Search", "Last", did)).toEqual(["Each conversion with a touch has one: last"]);
  }, 60_000);
});

it("keeps comments of every table by its lines, and puts those of lines that are gone apart", async () => {
  const prior: PriorSheet = {
    notes: new Map([
      [lineId("path Search > Email"), { Comment: "The usual way" }],
      [lineId("channel Email"), { Comment: "Closes" }],
      [lineId("path Radio"), { Comment: "Gone" }],
    ]),
    labels: new Map([[lineId("path Radio"), "Radio"]]),
    inputs: new Map(),
    message: null,
  };
  const sheet = await attributionCase([log], {}, "journeys", new Map([["attribution-journeys", prior]]));
  expect(sheet.texts).toContainEqual(
    expect.stringMatching(/^path Search > Email Search > Email 2 .*The usual way$/),
  );
  expect(sheet.texts).toContainEqual(expect.stringMatching(/^channel Email Email 1 3 .*Closes$/));
  const retired = sheet.texts.indexOf("Retired comments");
  expect(sheet.texts[retired + 2]).toMatch(/Radio.*Gone/);
}, 60_000);

it("has no table of days, and none of values, for paths without them", async () => {
  const source = {
    sheet: "Paths",
    rows: [
      ["Path", "Conversions"],
      ["Email > Search", 2],
      ["Search", 1],
    ],
  };
  const sheet = await attributionCase([source], {}, "journeys");
  expect(sheet.texts[0]).toBe(
    "Median way to a conversion: touches 2.0; 66.7% had more than one channel.",
  );
  expect(sheet.texts).not.toContain(days);
  expect(sheet.texts.join(" ")).not.toMatch(/Value/);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);
