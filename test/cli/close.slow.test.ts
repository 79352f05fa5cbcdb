import { readFileSync, readdirSync } from "node:fs";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { cliFolder } from "../support/cliFolder";
import { ClosingBook } from "../support/ClosingBook";
import { threeContracts } from "../support/threeContracts";

const { finops, path, file, folder } = cliFolder();

const contracts = async () => (await ClosingBook.of(threeContracts())).workbook.save();
const sheetsOf = async (name: string) =>
  (await (await openXlsx(readFileSync(path(name)), { file: name })).sheets()).map((sheet) => sheet.name);
const byAnn = ["--by", "Ann Lee"];

test("a month is closed in place, after a backup; the pack begins with the next one", async () => {
  const book = file("book.xlsx", await contracts());
  const said = await finops("close", "--book", book, "--period", "2025-01", ...byAnn, "--in-place");
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  expect(said.out).toMatch(
    /^2025-01 is closed by Ann Lee: revenue 400 EUR, 2 contracts, 4 rows on Closed periods and Close log in /,
  );
  expect(readdirSync(folder()).filter((name) => name.includes("backup"))).toHaveLength(1);
  const pack = await finops("report", "revenue", "--book", book, "--in-place", "--json");
  expect(JSON.parse(pack.out)).toMatchObject({ period: "2025-02" });
});

test("closing and re-opening are told as JSON", async () => {
  const book = file("book.xlsx", await contracts());
  const closing = ["close", "--book", book, "--period", "2025-01", ...byAnn, "--note", "done", "--json"];
  const closed = await finops(...closing, "--out", path("closed.xlsx"));
  expect(JSON.parse(closed.out)).toMatchObject({
    closed: true,
    by: "Ann Lee",
    period: "2025-01",
    currency: "EUR",
    revenue: 400,
  });
  expect(await sheetsOf("closed.xlsx")).toEqual([
    "Contracts",
    "Obligations",
    "FxRates",
    "Closed periods",
    "Close log",
  ]);
  const words = ["reopen", "--book", path("closed.xlsx"), "--period", "2025-01", "--by", "Bo", "--json"];
  const reopened = await finops(...words, "--note", "late bill", "--out", path("open.xlsx"));
  expect(JSON.parse(reopened.out)).toMatchObject({
    periods: ["2025-01"],
    rows: 4,
    by: "Bo",
    note: "late bill",
  });
});

test("a re-opening tells what is open again", async () => {
  const book = file("book.xlsx", await contracts());
  for (const month of ["2025-01", "2025-02"]) {
    await finops("close", "--book", book, "--period", month, ...byAnn, "--in-place");
  }
  const words = ["reopen", "--book", book, "--period", "2025-01", "--by", "Bo", "--note", "late bill"];
  const said = await finops(...words, "--in-place");
  expect(said.out).toMatch(/^2025-01, 2025-02 re-opened by Bo: 9 rows bind no more, in /);
});

test("what cannot be closed leaves the file as it is", async () => {
  const bytes = await contracts();
  const book = file("book.xlsx", bytes);
  const said = await finops("close", "--book", book, "--period", "2026-04", ...byAnn, "--in-place");
  expect(said.code).toBe(exitCodes.refused);
  expect(said.errors).toContain("PERIOD_NOT_OVER: 2026-04 cannot be closed on 2026-04-02");
  const reopen = ["reopen", "--book", book, "--period", "2025-01", "--by", "Bo", "--in-place"];
  expect((await finops(...reopen)).errors).toContain("ARGUMENT_MISSING: reopen needs note");
  expect((await finops(...reopen, "--note", "why")).errors).toContain(
    "PERIOD_NOT_CLOSED: 2025-01 cannot be re-opened: it is not closed. Closed are: none.",
  );
  expect(readFileSync(book).equals(bytes)).toBe(true);
  expect(readdirSync(folder())).toEqual(["book.xlsx"]);
});

test.each([
  [["close"], "There is no --book"],
  [["close", "--book", "a.xlsx"], "There is no --period"],
  [["close", "--book", "a.xlsx", "--period", "2025-01"], "There is no --by"],
  [["reopen", "--book", "a.xlsx", "--period", "2025-01", "--by", "Bo"], "There is no --out"],
  [["close", "2025-01"], 'close takes no word "2025-01"'],
  [
    ["close", "--book", "a.xlsx", "--book", "b.xlsx", "--period", "2025-01", ...byAnn],
    "close works on one --book",
  ],
])("%j is told what would be understood", async (argv, expected) => {
  const said = await finops(...argv);
  expect(said.code).toBe(exitCodes.usage);
  expect(said.errors).toContain(expected);
});
