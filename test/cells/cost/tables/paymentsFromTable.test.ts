import { CellError, type CellValue } from "../../../../src/cells/CellValue";
import type { CostReading } from "../../../../src/cells/cost/tables/CostReading";
import { paymentsFromTable } from "../../../../src/cells/cost/tables/paymentsFromTable";
import type { ReadPayments } from "../../../../src/cells/cost/tables/ReadPayments";
import { serialFromDate } from "../../../../src/cells/serialDate";
import { dayNumber, isoDate, isoDateFromDayNumber } from "../../../../src/core/dates/isoDate";
import type { Dimension } from "../../../../src/core/table/dictionary";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

const serial = (date: string): number => serialFromDate(isoDate(date), 1900);

function read(
  headers: string,
  rows: readonly (readonly CellValue[])[],
  reading: Partial<CostReading> = {},
): ReadPayments {
  return paymentsFromTable(tableOf("Payments", headers.split(","), ...rows), {
    system: 1900,
    leaveOutBad: false,
    ...reading,
  });
}

const labelsOf = (dimension: Dimension | null): readonly string[] =>
  dimension ? Array.from(dimension.codes, (code) => dimension.labels[code]!) : [];

const day = serial("2026-03-31");

test("payments are read by their headers, in whatever order, blank rows passed over", () => {
  const { columns, sheetRows, rows } = read(
    "Cost centre,Betrag,Lieferant,Datum,Item,Qty,Contract,Invoice no,Category",
    [
      ["North", 10.25, " Acme Ltd ", serial("2026-01-31"), "Paper", 5, "", "A-1", "Office"],
      [null, null, "", null, null, null, null, null, null],
      ["South", -3, "Bolt", 20260203, "", "", "C7", 1002, "Office"],
    ],
  );
  expect([...columns.days].map(isoDateFromDayNumber)).toEqual(["2026-01-31", "2026-02-03"]);
  expect([...columns.amount.minor]).toEqual([1025, -300]);
  expect(labelsOf(columns.supplier)).toEqual(["Acme Ltd", "Bolt"]);
  expect(labelsOf(columns.costCentre)).toEqual(["North", "South"]);
  expect(labelsOf(columns.category)).toEqual(["Office", "Office"]);
  expect(labelsOf(columns.item)).toEqual(["Paper", ""]);
  expect(labelsOf(columns.contract)).toEqual(["", "C7"]);
  expect([...columns.quantity!]).toEqual([5, 0]);
  expect(columns.documents).toEqual(["A-1", "1002"]);
  expect([...sheetRows]).toEqual([1, 3]);
  expect(rows).toBe(2);
});

test("negative lines and blank suppliers are counted with their money, and stay in", () => {
  const { columns, negativeRows, blankSuppliers, findings } = read("Date,Supplier,Amount", [
    [day, "Acme", 100],
    [day, "", -40.5],
    [day, "Bolt", -2],
    [day, "Bolt", 3],
  ]);
  expect(columns.days).toHaveLength(4);
  expect([negativeRows, blankSuppliers]).toEqual([2, 1]);
  expect(findings).toEqual([
    {
      code: "NEGATIVE_PAYMENTS",
      text: "2 negative line(s), counted as credits: -42.50 together. Check that each is a credit note or a correction.",
      rows: 2,
      cell: "Payments!C3",
    },
    {
      code: "SUPPLIER_BLANK",
      text: "1 line(s) without a supplier, counted under no name: -40.50 together. Enter who was paid.",
      rows: 1,
      cell: "Payments!B3",
    },
  ]);
});

describe("dates written as text", () => {
  const dated = (...dates: readonly string[]): readonly (readonly CellValue[])[] =>
    dates.map((date) => [date, "Acme", 1]);
  const days = ({ columns }: ReadPayments): readonly string[] => [...columns.days].map(isoDateFromDayNumber);

  test("are read by what the whole column tells, and that is shown with its proof", () => {
    const british = read("Date,Supplier,Amount", dated("03/04/2026", "13/02/2026"));
    expect(days(british)).toEqual(["2026-04-03", "2026-02-13"]);
    expect(british.dayOrder).toBe("day first: 13/02/2026 in Payments!A3 can be nothing else");
    expect(british.findings).toEqual([
      {
        code: "DAY_ORDER",
        text: "Date: 1 date(s) such as 03/04/2026 are read day first: 13/02/2026 in Payments!A3 can be nothing else.",
        rows: 1,
        cell: "Payments!A2",
      },
    ]);
    const american = read("Date,Supplier,Amount", dated("03/04/2026", "02/13/2026"));
    expect(days(american)).toEqual(["2026-03-04", "2026-02-13"]);
  });

  test("that read two ways, with nothing to tell which, are asked about", () => {
    expect(problemOf(() => read("Date,Supplier,Amount", dated("03/04/2026", "05/06/2026")))).toMatchObject({
      code: "DAY_ORDER_UNCLEAR",
      message: expect.stringMatching(/^Payments!A2: "03\/04\/2026" .*--dates dmy or --dates mdy/),
    });
    expect(days(read("Date,Supplier,Amount", dated("03/04/2026"), { dayOrder: "mdy" }))).toEqual([
      "2026-03-04",
    ]);
  });

  test("that contradict one another are asked about too, even where bad rows may go", () => {
    const rows = dated("13/02/2026", "02/13/2026", "03/04/2026");
    expect(problemOf(() => read("Date,Supplier,Amount", rows, { leaveOutBad: true }))).toMatchObject({
      code: "DAY_ORDER_UNCLEAR",
    });
  });

  test("say nothing of an order where each reads one way", () => {
    expect(read("Date,Supplier,Amount", dated("2026-04-03")).dayOrder).toBe("as text that reads one way");
    expect(read("Date,Supplier,Amount", [[day, "Acme", 1]]).dayOrder).toBe("");
  });
});

describe("of several currencies", () => {
  const mixed: readonly (readonly CellValue[])[] = [
    [day, "Acme", 100, "USD"],
    [day, "Bolt", 10.5, "eur"],
    [day, "Bolt", 20, "EUR"],
    [day, "Cato", 900, "JPY"],
    [day, "Dido", 30, "JPY"],
  ];

  test("that of most rows is reported, and the money of the others is told in their own", () => {
    const { currency, columns, leftOut } = read("Date,Supplier,Amount,Currency", mixed);
    expect(currency).toBe("EUR");
    expect([...columns.amount.minor]).toEqual([1050, 2000]);
    expect(leftOut).toEqual([
      { reason: "in USD, not EUR", rows: 1, currency: "USD", minor: 10000, cell: "Payments!C2" },
      { reason: "in JPY, not EUR", rows: 2, currency: "JPY", minor: 930, cell: "Payments!C5" },
    ]);
  });

  test("labels that only rows left out have are gone", () => {
    const { columns } = read("Date,Supplier,Amount,Currency", mixed);
    expect(columns.supplier.labels).toEqual(["Bolt"]);
    expect([...columns.supplier.codes]).toEqual([0, 0]);
  });

  test("another one is reported where it is asked for", () => {
    const { columns, digits } = read("Date,Supplier,Amount,Currency", mixed, { currency: "JPY" });
    expect([...columns.amount.minor]).toEqual([900, 30]);
    expect(digits).toBe(0);
    expect(problemOf(() => read("Date,Supplier,Amount,Currency", mixed, { currency: "CHF" }))).toMatchObject({
      code: "CURRENCY_ABSENT",
      slots: { known: "USD, EUR, JPY" },
    });
  });

  test("a row without one is named, where others state it", () => {
    const rows = [...mixed, [day, "Eros", 7, ""]];
    expect(problemOf(() => read("Date,Supplier,Amount,Currency", rows))).toMatchObject({
      code: "CURRENCY_MISSING",
      slots: { place: "Payments!D7" },
    });
  });
});

describe("cells that cannot be read", () => {
  const bad: readonly (readonly CellValue[])[] = [
    [day, "Acme", 100],
    ["soon", "Acme", 50],
    [day, "Acme", "12.5"],
    [day, "Acme", "many"],
    [day, new CellError("#N/A"), 8],
    [null, "Acme", 4],
    [day, "Acme", null],
    [day, "Acme", 1e15],
  ];

  test("are all refused together, each with cell and remedy", () => {
    const problem = problemOf(() => read("Date,Supplier,Amount", bad));
    expect(problem).toMatchObject({ code: "DATA_REFUSED", count: 7 });
    const { problems } = problem as unknown as { problems: readonly { code: string; slots: object }[] };
    expect(problems.map(({ code, slots }) => [code, (slots as { place: string }).place])).toEqual([
      ["DATE_UNREADABLE", "Payments!A3"],
      ["CELL_EMPTY", "Payments!A7"],
      ["AMOUNT_IS_TEXT", "Payments!C4"],
      ["AMOUNT_NOT_A_NUMBER", "Payments!C5"],
      ["CELL_ERROR", "Payments!B6"],
      ["CELL_EMPTY", "Payments!C8"],
      ["AMOUNT_TOO_LARGE", "Payments!C9"],
    ]);
  });

  test("are left out where that is chosen, with the money on them", () => {
    const { columns, rows, leftOut } = read("Date,Supplier,Amount", bad, { leaveOutBad: true });
    expect([...columns.amount.minor]).toEqual([10000]);
    expect(rows).toBe(8);
    expect(leftOut.map(({ reason, rows: count, minor, cell }) => [reason, count, minor, cell])).toEqual([
      ["unreadable date", 1, 5000, "Payments!C3"],
      ["amount stored as text", 1, 1250, "Payments!C4"],
      ["not a number", 1, 0, "Payments!C5"],
      ["cell shows an error", 1, 800, "Payments!C6"],
      ["needed cell is blank", 2, 400, "Payments!C7"],
      ["amount too large", 1, 0, "Payments!C9"],
    ]);
  });

  test("of joined files are named by file and row too", () => {
    expect(
      problemOf(() =>
        read("Date,Supplier,Amount,Source row,Source file", [
          [day, "Acme", 1, 2, "april.csv"],
          [day, "Acme", "x", 17, "may.csv"],
        ]),
      ),
    ).toMatchObject({ slots: { place: "Payments!C3 (may.csv row 17)" } });
  });

  test("stay within bounds of time and memory when there are very many", () => {
    const rows = Array.from({ length: 50_000 }, (): readonly CellValue[] => [day, "Acme", "x"]);
    const problem = problemOf(() => read("Date,Supplier,Amount", rows));
    expect(problem).toMatchObject({ code: "DATA_REFUSED", count: 50_000 });
    expect((problem as unknown as { problems: readonly unknown[] }).problems).toHaveLength(20);
  });
});

test("amounts finer than cents are kept as they are", () => {
  const { columns, digits } = read("Date,Supplier,Amount", [
    [day, "Acme", 0.125],
    [day, "Acme", 2],
  ]);
  expect(digits).toBe(3);
  expect([...columns.amount.minor]).toEqual([125, 2000]);
});

test("where most lines are negative, their sign is doubted", () => {
  const { findings } = read("Date,Supplier,Amount", [
    [day, "Acme", -1],
    [day, "Acme", -2],
    [day, "Acme", 1],
  ]);
  expect(findings[0]!.text).toMatch(/^2 negative line\(s\).* turn their sign/);
});

test("a header one letter away from one that is read is named, and not read", () => {
  const { columns, findings } = read("Date,Supplier,Amount,Expenditure Catergory", [[day, "Acme", 1, "IT"]]);
  expect(columns.category).toBeNull();
  expect(findings).toEqual([
    {
      code: "HEADER_SLIP",
      text: 'The column "Expenditure Catergory" is not read: if it is meant to be "expenditure category", correct its header.',
      rows: 0,
      cell: "Payments!D1",
    },
  ]);
});

test("a column that must be there and is not is told with the headers that are", () => {
  expect(problemOf(() => read("Date,Supplyer,Amount", [[day, "Acme", 1]]))).toMatchObject({
    code: "TABLE_COLUMN_MISSING",
    slots: { place: "Payments (Payments)", column: "supplier", headers: "Date, Supplyer, Amount" },
  });
});

test.each([
  ["Invoice no", "supplier"],
  ["Reference", "supplier"],
  ["Trans No", "payer"],
  ["Voucher", "payer"],
  ["Belegnummer", "payer"],
])("numbers under %s are the %s's own", (header, numberedBy) => {
  const { columns } = read(`Date,Supplier,Amount,${header}`, [[day, "Acme", 1, "7"]]);
  expect(columns.numberedBy).toBe(numberedBy);
});

test("pieces come from the price where a line does not say them", () => {
  const { columns } = read("Date,Supplier,Amount,Quantity,Unit price", [
    [day, "Acme", 100, null, 25],
    [day, "Acme", 100, 3, 25],
    [day, "Acme", 100, null, null],
  ]);
  expect([...columns.quantity!]).toEqual([4, 3, 0]);
  const priced = read("Date,Supplier,Amount,Unit price", [[day, "Acme", 100, 25]]);
  expect([...priced.columns.quantity!]).toEqual([4]);
});

test("a supplier that reads as a total is counted, and told with its money", () => {
  const { columns, findings } = read("Date,Supplier,Amount", [
    [day, "Acme", 100],
    [day, "Grand total:", 100],
  ]);
  expect([...columns.amount.minor]).toEqual([10_000, 10_000]);
  expect(findings).toMatchObject([
    {
      code: "TOTALS_AMONG_ROWS",
      text: expect.stringContaining(
        "1 row(s) whose supplier reads as a total, counted like all others: 100.00",
      ) as string,
      cell: "Payments!B3",
    },
  ]);
});

test("days of a workbook that counts from 1904 are those days", () => {
  const { columns } = read("Date,Supplier,Amount", [[serialFromDate(isoDate("2026-03-31"), 1904), "A", 1]], {
    system: 1904,
  });
  expect(columns.days[0]).toBe(dayNumber(isoDate("2026-03-31")));
});

test("a total below the payments is left out and told with its money, whatever it lacks", () => {
  const { columns, leftOut, findings, digits } = read("Date,Supplier,Amount,Currency", [
    [day, "Acme", 100, "EUR"],
    [day, "Bolt", 50.5, "EUR"],
    ["Total", "", 150.500_000_1, ""],
  ]);
  expect([...columns.amount.minor]).toEqual([10_000, 5_050]);
  expect(digits).toBe(2);
  expect(leftOut).toEqual([
    { reason: "reads as a total", rows: 1, currency: "", minor: 15_050, cell: "Payments!C4" },
  ]);
  expect(findings).toEqual([
    {
      code: "TOTALS_LEFT_OUT",
      text: "1 row(s) read as a total, without Date, and are left out: 150.50 together. If one is no total, enter its Date.",
      rows: 1,
      cell: "Payments!C4",
    },
  ]);
});

test("totals between the payments are left out too, and one without a date that names somebody is a problem", () => {
  const rows = [
    [day, "Acme", 100, "Rent"],
    ["Subtotal", null, 100, ""],
    [day, "Bolt", 50, "Rent"],
  ];
  const { columns, leftOut } = read("Date,Supplier,Amount,Category", rows);
  expect([...columns.amount.minor]).toEqual([10_000, 5_000]);
  expect(leftOut).toMatchObject([{ rows: 1, minor: 10_000, cell: "Payments!C3" }]);
  const named = [...rows, [null, "Acme", 50, "Total"]];
  expect(problemOf(() => read("Date,Supplier,Amount,Category", named))).toMatchObject({ code: "CELL_EMPTY" });
});

test("of two columns with the same header the first is read, and both are told", () => {
  const { columns, findings } = read("Date,Supplier,Amount,amount ,Net amount", [
    [day, "Acme", 100, 119, 84],
  ]);
  expect([...columns.amount.minor]).toEqual([10_000]);
  expect(findings).toEqual([
    {
      code: "COLUMN_TWICE",
      text: 'Two columns are called "Amount": the one in Payments!C1 is read, the one in Payments!D1 is not. Rename or delete the one that is not meant.',
      rows: 0,
      cell: "Payments!D1",
    },
  ]);
});
