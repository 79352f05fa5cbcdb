import { contractsFromTables } from "../../src/cells/recognition/contracts/contractsFromTables";
import { openTableBooks, type TableBooks } from "../../src/cli/tableBooks";
import { findTables, type TablesFound } from "../../src/runs/findTables";
import { revenueTables } from "../../src/runs/revenue/revenueTables";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { bookBytes } from "../support/books";
import { cliFolder } from "../support/cliFolder";

const { file } = cliFolder();

const contracts = [
  "Contract id;Signed date;Transaction price;Discount rate;Cancellable;Region",
  "0100;31.01.2026;1.200,50;5 %;x;Nord",
  "0200;01.02.2026;(60,00);;;007",
].join("\n");
const obligations = [
  "Contract id,Obligation id,Method,Start,End,SSP",
  "0100,1,straight line,2026-01-31,2026-12,1200.5",
  "0200,1,point in time,,,60",
].join("\n");

interface Opened extends TableBooks, TablesFound<typeof revenueTables> {}

async function opened(paths: readonly string[], existing: XlsxWorkbook | null = null): Promise<Opened> {
  const books = await openTableBooks(paths, revenueTables, {}, "run-1", existing);
  return { ...books, ...(await findTables(books.workbook, revenueTables, books.sheets)) };
}

const pair = (): readonly string[] => [
  file("contracts.csv", contracts),
  file("obligations.csv", obligations),
];

test("each file becomes a table on a sheet of its own, with numbers and days as cells and ids as text", async () => {
  const { tables } = await opened(pair());
  expect(tables.contracts).toMatchObject({ sheet: "Contracts", table: "Contracts" });
  expect(tables.contracts.grid.values).toEqual([
    ["Contract id", "Signed date", "Transaction price", "Discount rate", "Cancellable", "Region"],
    ["0100", 46053, 1200.5, 0.05, "x", "Nord"],
    ["0200", 46054, -60, null, null, "007"],
  ]);
  expect(tables.obligations.grid.values[1]).toEqual(["0100", "1", "straight line", 46053, "2026-12", 1200.5]);
});

test("contracts are read from them, a month ending with its last day", async () => {
  const { tables } = await opened([
    file("c.csv", contracts.replace("(60,00)", "60,00").replace("5 %", "")),
    pair()[1]!,
  ]);
  const { contracts: read } = contractsFromTables(
    { contracts: tables.contracts.grid, obligations: tables.obligations.grid },
    1900,
  );
  expect(read[0]!.facts).toMatchObject({ id: "0100", signed: "2026-01-31", price: 120050 });
  expect(read[0]!.facts.obligations[0]).toMatchObject({
    term: { first: "2026-01-31", last: "2026-12-31" },
  });
});

test("what was read otherwise than it stands is told, with its file", async () => {
  const { findings } = await openTableBooks(pair(), revenueTables, {}, "run-1", null);
  expect(findings.map(({ text }) => text)).toEqual([
    "contracts.csv, Transaction price: 1 amount(s) in brackets read as negative.",
  ]);
});

test("a cell that cannot be read stays as it is, for the reader of the table to name", async () => {
  const { tables, files } = await opened([
    file("our contracts.csv", `Our contracts;;;;;\n${contracts.replace("(60,00)", "sixty")}`),
    pair()[1]!,
  ]);
  expect(tables.contracts.grid.values[2]![2]).toBe("sixty");
  expect(files[0]).toEqual({ file: "our contracts.csv", sheet: "Contracts" });
});

test("several files of one table are joined, each row with its file and its row there", async () => {
  const bills = (date: string): string => `Contract id,Date,Amount\n0100,${date},100`;
  const { tables } = await opened([
    ...pair(),
    file("billings-01.csv", bills("2026-01-31")),
    file("billings-02.csv", bills("2026-02-28")),
  ]);
  expect(tables.billings?.grid.values).toEqual([
    ["Contract id", "Date", "Amount", "Source row", "Source file"],
    ["0100", 46053, 100, 2, "billings-01.csv"],
    ["0100", 46081, 100, 2, "billings-02.csv"],
  ]);
});

test("the same rows in two files are refused, for they would count twice", async () => {
  const bills = "Contract id,Date,Amount\n0100,2026-01-31,100";
  const paths = [...pair(), file("billings-01.csv", bills), file("copy of billings.csv", bills)];
  await expect(opened(paths)).rejects.toMatchObject({
    code: "USAGE",
    slots: { what: "copy of billings.csv holds the same as billings-01.csv, and would count twice" },
  });
});

test("a later run rewrites the sheets, and reads no table that it was not given", async () => {
  const bills = file("billings.csv", "Contract id,Date,Amount\n0100,2026-01-31,100");
  const { workbook } = await opened([...pair(), bills]);
  const next = file("contracts-february.csv", contracts.replace("0200", "0300"));
  const { tables } = await opened([next, pair()[1]!], workbook);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Contracts", "Obligations", "Billings"]);
  expect(tables.contracts.grid.values[2]![0]).toBe("0300");
  expect(tables.billings).toBeUndefined();
});

test("a workbook is opened as it is, and refused among other files", async () => {
  const bytes = await bookBytes({
    rows: [
      ["Contract id", "Signed date", "Transaction price"],
      ["1", 1, 1],
    ],
  });
  const book = file("book.xlsx", bytes);
  const alone = await openTableBooks([book], revenueTables, {}, "run-1", null);
  expect((await alone.workbook.sheets()).map(({ name }) => name)).toEqual(["Ledger"]);
  expect(alone.sheets).toEqual({});
  await expect(opened([book, ...pair()])).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("book.xlsx is a workbook among 3 books") as string,
  });
});

test("a file without the columns of its table is refused by its name", async () => {
  const lacking = file("contracts.csv", contracts.replace("Signed date", "Day"));
  await expect(opened([lacking])).rejects.toMatchObject({
    code: "TABLE_INCOMPLETE",
    message: expect.stringContaining(
      "contracts.csv cannot be read as Contracts: it has no column signed date",
    ) as string,
  });
  await expect(opened([...pair(), file("notes.csv", "Who,What\nAnna,called")])).rejects.toMatchObject({
    code: "FILE_FITS_NO_TABLE",
    message: expect.stringContaining("notes.csv") as string,
  });
});
