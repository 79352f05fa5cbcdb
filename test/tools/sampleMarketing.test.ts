import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { sampleMarketing } from "../../tools/marketing/sampleMarketing";
import { sampleMarketingFormulas, sampleMarketingGrids } from "../../tools/marketing/sampleMarketingGrids";
import { sampleMarketingXlsx } from "../../tools/marketing/sampleMarketingXlsx";
import { sampleXlsx } from "../../tools/sampleXlsx";

const file = resolve(__dirname, "../../assets/samples/rowanfell-bikes.xlsx");
const marketing = sampleMarketing();
const grids = sampleMarketingGrids(marketing);

/** Rows of a table by their headers, amounts in cents. */
function rowsOf(table: string) {
  const { values } = grids.find(({ sheet }) => sheet === table)!;
  const headers = values[0]!.map(labelFromCell);
  return values.slice(1).map((row) => {
    const cell = (header: string) => row[headers.indexOf(header)]!;
    return {
      text: (header: string) => labelFromCell(cell(header)),
      cents: (header: string) => Math.round(100 * Number(cell(header) ?? 0)),
      number: (header: string) => Number(cell(header)),
    };
  });
}

type Row = ReturnType<typeof rowsOf>[number];

function total(rows: readonly Row[], header: string, isMeant: (row: Row) => boolean = () => true): number {
  return rows.reduce((sum, row) => sum + (isMeant(row) ? row.cents(header) : 0), 0);
}

const [log, spend, campaigns, ledger] = ["Touch log", "Campaign spend", "Campaigns", "Ledger"].map(
  rowsOf,
) as [Row[], Row[], Row[], Row[]];

test("the committed workbook is what the generator makes, part by part", async () => {
  // Not byte by byte: how parts are packed is up to the machine.
  const parts = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));
  const committed = parts(readFileSync(file));
  const made = parts(await sampleMarketingXlsx(marketing));
  expect([...committed.keys()]).toEqual([...made.keys()]);
  for (const [name, bytes] of made)
    expect([name, Buffer.compare(bytes, committed.get(name)!)]).toEqual([name, 0]);
});

test("it holds a table on each sheet behind the first", async () => {
  const workbook = await openXlsx(readFileSync(file), { file: "rowanfell-bikes.xlsx" });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
    "Read me",
    ...grids.map(({ sheet }) => sheet),
  ]);
  const names = ["Campaigns", "Requests", "CampaignSpend", "Ledger", "TouchLog", "Opportunities"];
  expect((await workbook.tables()).map(({ name, sheet, block }) => ({ name, sheet, block }))).toEqual(
    grids.map(({ sheet, block }, index) => ({ name: names[index], sheet, block })),
  );
});

test("marketing accounts are what campaigns spent, week by week and channel by channel", () => {
  const weeks = new Set(spend.map((row) => row.number("Week")));
  const channels = new Set(spend.map((row) => row.text("Channel")));
  expect([weeks.size, channels.size]).toEqual([26, 7]);
  for (const week of weeks) {
    for (const channel of channels) {
      const booked = total(
        ledger,
        "Actual",
        (row) => row.number("Period") === week && row.text("Account") === `Marketing: ${channel}`,
      );
      const spent = total(
        spend,
        "Spend",
        (row) => row.number("Week") === week && row.text("Channel") === channel,
      );
      expect(booked).toBe(spent);
    }
  }
});

test("budgets of marketing accounts are the budgets of the channel's campaigns", () => {
  for (const channel of new Set(campaigns.map((row) => row.text("Channel")))) {
    const planned = total(ledger, "Budget", (row) => row.text("Account") === `Marketing: ${channel}`);
    expect(planned).toBe(total(campaigns, "Budget", (row) => row.text("Channel") === channel));
  }
});

test("sales of the ledger are what the log has booked that week, refunds taken off", () => {
  for (const row of ledger.filter((row) => row.text("Account") === "Bike sales")) {
    const week = row.number("Period");
    const isOfWeek = (touch: Row) => touch.number("Time") >= week && touch.number("Time") < week + 7;
    expect(row.cents("Actual")).toBe(total(log, "Value", isOfWeek));
  }
});

test("an opportunity is won for each order, at its value", () => {
  const won = rowsOf("Opportunities").filter((row) => row.text("Stage") === "Won");
  const key = (row: Row, header: string) => `${row.text("Journey")} ${row.cents(header)}`;
  const orders = log.filter((row) => row.cents("Value") > 0);
  expect(won.map((row) => key(row, "Amount")).sort()).toEqual(orders.map((row) => key(row, "Value")).sort());
});

test("money is wasted on three campaigns: no order comes after a touch of theirs", () => {
  const journeys = new Map<string, Row[]>();
  for (const row of log)
    journeys.set(row.text("Journey"), [...(journeys.get(row.text("Journey")) ?? []), row]);
  const earning = new Set<string>();
  for (const rows of journeys.values()) {
    const inOrder = rows.sort((one, other) => one.number("Sequence") - other.number("Sequence"));
    const last = inOrder.map((row) => row.cents("Value") > 0).lastIndexOf(true);
    for (const row of inOrder.slice(0, Math.max(0, last))) earning.add(row.text("Campaign"));
  }
  const wasted = campaigns.map((row) => row.text("Campaign")).filter((name) => !earning.has(name));
  expect(wasted).toEqual(["Tram stop posters", "Voucher portals", "Morning Mile podcast"]);
  // One has no touch at all, one has touches after orders too.
  const touched = new Set(log.map((row) => row.text("Campaign")));
  expect(wasted.map((name) => touched.has(name))).toEqual([false, true, true]);
});

test("the log has what a checker should find", () => {
  const orders = log.filter((row) => row.cents("Value") > 0);
  const refunds = log.filter((row) => row.cents("Value") < 0);
  const buyers = new Map<string, number>();
  for (const row of orders) buyers.set(row.text("Journey"), (buyers.get(row.text("Journey")) ?? 0) + 1);
  const alone = orders.filter((row) => row.number("Sequence") === 1);
  const moments = new Set(log.map((row) => `${row.text("Journey")} ${row.number("Time")}`));
  expect({
    refunds: refunds.length,
    withoutTouch: alone.length,
    boughtAgain: [...buyers.values()].filter((count) => count > 1).length,
    equalTimes: log.length - moments.size,
    direct: log.filter((row) => row.text("Channel") === "Direct" && row.text("Campaign") === "").length > 900,
  }).toEqual({ refunds: 13, withoutTouch: 14, boughtAgain: 33, equalTimes: 152, direct: true });
});

test("the formulas of requests come to what the workbook shows", async () => {
  const columns = Object.keys(sampleMarketingFormulas["Requests"]!);
  const needed = grids.filter(({ sheet }) => ["Campaigns", "Requests", "Campaign spend"].includes(sheet));
  const requests = needed[1]!;
  const isFormula = requests.values[0]!.map((header) => columns.includes(labelFromCell(header)));
  const [headers, ...rows] = requests.values;
  const uncalculated = rows.map((row) => row.map((cell, column) => (isFormula[column]! ? null : cell)));
  needed[1] = { ...requests, values: [headers!, ...uncalculated] };
  const bytes = await sampleXlsx(needed, [], () => undefined, sampleMarketingFormulas);
  const workbook = await openXlsx(bytes, { file: "requests.xlsx" });
  const { values } = await workbook.read("Requests", requests.block);
  // What sums of doubles leave beyond the cents is cut off.
  const shown = values.map((row) =>
    row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(6)) : cell)),
  );
  expect(shown).toEqual(requests.values);
});

test("the walk-through tells the figures of the workbook", () => {
  const walkthrough = readFileSync(resolve(__dirname, "../../docs/samples.md"), "utf8");
  const shown = (cents: number) => (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  const requests = rowsOf("Requests");
  const wasted = ["Tram stop posters", "Voucher portals", "Morning Mile podcast"];
  for (const figure of [
    total(campaigns, "Budget"),
    total(spend, "Spend"),
    total(spend, "Committed"),
    total(log, "Value"),
    total(log, "Value", (row) => row.number("Sequence") === 1 && row.cents("Value") > 0),
    total(spend, "Spend", (row) => wasted.includes(row.text("Campaign"))),
  ]) {
    expect(walkthrough).toContain(shown(figure));
  }
  const over = requests.filter((row) => row.text("Decision") === "over budget");
  expect([over.length, over.filter((row) => row.text("Status") === "Approved").length]).toEqual([7, 4]);
});
