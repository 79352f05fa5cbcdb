import { labelFromCell } from "../../../src/cells/labelFromCell";
import { dateFromSerial, serialFromDate } from "../../../src/cells/serialDate";
import { isoDate } from "../../../src/core/dates/isoDate";
import { redChecks, withValue } from "../../support/packLines";
import { generousLimits, packTask, writtenPack, type PackRows } from "../../support/revenuePackCase";

const rows: PackRows = {
  contracts: [
    ["Contract id", "Customer", "Signed date", "Currency", "Transaction price"],
    ["C1", "Acme", "2026-01-15", "EUR", 1200],
    ["C2", "Bolt", "2026-02-01", "USD", 600],
  ],
  obligations: [
    ["Contract id", "Obligation id", "Method", "Start", "End", "SSP", "Product"],
    ["C1", "Service", "straight line", "2026-01-15", "2027-01-14", 1000, "Support"],
    ["C1", "Device", "point in time", "2026-02-10", null, 500, "Hardware"],
    ["C2", "Service", "straight line", "2026-02-01", "2026-07-31", null, "Support"],
  ],
  billings: [
    ["Contract id", "Date", "Amount", "Paid"],
    ["C1", "2026-01-15", 1200, "2026-02-15"],
    ["C2", "2026-02-01", 300, null],
  ],
  rates: [
    ["From", "To", "Date", "Rate"],
    ["USD", "EUR", "2026-01-31", 0.9],
    ["USD", "EUR", "2026-02-28", 0.92],
    ["USD", "EUR", "2026-03-31", 0.95],
  ],
};

const march = { period: "2026-03", currency: "EUR" };

/** Cells of the Schedule by its headings, one object a line. */
async function scheduleLines(rows: PackRows, options = march, limits = generousLimits) {
  const { workbook, receipt } = await writtenPack(packTask(rows, options, { limits }));
  expect(receipt.mismatches).toEqual([]);
  const { used } = (await workbook.sheets()).find(({ name }) => name === "Schedule")!;
  const { values } = await workbook.read("Schedule", used!);
  const headings = values[7]!.map((cell) =>
    typeof cell === "number" ? dateFromSerial(cell, 1900)! : labelFromCell(cell),
  );
  const end = values.findIndex((cells) => labelFromCell(cells[1] ?? null).startsWith("Total in"));
  return values
    .slice(8, end + 1)
    .map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? null])));
}

describe("the Schedule", () => {
  it("spreads what is allocated over the months, as formulas that a reader can follow", async () => {
    const [service, device] = await scheduleLines(rows);
    // 800.00 over 365 days from 15 January: 17, 28 and 31 of them.
    expect(service).toMatchObject({
      Allocated: 800,
      "2026-01-31": 37.26,
      "2026-02-28": 61.37,
      "2026-03-31": 67.95,
      "2027-01-31": 30.68,
      Total: 800,
      Check: 0,
      "Annual value": 800,
      Source: "Obligations!B2",
    });
    expect(service!["Recognised to date"]).toBeCloseTo(166.58, 9);
    expect(service!["Remaining"]).toBeCloseTo(633.42, 9);
    expect(device).toMatchObject({ Allocated: 400, "2026-02-28": 400, "2026-03-31": 0, Total: 400 });
  });

  it("shows a contract in another currency a second time, in that of the books, and adds that up", async () => {
    const lines = await scheduleLines(rows);
    const [own, inBooks] = [lines[2]!, lines[3]!];
    expect(own).toMatchObject({ Currency: "USD", Allocated: 600, "2026-02-28": 92.82, Total: 600 });
    expect(inBooks).toMatchObject({ Currency: "EUR", Obligation: "Service in EUR", Check: null });
    const total = lines.at(-1)!;
    expect(total["Total"]).toBeCloseTo(1200 + (inBooks["Total"] as number), 9);
  });

  it("holds values where a sheet would have too many formulas", async () => {
    const live = await scheduleLines(rows);
    const values = await scheduleLines(rows, march, { ...generousLimits, liveMonthFigures: 0 });
    const amounts = (lines: typeof live) =>
      lines.map((line) => Object.values(line).map((cell) => cell || null));
    expect(amounts(values)).toEqual(amounts(live));
  });

  it("goes on on a second sheet where one is full", async () => {
    const limits = { ...generousLimits, rowsPerSheet: 67 };
    const { receipt, workbook } = await writtenPack(packTask(rows, march, { limits }));
    expect(receipt.mismatches).toEqual([]);
    const names = (await workbook.sheets()).map(({ name }) => name);
    expect(names).toContain("Schedule");
    expect(names).toContain("Schedule 2");
  });
});

describe("a planted defect turns a check red", () => {
  const limits = { ...generousLimits, liveMonthFigures: 0 };

  it.each([
    ["2026-02-28", 1, ["Rows whose parts are not what is allocated: all rows"]],
    ["Allocated", 1, ["Rows whose parts are not what is allocated: all rows"]],
  ])("a wrong figure below %s", async (heading, value, red) => {
    const { workbook, computation } = await writtenPack(packTask(rows, march, { limits }));
    const laidOut = computation.sheets.find(({ model }) => model.report === "revenue-schedule")!;
    const isDevice = (cells: readonly ({ readonly value?: unknown } | undefined)[]): boolean =>
      cells[2]?.value === "Device";
    const serial = /^\d/.test(heading) ? serialFromDate(isoDate(heading), 1900) : heading;
    expect(await redChecks(workbook, withValue(laidOut, isDevice, serial, value))).toEqual(red);
  });

  it("a column of the totals that leaves a row out", async () => {
    const { workbook, computation } = await writtenPack(packTask(rows, march, { limits }));
    const laidOut = computation.sheets.find(({ model }) => model.report === "revenue-schedule")!;
    const isTotal = (cells: readonly ({ readonly value?: unknown } | undefined)[]): boolean =>
      cells[1]?.value === "Total in EUR";
    const planted = withValue(laidOut, isTotal, serialFromDate(isoDate("2026-02-28"), 1900), 5);
    expect(await redChecks(workbook, planted)).toEqual([
      "Totals of the months add up to the total of the rows: EUR",
    ]);
  });
});
