import type { CellValue } from "../../../src/cells/CellValue";
import type { DataRefused } from "../../../src/cells/problems";
import { closedPeriodsReport, closeLogReport } from "../../../src/reports/revenue/closedPeriodsReport";
import { SampleTables } from "../../../src/runs/revenue/sample/SampleTables";
import { ClosingBook } from "../../support/ClosingBook";
import { threeContracts } from "../../support/threeContracts";

const bookOfThree = () => ClosingBook.of(threeContracts());
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "nothing thrown",
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  );
/** Marked sheets of closings that a workbook has. */
const closingSheets = async ({ workbook }: ClosingBook) =>
  (await workbook.sheets())
    .filter(
      ({ mark }) => mark?.report.startsWith(closedPeriodsReport) || mark?.report === closeLogReport.report,
    )
    .map(({ name }) => name);

test("a month is closed with what each obligation recognised, and with each contract's balances", async () => {
  const book = await bookOfThree();
  const closed = await book.close("2025-01", { note: "first" });
  expect(closed).toMatchObject({ period: "2025-01", currency: "EUR", revenue: 400, contracts: 2, rows: 4 });
  expect(closed.sheets).toEqual(["Closed periods", "Close log"]);
  expect(await book.closedRows()).toMatchObject([
    { Period: 45688, Status: "closed", "Contract id": "C1", "Obligation id": "A", Recognised: 100 },
    {
      "Contract id": "C1",
      "Obligation id": null,
      "Period revenue": 100,
      Revenue: 100,
      "Contract asset": 100,
      Due: 0,
      "Closed at (UTC)": "2027-01-31 09:00",
      "Closed by": "Ann Lee",
      Note: "first",
    },
    { "Contract id": "C2", "Obligation id": "A", Recognised: 300 },
    { "Contract id": "C2", "Contract asset": 300 },
  ]);
  expect(await book.logRows()).toMatchObject([
    {
      Who: "Ann Lee",
      Action: "closed",
      Period: "2025-01",
      Contracts: 2,
      Rows: 4,
      "Rows now": 4,
      Revenue: 400,
      "Revenue now": 400,
      Status: "OK",
      Note: "first",
    },
  ]);
});

test("what a foreign contract recognised is kept in its own currency, and its balances in that of the books", async () => {
  const book = await bookOfThree();
  await book.close("2025-01");
  await book.close("2025-02");
  const rows = (await book.closedRows()).filter((row) => row["Contract id"] === "C3");
  expect(rows).toMatchObject([
    { Currency: "USD", Recognised: 500 },
    { Currency: "EUR", "Period revenue": 450, "Contract asset": 450 },
  ]);
});

test("a month without any figure is closed with one row", async () => {
  const tables = new SampleTables();
  tables.add("Contracts", { "Contract id": "C1", "Signed date": "2025-01-05", "Transaction price": 100 });
  tables.add("Obligations", {
    "Contract id": "C1",
    "Obligation id": "A",
    Method: "point in time",
    Start: "2025-03-01",
  });
  const book = await ClosingBook.of(tables);
  await book.close("2025-01");
  expect(await book.closedRows()).toMatchObject([{ Period: 45688, Status: "closed", "Contract id": null }]);
  expect(await codeOf(book.close("2025-03"))).toContain("the next month to close is 2025-02");
});

test("the first month that is closed brings what was posted before it", async () => {
  const book = await bookOfThree();
  const { findings } = await book.close("2025-03");
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "CLOSED_BEFORE",
      text: "2025-03 is the first month that is closed. What is posted from 2025-01-01 to 2025-02-28, revenue of 950 EUR, is closed with it.",
    }) as object,
  );
  expect((await book.logRows()).map(({ Action, Period, Revenue }) => [Action, Period, Revenue])).toEqual([
    ["brought forward", "2025-01", 400],
    ["brought forward", "2025-02", 550],
    ["closed", "2025-03", 100],
  ]);
});

describe("refused, and nothing is written", () => {
  test.each([
    ["2025-03", {}, "PERIOD_NOT_NEXT: 2025-03 cannot be closed: the next month to close is 2025-02."],
    ["2025-01", {}, "PERIOD_NOT_NEXT: 2025-01 cannot be closed: the next month to close is 2025-02."],
    ["2025-Q1", {}, 'PERIOD_NOT_ONE_MONTH: The period "2025-Q1" is not one whole month.'],
    ["soon", {}, 'PERIOD_NOT_ONE_MONTH: The period "soon" is not one whole month.'],
    ["2027-02", {}, "PERIOD_NOT_OVER: 2027-02 cannot be closed on 2027-01-31: it is not over."],
    ["2025-02", { by: " " }, "ARGUMENT_MISSING: close needs by"],
  ])("closing %s after January, with %j", async (period, request, expected) => {
    const book = await bookOfThree();
    await book.close("2025-01");
    const before = await book.workbook.save();
    expect(await codeOf(book.close(period, request))).toContain(expected);
    expect(Buffer.from(await book.workbook.save()).equals(before)).toBe(true);
  });

  test("a first month before anything happens", async () => {
    const book = await bookOfThree();
    expect(await codeOf(book.close("2024-12"))).toContain("PERIOD_EMPTY: Contracts has no rows in 2024-12");
    expect(await closingSheets(book)).toEqual([]);
  });

  test.each([
    ["2025-02", {}, "PERIOD_NOT_CLOSED: 2025-02 cannot be re-opened: it is not closed. Closed are: 2025-01."],
    ["2025-01", { note: "" }, "ARGUMENT_MISSING: reopen needs note (the reason)"],
    ["2025-01", { by: "" }, "ARGUMENT_MISSING: reopen needs by"],
    ["2025", {}, 'PERIOD_NOT_ONE_MONTH: The period "2025" is not one whole month.'],
  ])("re-opening %s, with %j", async (period, request, expected) => {
    const book = await bookOfThree();
    await book.close("2025-01");
    expect(await codeOf(book.reopen(period, request))).toContain(expected);
  });

  test("bad rows, until they are to be left out; the log says how many contracts were", async () => {
    const tables = threeContracts();
    tables.add("Billings", { "Contract id": "C2", Date: "2025-01-15", Amount: "many" });
    const book = await ClosingBook.of(tables);
    expect(await codeOf(book.close("2025-01"))).toMatch(/^AMOUNT_NOT_A_NUMBER: Billings!D2: "many"/);
    const { leftOut } = await book.close("2025-01", { options: { leaveOutBad: true } });
    expect(leftOut.contracts.map(({ id }) => id)).toEqual(["C2"]);
    expect(await book.logRows()).toMatchObject([{ "Left out": 1, Contracts: 1, Revenue: 100 }]);
  });
});

test("a contract that was left out of a closed month keeps what it was closed with before, and catches up later", async () => {
  const tables = threeContracts();
  const book = await ClosingBook.of(tables);
  await book.close("2025-01");
  Object.assign(tables.rows("Contracts")[0]!, { "Transaction price": "soon" });
  await book.writeTables();
  await book.close("2025-02", { options: { leaveOutBad: true } });
  Object.assign(tables.rows("Contracts")[0]!, { "Transaction price": 1200 });
  await book.writeTables();
  const march = await book.pack("2025-03");
  expect(march.opening["Contract assets|C1"]).toBe(100);
  expect(march.scheduled["2025-03"]!["C1|A|EUR"]).toBe(200);
  expect(march.open).toEqual([]);
});

test("re-opening opens every later month too, keeps all rows, and lets them be closed again", async () => {
  const book = await bookOfThree();
  for (const month of ["2025-01", "2025-02", "2025-03"]) await book.close(month);
  const { periods } = await book.reopen("2025-02");
  expect(periods).toEqual(["2025-02", "2025-03"]);
  const kept = await book.closedRows();
  expect(kept.filter(({ Status }) => Status === "reopened")[0]).toMatchObject({
    Period: 45716,
    "Reopened at (UTC)": "2027-01-31 09:00",
    "Reopened by": "Bo Diaz",
    Note: "a late contract",
  });
  await book.close("2025-02");
  const rows = await book.closedRows();
  expect(rows.length).toBeGreaterThan(kept.length);
  expect(rows.slice(0, kept.length)).toEqual(kept);
  expect((await book.logRows()).map((row) => [row.Action, row.Period, row["Stands as"], row.Status])).toEqual(
    [
      ["closed", "2025-01", "closed", "OK"],
      ["closed", "2025-02", "reopened", "OK"],
      ["closed", "2025-03", "reopened", "OK"],
      ["reopened", "2025-02", null, null],
      ["closed", "2025-02", "closed", "OK"],
    ],
  );
});

describe("a table of closed periods that somebody has changed", () => {
  test.each<[string, string, CellValue]>([
    ["an amount", "Recognised", 99],
    ["a status", "Status", "open"],
  ])("is told in the log: %s", async (_, header, value) => {
    const book = await bookOfThree();
    await book.close("2025-01");
    await book.type(3, header, value);
    await book.close("2025-02");
    expect((await book.logRows()).map(({ Status }) => Status)).toEqual(["changed by hand", "OK"]);
    const { findings } = await book.close("2025-03");
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "CLOSED_CHANGED",
        text: "Closed figures of 2025-01 are not as they were stamped: see Close log. Put them back, or re-open the period.",
      }) as object,
    );
  });

  test.each<[string, CellValue, string]>([
    ["Period", "never", "DATE_UNREADABLE: 'Closed periods'!A2: \"never\" is not a date or period."],
    ["Status", "perhaps", "WORD_UNKNOWN: 'Closed periods'!B2: \"perhaps\" is not one of the words"],
    ["Recognised", "much", "AMOUNT_NOT_A_NUMBER: 'Closed periods'!F2: \"much\" is not a number."],
    [
      "Currency",
      "USD",
      "CLOSED_CURRENCY: 'Closed periods'!E2: the period was closed in USD, and contract C1 is in EUR.",
    ],
  ])("is refused with its cell where it cannot be read: %s %s", async (header, value, expected) => {
    const book = await bookOfThree();
    await book.close("2025-01");
    await book.type(1, header, value);
    expect(await codeOf(book.close("2025-02"))).toContain(expected);
  });
});

test("books that were closed in one currency are not read in another", async () => {
  const book = await bookOfThree();
  await book.close("2025-01");
  const said = await book.pack("2025-02", { currency: "USD" }).catch((error: unknown) => error);
  expect((said as DataRefused).problems.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
    expect.stringContaining("the period was closed in EUR, and the books are in USD") as string,
  );
});

test("closed figures of a contract that was deleted are refused, or left out with their money", async () => {
  const book = await bookOfThree();
  await book.close("2025-01");
  const withoutSecond = new SampleTables();
  for (const row of book.tables.rows("Contracts")) {
    if (row["Contract id"] !== "C2") withoutSecond.add("Contracts", row);
  }
  for (const row of book.tables.rows("Obligations")) {
    if (row["Contract id"] !== "C2") withoutSecond.add("Obligations", row);
  }
  for (const row of book.tables.rows("FxRates")) withoutSecond.add("FxRates", row);
  book.tables = withoutSecond;
  await book.writeTables();
  expect(await codeOf(book.pack("2025-02"))).toBe(
    "CLOSED_WITHOUT_CONTRACT: 'Closed periods'!C4: closed figures of a contract that is no longer there, C2: 300 EUR recognised, in 2 rows. " +
      "Put the contract back, with a price of 0 if it was a mistake; or re-open its periods; or leave it out, which takes its closed figures off the books.",
  );
  const closed = await book.close("2025-02", { options: { leaveOutBad: true } });
  expect(closed.leftOut.money).toEqual([{ currency: "EUR", digits: 2, prices: 0, single: 300_00 }]);
});

test("rows that one sheet does not hold go on on a second one, and are read together", async () => {
  const book = await bookOfThree();
  const limits = { rowsPerSheet: 4, liveMonthFigures: 1000 };
  await book.close("2025-01", {}, limits);
  await book.close("2025-02", {}, limits);
  expect(await closingSheets(book)).toEqual([
    "Closed periods",
    "Closed periods 2",
    "Close log",
    "Closed periods 3",
  ]);
  const march = await book.pack("2025-03");
  expect(march.opening).toMatchObject({ "Contract assets": 950 });
  expect((await book.logRows()).map(({ Status }) => Status)).toEqual(["OK", "OK"]);
  expect(await codeOf(book.close("2025-02", {}, limits))).toContain("the next month to close is 2025-03");
});

test("a closing is taken back like every run", async () => {
  const book = await bookOfThree();
  await book.close("2025-01");
  const before = await book.closedRows();
  await book.close("2025-02");
  await book.workbook.undoLastRun();
  expect(await book.closedRows()).toEqual(before);
  expect(await book.logRows()).toHaveLength(1);
});

test("a run of the pack leaves the sheets of closed periods as they are", async () => {
  const book = await bookOfThree();
  await book.close("2025-01");
  const [rows, log] = [await book.closedRows(), await book.logRows()];
  await book.pack("2025-02");
  expect([await book.closedRows(), await book.logRows()]).toEqual([rows, log]);
});
