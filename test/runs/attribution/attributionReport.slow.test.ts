import type { CellValue } from "../../../src/cells/CellValue";
import { attributionFlows } from "../../../src/runs/attribution/attributionReport";
import { lastAttributionOptions } from "../../../src/runs/attribution/lastAttributionOptions";
import { surveyWorkbook } from "../../../src/runs/surveyWorkbook";
import { tableBook } from "../../support/tableBook";
import { threeJourneys, touchHeaders } from "../../support/touchTask";

const stamp = { id: "r1", time: "2026-11-21 10:39", version: "1.0.0" };
const { attribution } = attributionFlows;

const book = (rows: readonly (readonly CellValue[])[] = threeJourneys) =>
  tableBook([{ sheet: "Touch log", rows: [touchHeaders, ...rows] }]);

test("what was previewed is written, and Home finds the report with what it was asked for", async () => {
  const workbook = await book();
  const context = { workbook, stamp };
  const options = { model: "last", lookback: 30 } as const;
  const preview = await attribution.preview(context, options);
  const { receipt, checks } = await attribution.writeAsPreviewed(context, options, preview);
  expect(receipt.sheets).toEqual(["Attribution", "Journeys"]);
  expect(checks.filter(({ status }) => status !== "OK")).toEqual([]);
  const { reports } = await surveyWorkbook(workbook);
  expect(reports).toMatchObject([
    {
      kind: "attribution",
      sheet: "Attribution",
      sheets: ["Attribution", "Journeys"],
      status: "ok",
      request: options,
    },
  ]);
  expect(await lastAttributionOptions(workbook, "attribution")).toEqual(options);
  expect(await lastAttributionOptions(workbook, "campaigns")).toEqual({});
});

test("a log that has changed since its preview is not written over what was shown", async () => {
  const preview = await attribution.preview({ workbook: await book(), stamp }, {});
  const [first, ...others] = threeJourneys;
  const workbook = await book([[...first!.slice(0, 2), "Radio", null, null], ...others]);
  await expect(attribution.writeAsPreviewed({ workbook, stamp }, {}, preview)).rejects.toMatchObject({
    code: "SOURCE_CHANGED",
    slots: { place: "Touch log" },
  });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Touch log"]);
});

test("a log in which nothing converts can be looked at, and is not written", async () => {
  const workbook = await book(threeJourneys.filter(([, , channel]) => channel !== "(conversion)"));
  const preview = await attribution.preview({ workbook, stamp }, {});
  expect(preview.result.summary.total).toEqual({ conversions: 0, value: 0 });
  await expect(attribution.writeAsPreviewed({ workbook, stamp }, {}, preview)).rejects.toMatchObject({
    code: "NOTHING_CONVERTED",
    slots: { rows: 5, place: "Touch log" },
  });
});

test("a check reads the log and writes nothing", async () => {
  const workbook = await book();
  const { result } = await attributionFlows.check.preview({ workbook, stamp }, {});
  expect(result.summary.checks).toHaveLength(8);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Touch log"]);
});
