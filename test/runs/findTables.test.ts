import { columnNumbers } from "../../src/cells/table/columnNumbers";
import { costReportTables } from "../../src/runs/cost/costReportTables";
import { findTables } from "../../src/runs/findTables";
import { revenueTables } from "../../src/runs/revenue/revenueTables";
import { sheetModel } from "../support/sheetModel";
import { tableBook, type TableSheet } from "../support/tableBook";

const contractRows = [
  ["Contract id", "Customer", "Signed date", "Transaction price", "Region"],
  ["C-1", "Anna", 46000, 1200, "North"],
  ["C-2", "Ben", 46001, 600, "South"],
];
const obligationRows = [
  ["Contract id", "Obligation id", "Method", "SSP"],
  ["C-1", "1", "straight line", 1200],
  ["C-2", "1", "point in time", 600],
];
const billingRows = [
  ["Contract id", "Date", "Amount"],
  ["C-1", 46010, 1200],
];
const eventRows = [
  ["Contract id", "Obligation id", "Date", "Kind", "Value"],
  ["C-2", "1", 46020, "delivery", 1],
];
const contracts: TableSheet = { sheet: "Contracts", rows: contractRows };
const obligations: TableSheet = { sheet: "Obligations", rows: obligationRows };

/** Places of what is found, by kind. */
async function places(
  sheets: readonly TableSheet[],
  chosen: Parameters<typeof findTables<typeof revenueTables>>[2] = {},
): Promise<Readonly<Record<string, string>>> {
  const { tables } = await findTables(await tableBook(sheets), revenueTables, chosen);
  return Object.fromEntries(
    Object.entries(tables).map(([kind, { sheet, table }]) => [
      kind,
      table === null ? sheet : `${sheet}!${table}`,
    ]),
  );
}

async function refusal(
  sheets: readonly TableSheet[],
  chosen: Parameters<typeof findTables<typeof revenueTables>>[2] = {},
): Promise<Error> {
  return findTables(await tableBook(sheets), revenueTables, chosen).then(
    () => new Error("was found"),
    (error: Error) => error,
  );
}

test("tables are found by the names of their sheets, in other words and other orders too", async () => {
  expect(
    await places([
      { sheet: "Invoices", rows: billingRows },
      { sheet: "Performance obligations", rows: obligationRows },
      { sheet: "RevenueEvents", rows: eventRows },
      { sheet: "Contracts 2026", rows: contractRows },
    ]),
  ).toEqual({
    contracts: "Contracts 2026",
    obligations: "Performance obligations",
    billings: "Invoices",
    events: "RevenueEvents",
  });
});

test("an Excel table goes before its sheet, and several on a sheet serve each their own", async () => {
  const rows = contractRows.map((row, index) => [...row, null, ...obligationRows[index]!]);
  expect(
    await places([
      {
        sheet: "Contracts",
        rows,
        tables: [
          { name: "Table1", left: 0, width: 5 },
          { name: "tblObligations", left: 6, width: 4 },
        ],
      },
    ]),
  ).toEqual({ contracts: "Contracts!Table1", obligations: "Contracts!tblObligations" });
});

test("a sheet's cells as a whole serve no table where its tables do", async () => {
  const rows = contractRows.map((row, index) => [
    ...row,
    null,
    ...obligationRows[index]!,
    index === 0 ? "Currency" : "EUR",
  ]);
  const tables = [
    { name: "Table1", left: 0, width: 5 },
    { name: "Table2", left: 6, width: 4 },
  ];
  expect(await places([{ sheet: "Contracts", rows, tables }])).toEqual({
    contracts: "Contracts!Table1",
    obligations: "Contracts!Table2",
  });
});

test("what was read is said in full: block, columns, further headers and cells", async () => {
  const workbook = await tableBook([
    { ...contracts, rows: [["Our contracts"], [], ...contractRows, [], ["Total", null, null, 1800]] },
    { ...obligations, tables: [{ name: "Promises", left: 0, width: 4 }] },
  ]);
  const { tables, findings } = await findTables(workbook, revenueTables);
  expect(tables.contracts).toMatchObject({ sheet: "Contracts", table: null, firstRow: 3, lastRow: 4 });
  expect(tables.contracts.columns.get("price")).toEqual({ header: "Transaction price", column: 3 });
  expect(tables.contracts.headers.map(({ header }) => header)).toEqual(contractRows[0]);
  expect(tables.contracts.grid.values.slice(-2)).toEqual(contractRows.slice(1));
  const { contracts: found } = tables;
  expect([...columnNumbers(found.grid, found, found.columns.get("price")!)]).toEqual([1200, 600]);
  expect([...columnNumbers(found.grid, found, found.columns.get("customer")!)]).toEqual([0, 0]);
  expect(findings).toEqual([]);
});

test("without telling names most columns decide, and the report says so", async () => {
  const workbook = await tableBook([
    { sheet: "Sheet1", rows: eventRows },
    { sheet: "Sheet2", rows: obligationRows },
    { sheet: "Sheet3", rows: contractRows },
  ]);
  const { tables, findings } = await findTables(workbook, revenueTables);
  expect(tables.contracts.sheet).toBe("Sheet3");
  expect(tables.events?.sheet).toBe("Sheet1");
  expect(tables.billings).toBeUndefined();
  expect(findings.map(({ text }) => text)).toEqual([
    "Contracts read from Sheet3, told by its columns alone.",
    "Obligations read from Sheet2, told by its columns alone.",
    "Revenue events read from Sheet1, told by its columns alone.",
  ]);
});

test("a second place that might be meant is named", async () => {
  const book = await tableBook([contracts, obligations, { sheet: "Old contracts", rows: contractRows }]);
  const { findings } = await findTables(book, revenueTables);
  expect(findings).toEqual([
    {
      code: "TABLE_RIVALS",
      text: "Contracts read from Contracts; not read, though it might be meant as well: Old contracts.",
      rows: 0,
      cell: null,
    },
  ]);
});

test("a second place of a table is not read as another table that it would make too", async () => {
  const payments = [
    ["Date", "Supplier", "Amount"],
    [46010, "Acme", 100],
  ];
  const book = await tableBook([
    { sheet: "Payments 2025", rows: payments },
    { sheet: "Payments 2026", rows: payments },
  ]);
  const { tables, findings } = await findTables(book, costReportTables.cost);
  expect(Object.keys(tables)).toEqual(["payments"]);
  expect(findings.map(({ text }) => text)).toEqual([
    "Payments read from Payments 2025; not read, though it might be meant as well: Payments 2026.",
  ]);
});

test("the user's choice goes before names, by sheet or table, and an empty one leaves a table out", async () => {
  const sheets = [
    contracts,
    obligations,
    {
      sheet: "Archive",
      rows: contractRows,
      tables: [{ name: "Signed", left: 0, width: 5 }],
    },
    { sheet: "Billings", rows: billingRows },
  ];
  expect(await places(sheets, { contracts: "signed", billings: "" })).toEqual({
    contracts: "Archive!Signed",
    obligations: "Obligations",
  });
  expect(await places(sheets, { contracts: "Archive" })).toMatchObject({ contracts: "Archive!Signed" });
});

test("a choice without the columns is refused, and so is one that is not there or taken", async () => {
  expect(await refusal([contracts, obligations], { contracts: "Obligations" })).toMatchObject({
    code: "TABLE_INCOMPLETE",
    message: expect.stringContaining("signed date, transaction price") as string,
  });
  expect(
    await refusal([contracts, obligations, { sheet: "Notes", rows: [["x"]] }], { contracts: "Notes" }),
  ).toMatchObject({ code: "TABLE_INCOMPLETE" });
  expect(await refusal([contracts, obligations], { billings: "Invoices" })).toMatchObject({
    code: "SHEET_MISSING",
    message: expect.stringContaining('"Invoices"') as string,
  });
  const events = { sheet: "Both", rows: eventRows };
  expect(await refusal([contracts, obligations, events], { billings: "Both", events: "Both" })).toMatchObject(
    {
      code: "TABLE_CHOSEN_TWICE",
      message: expect.stringContaining("Both is chosen for Billings and for Revenue events") as string,
    },
  );
});

test("a sheet called like a table that lacks a column is refused, not passed over", async () => {
  const billings = { sheet: "Billings", rows: [["Contract id", "Day", "Amount"], ...billingRows.slice(1)] };
  expect(await refusal([contracts, obligations, billings])).toMatchObject({
    code: "TABLE_INCOMPLETE",
    message: expect.stringContaining("Billings cannot be read as Billings: it has no column date") as string,
  });
});

test("a sheet that only may be meant and lacks a column is told of, and not read", async () => {
  const budget = {
    sheet: "Budget",
    rows: [
      ["Period", "Account", "Budget"],
      ["2026", "4000", 100],
    ],
  };
  const { tables, findings } = await findTables(
    await tableBook([contracts, obligations, budget]),
    revenueTables,
  );
  expect(tables.plan).toBeUndefined();
  expect(findings).toMatchObject([
    {
      code: "TABLE_NOT_READ",
      text: expect.stringContaining("Budget cannot be read as Plan targets: it has no column line") as string,
    },
  ]);
});

test("missing contracts are said with the columns that they need and what is there", async () => {
  expect(await refusal([obligations])).toMatchObject({
    code: "TABLE_NOT_FOUND",
    message: expect.stringContaining("no table Contracts") as string,
    remedy: expect.stringContaining("contract id, signed date, transaction price") as string,
  });
  expect(await refusal([contracts, obligations], { contracts: "" })).toMatchObject({
    message: expect.stringContaining("no table Contracts: none was chosen") as string,
  });
  expect(
    await refusal([
      {
        sheet: "Deals",
        rows: [
          ["Contract id", "Price"],
          ["1", 2],
        ],
      },
    ]),
  ).toMatchObject({
    message: expect.stringContaining("Deals lacks signed date") as string,
  });
});

test("headers without rows are no contracts; of a table that need not be, a note", async () => {
  const empty = { sheet: "Contracts", rows: contractRows.slice(0, 1) };
  expect(await refusal([empty, obligations])).toMatchObject({ code: "NO_ROWS" });
  const book = await tableBook([
    contracts,
    obligations,
    { sheet: "Billings", rows: billingRows.slice(0, 1) },
  ]);
  const { tables, findings } = await findTables(book, revenueTables);
  expect(tables.billings).toBeUndefined();
  expect(findings).toMatchObject([{ code: "TABLE_EMPTY", text: "Billings has headers but no rows." }]);
});

test("our reports are no source, but our sheet of closed periods and our data sheets are", async () => {
  const workbook = await tableBook([contracts, obligations]);
  const cells = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((row) => row.map((value) => ({ value })));
  const closed = cells([
    ["Closed periods"],
    [],
    ["Period", "Status", "Line", "Target"],
    ["2026-01", "closed", "Support", 5],
  ]);
  await workbook.write([
    sheetModel("revenue-closed", "What is closed", closed),
    sheetModel("revenue-schedule", "Billings", cells(billingRows)),
    sheetModel(
      "data:rates.csv",
      "rates",
      cells([
        ["From", "To", "Date", "Rate"],
        ["USD", "EUR", 46000, 0.9],
      ]),
    ),
  ]);
  const { tables } = await findTables(workbook, revenueTables);
  expect(tables.closed).toMatchObject({ sheet: "What is closed", firstRow: 3, lastRow: 3 });
  expect(tables.rates?.sheet).toBe("rates");
  expect(tables.billings).toBeUndefined();
  const without = await findTables(workbook, revenueTables, { closed: "" });
  expect(without.tables.plan).toBeUndefined();
});
