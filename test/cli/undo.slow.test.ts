import { readdirSync, readFileSync } from "node:fs";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { bookBytes } from "../support/books";
import { cliFolder } from "../support/cliFolder";
import { march2026 } from "../support/grids";

const { finops, path, file, folder } = cliFolder();

const rows = [
  ["Period", "Account", "Account type", "Actual", "Budget"],
  [march2026, "4000", "Revenue", 1100.1, 1000],
];
const sheetsOf = async (name: string) =>
  (await (await openXlsx(readFileSync(path(name)), { file: name })).sheets()).map((sheet) => sheet.name);

test("takes the last run back in place, after a backup", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  await finops("report", "variance", "--book", book, "--in-place");
  const reported = readFileSync(book);
  const said = await finops("undo", "--book", book, "--in-place");
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  expect(said.out).toMatch(/^Run r\w+ is taken back: Variance as before it in /);
  expect(await sheetsOf("book.xlsx")).toEqual(["Ledger"]);
  const backup = readdirSync(folder()).find((name) => name.includes("backup"))!;
  expect(said.progress).toContain(backup);
  expect(readFileSync(path(backup)).equals(reported)).toBe(true);
});

test("writes elsewhere and leaves the book, told as JSON", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  await finops("report", "variance", "--book", book, "--out", path("report.xlsx"));
  const said = await finops("undo", "--book", path("report.xlsx"), "--out", path("out.xlsx"), "--json");
  expect(JSON.parse(said.out)).toMatchObject({
    undone: expect.stringMatching(/^r/) as string,
    sheets: ["Variance"],
  });
  expect(await sheetsOf("out.xlsx")).toEqual(["Ledger"]);
  expect(await sheetsOf("report.xlsx")).toEqual(["Ledger", "Variance"]);
});

test("refuses, and writes nothing, when there is nothing to take back", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  const said = await finops("undo", "--book", book, "--out", path("out.xlsx"));
  expect(said.code).toBe(exitCodes.refused);
  expect(said.errors).toContain("UNDO_REFUSED: The last run cannot be undone: there is none.");
  expect(readdirSync(folder())).toEqual(["book.xlsx"]);
});

test("refuses to leave a workbook of ours without a sheet", async () => {
  const csv = file("ledger.csv", "Period,Account,Account type,Actual,Budget\n2026-03,0100,Revenue,1,2");
  await finops("report", "variance", "--book", csv, "--out", path("out.xlsx"));
  const said = await finops("undo", "--book", path("out.xlsx"), "--in-place");
  expect(said.errors).toContain("the workbook would be left without a sheet");
});

test("a report from text files is taken back with its data", async () => {
  const header = "Period,Account,Account type,Actual,Budget";
  const csv = file("ledger.csv", `${header}\n2026-03,0100,Revenue,1,2`);
  await finops("report", "variance", "--book", csv, "--out", path("out.xlsx"));
  const before = readFileSync(path("out.xlsx"));
  file("ledger.csv", `${header}\n2026-03,0100,Revenue,5,6\n2026-03,0200,Expense,7,8`);
  await finops("report", "variance", "--book", csv, "--out", path("out.xlsx"));
  await finops("undo", "--book", path("out.xlsx"), "--in-place");
  const block = { top: 1, left: 3, bottom: 2, right: 4 };
  const old = await openXlsx(before, { file: "before.xlsx" });
  const now = await openXlsx(readFileSync(path("out.xlsx")), { file: "out.xlsx" });
  expect((await now.read("Data", block)).values).toEqual([
    [1, 2],
    [null, null],
  ]);
  const whole = { top: 0, left: 0, bottom: 80, right: 30 };
  expect((await now.read("Variance", whole)).values).toEqual((await old.read("Variance", whole)).values);
});

test.each([
  [["undo"], "There is no --book"],
  [["undo", "--book", "a.xlsx"], "There is no --out"],
  [["undo", "everything", "--book", "a.xlsx"], 'undo takes no word "everything"'],
  [["undo", "--book", "a.xlsx", "--book", "b.xlsx", "--out", "c.xlsx"], "undo works on one --book"],
  [["undo", "--book", "a.csv", "--in-place"], "--in-place works on one .xlsx book"],
])("%j is told what would be understood", async (argv, expected) => {
  const said = await finops(...argv);
  expect(said.code).toBe(exitCodes.usage);
  expect(said.errors).toContain(expected);
});
