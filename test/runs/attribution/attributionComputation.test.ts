import { attributionModels } from "../../../src/core/attribution/AttributionModel";
import { computeAttribution } from "../../../src/runs/attribution/attributionComputation";
import { threeJourneys, touchTask } from "../../support/touchTask";

const byChannel = ({ channels }: { readonly channels: readonly string[] }, figures: readonly number[]) =>
  Object.fromEntries(channels.map((channel, code) => [channel, figures[code]]));

test("the chosen model stands in front of every model that the data allow", () => {
  const { summary } = computeAttribution(touchTask(undefined, { model: "last" }));
  const words = summary.models.map(({ model }) => model);
  expect(words[0]).toBe("last");
  expect([...words].sort()).toEqual(
    attributionModels.filter((model) => model !== "w" && model !== "custom").sort(),
  );
  expect(byChannel(summary, summary.models[0]!.value)).toEqual({
    Email: 0,
    Search: 100,
    Social: 40.5,
    Direct: 60,
  });
  expect(summary).toMatchObject({
    model: "last",
    by: "Channel",
    total: { conversions: 3, value: 200.5 },
    digits: 2,
    hasValues: true,
    rowsRead: 8,
  });
});

test("previewed credits foot to the cent as the sheets do", () => {
  const thirds = touchTask(
    [
      ["J1", 46000, "Email", null],
      ["J1", 46001, "Search", null],
      ["J1", 46002, "Social", 100.01],
    ],
    {},
  );
  const { summary } = computeAttribution(thirds);
  expect(byChannel(summary, summary.models[0]!.value)).toEqual({
    Email: 33.34,
    Search: 33.34,
    Social: 33.33,
  });
  expect(byChannel(summary, summary.models[0]!.conversions)).toEqual({
    Email: 0.34,
    Search: 0.33,
    Social: 0.33,
  });
});

test("custom weights bring their model along, and a model that the data do not allow says why", () => {
  const weights = { first: 1, middle: 0, last: 1 };
  const { summary } = computeAttribution(touchTask(undefined, { weights }));
  expect(summary.models.map(({ model }) => model)).toContain("custom");
  const staged = touchTask(undefined, { model: "w" });
  expect(() => computeAttribution(staged)).toThrow(expect.objectContaining({ code: "ARGUMENT_MISSING" }));
});

test("credit goes to what a column says, and a touch that is blank there is told", () => {
  const { summary } = computeAttribution(touchTask(undefined, { by: "region", model: "first" }));
  expect(summary.by).toBe("Region");
  expect(byChannel(summary, summary.models[0]!.value)).toEqual({ North: 200.5, South: 0 });
});

test("conversions that a window leaves without touches are told with the cell of the first, unless a check counts the same", () => {
  const log = [...threeJourneys, ["J9", 46001, "(conversion)", 5, null]];
  const found = (lookback?: number) =>
    computeAttribution(touchTask(log, lookback === undefined ? {} : { lookback })).summary.findings;
  expect(found(30)).toContainEqual({
    code: "UNATTRIBUTED",
    text: "2 conversions have no touch in their window and are unattributed.",
    rows: 2,
    cell: "'Touch log'!A9",
  });
  expect(found().map(({ code }) => code)).toEqual(["SEVERAL_CONVERSIONS"]);
});

test("a check reads and checks, and neither attributes nor lays out", () => {
  const { summary, sheets } = computeAttribution(touchTask(undefined, {}, "check"));
  expect(sheets).toEqual([]);
  expect(summary).toMatchObject({
    report: "check",
    models: [],
    sheets: [],
    channels: ["Email", "Search", "Social", "Direct"],
  });
  expect(summary.checks.map(({ name }) => name)).toContain("Missing times");
});

test("each step is told, with the share that is done", () => {
  const told: [string, number | undefined][] = [];
  computeAttribution(touchTask(), (step, share) => told.push([step, share]));
  const steps = told.map(([step]) => step);
  expect(steps).toEqual(
    expect.arrayContaining(["Reading the table", "Following journeys", "Attributing, markov4", "Laying out"]),
  );
  const shares = told.flatMap(([step, share]) => (step.startsWith("Attributing") ? share! : []));
  expect(shares[0]).toBe(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
});

test("a cell that cannot be read refuses the run, unless its row may be left out", () => {
  const rows = [...threeJourneys, ["J4", "soon", "Email", null, null]];
  const refused = touchTask(rows);
  expect(() => computeAttribution(refused)).toThrow(
    expect.objectContaining({
      code: "DATE_UNREADABLE",
      message: expect.stringContaining("'Touch log'!B10") as string,
    }),
  );
  const { summary } = computeAttribution(touchTask(rows, { leaveOutBad: true }));
  expect(summary.findings.map(({ code }) => code)).toContain("ROWS_LEFT_OUT");
});
