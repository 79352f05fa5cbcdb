import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { bookBytes } from "../support/books";
import { cliFolder } from "../support/cliFolder";
import type { Said } from "../support/finops";
import { march2026 } from "../support/grids";

const { finops, path, file, folder } = cliFolder();

const ledger = [
  "Period,Account,Account type,Actual,Budget",
  '2026-03,0100,Revenue,"1,100.10",1000',
  "2026-03,=cmd|x,Expense,(20.20),-",
  "2026-02,0100,Revenue,900,950",
].join("\n");

const report = (book: string, ...more: string[]): Promise<Said> =>
  finops("report", "variance", "--book", book, "--out", path("out.xlsx"), ...more);

test("a text file becomes a workbook with its data and the report, told as JSON", async () => {
  const said = await report(file("ledger.csv", ledger), "--period", "2026-03", "--json");
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  const json = JSON.parse(said.out) as Record<string, unknown>;
  expect(json).toMatchObject({
    report: "variance",
    source: { rows: 3, used: 2, excluded: [{ reason: "outside the period", rows: 1 }] },
    controlTotals: [
      { type: "revenue", actual: 1100.1, budget: 1000 },
      { type: "expense", actual: -20.2, budget: 0 },
      { type: "net", actual: 1120.3, budget: 1000 },
    ],
  });
  expect(Object.keys(json)).toEqual(expect.arrayContaining(["lines", "checks", "findings", "durationMs"]));
  expect(said.progress).toContain("Wrote");
  const book = await openXlsx(readFileSync(path("out.xlsx")), { file: "out.xlsx" });
  expect((await book.sheets()).map(({ name }) => name)).toEqual(["Data", "Variance"]);
});

test("text that starts like a formula, and codes with leading zeros, come back as the text they were", async () => {
  await report(file("ledger.csv", ledger), "--period", "2026-03");
  const book = await openXlsx(readFileSync(path("out.xlsx")), { file: "out.xlsx" });
  const { values } = await book.read("Data", { top: 1, left: 1, bottom: 2, right: 1 });
  expect(values).toEqual([["0100"], ["=cmd|x"]]);
  expect(await book.formula("Data", { row: 2, column: 1 })).toBeNull();
});

test("a second run into our own workbook keeps what the user wrote there", async () => {
  const csv = file("ledger.csv", ledger);
  await report(csv, "--period", "2026-03");
  const said = await report(csv, "--period", "2026-02");
  expect(said.code).toBe(exitCodes.done);
  const book = await openXlsx(readFileSync(path("out.xlsx")), { file: "out.xlsx" });
  expect((await book.sheets()).map(({ name }) => name)).toEqual(["Data", "Variance"]);
});

test("several files are joined by header, whatever the order of their columns", async () => {
  const other = "Budget;Actual;Account;Account type;Period\n5,5;6,25;6000;Expense;2026-03";
  const said = await finops(
    "report",
    "variance",
    "--book",
    file("a.csv", ledger),
    "--book",
    file("b.csv", other),
    "--period",
    "2026-03",
    "--out",
    path("out.xlsx"),
    "--json",
  );
  expect(said.errors).toBe("");
  expect(JSON.parse(said.out)).toMatchObject({
    source: { rows: 4, used: 3, distinct: { "Source file": 2 } },
  });
});

test("a total below the data is left out, wherever its label stands", async () => {
  const said = await report(file("ledger.csv", `${ledger}\nTotal,,,1979.90,1950`), "--json");
  expect(said.errors).toBe("");
  const json = JSON.parse(said.out) as { source: object; findings: { code: string }[] };
  expect(json.source).toMatchObject({ rows: 3 });
  expect(json.findings.map(({ code }) => code)).toContain("TOTALS_LEFT_OUT");
});

test("a re-run asks for what the last run was asked, and says so", async () => {
  const stored = ledger.replace('"1,100.10",1000', '"(1,100.10)",-1000').replace("900,950", "-900,-950");
  await report(file("ledger.csv", stored), "--period", "2026-03", "--stored", "credit-negative");
  const again = await finops("report", "variance", "--book", path("out.xlsx"), "--in-place", "--json");
  expect(again.progress).toContain("As in the last run: ");
  expect(again.progress).toContain("storedAs credit-negative");
  expect(JSON.parse(again.out)).toMatchObject({ period: "2026-03" });
  const totals = (JSON.parse(again.out) as { controlTotals: object[] }).controlTotals;
  expect(totals[0]).toMatchObject({ type: "revenue", actual: 1100.1, budget: 1000 });
});

test("points that may be decimals or thousands are not guessed at", async () => {
  const german = "Datum;Konto;Kontoart;Ist;Plan\n31.01.2026;4000;Ertrag;1.234;1.200";
  const book = file("de.csv", german);
  expect((await report(book)).errors).toContain('DECIMAL_MARK_UNCLEAR: de.csv: the point in "1.234"');
  const said = await report(book, "--decimal", "comma", "--json");
  expect(JSON.parse(said.out)).toMatchObject({ controlTotals: [{ actual: 1234, budget: 1200 }, {}] });
});

describe("into a user's workbook", () => {
  const rows = [
    ["Period", "Account", "Account type", "Actual", "Budget"],
    [march2026, "4000", "Revenue", 1100.1, 1000],
  ];

  test("in place, after a backup", async () => {
    const book = file("book.xlsx", await bookBytes({ rows }));
    const before = readFileSync(book);
    const said = await finops("report", "variance", "--book", book, "--in-place");
    expect(said.code).toBe(exitCodes.done);
    const backup = readdirSync(folder()).find((name) => name.includes("backup"))!;
    expect(readFileSync(path(backup)).equals(before)).toBe(true);
    const written = await openXlsx(readFileSync(book), { file: "book.xlsx" });
    expect((await written.sheets()).map(({ name }) => name)).toEqual(["Ledger", "Variance"]);
  });

  test("never over the book that is read, nor over a file that is there", async () => {
    const book = file("book.xlsx", await bookBytes({ rows }));
    expect(await finops("report", "variance", "--book", book, "--out", book)).toMatchObject({
      code: exitCodes.refused,
      errors: expect.stringContaining("OUTPUT_IS_INPUT") as string,
    });
    file("out.xlsx", "precious");
    expect((await report(book)).errors).toContain("OUTPUT_EXISTS");
    expect(readFileSync(path("out.xlsx"), "utf8")).toBe("precious");
    expect((await report(book, "--overwrite")).code).toBe(exitCodes.done);
  });

  test("says so where the system does not let it write, and leaves no part of it", async () => {
    mkdirSync(path("out.xlsx"));
    const said = await report(file("ledger.csv", ledger), "--overwrite");
    expect(said.code).toBe(exitCodes.refused);
    expect(said.errors).toMatch(/^OUTPUT_NOT_WRITABLE: .*out\.xlsx cannot be written \(E/);
    expect(readdirSync(folder()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("what cannot be read is refused with its name, and nothing is written", () => {
  test.each<[string, string, string, string[], string]>([
    ["a broken workbook", "book.xlsx", "PK no zip", [], "WORKBOOK_BROKEN: book.xlsx"],
    ["a file that is not there", "", "", [], "FILE_MISSING"],
    [
      "rows of unequal length",
      "a.csv",
      `${ledger}\n2026-03,6000,Expense,1`,
      [],
      "ROW_SHAPE: a.csv, row 5 has 4 cells where the headers have 5",
    ],
    [
      "a bad amount",
      "a.csv",
      `${ledger}\n2026-03,6000,Expense,1x,2`,
      [],
      'AMOUNT_NOT_A_NUMBER: a.csv!D5: "1x"',
    ],
    [
      "amounts with two kinds of decimal mark",
      "a.csv",
      `${ledger}\n2026-03,6000,Expense,"1,5","1,5"\n2026-03,6000,Expense,1.5,2`,
      [],
      "AMOUNT_AMBIGUOUS: Column a.csv, Actual",
    ],
    [
      "a bad date",
      "a.csv",
      `${ledger}\n2026-13,6000,Expense,1,2`,
      [],
      'DATE_UNREADABLE: a.csv!A5: "2026-13"',
    ],
    ["no budget", "a.csv", "Period,Account,Account type,Actual\n2026-03,1,Expense,1", [], "COLUMN_MISSING"],
    ["headers alone", "a.csv", "Period,Account,Account type,Actual,Budget\n", [], "NO_ROWS"],
    ["no headers", "a.csv", "1,2\n3,4", [], "HEADERS_NOT_FOUND"],
    ["a period without data", "a.csv", ledger, ["--period", "2031"], "PERIOD_EMPTY"],
    [
      "a header that is not there",
      "a.csv",
      ledger,
      ["--map", "actual=Spent"],
      'HEADER_MISSING: There is no header "Spent"',
    ],
    [
      "an unknown account type",
      "a.csv",
      `${ledger}\n2026-03,6000,Umlage,1,2`,
      [],
      'ACCOUNT_TYPE_UNKNOWN: a.csv!C5: "Umlage"',
    ],
    ["an unknown currency", "a.csv", ledger, ["--currency", "ABC"], "CURRENCY_UNKNOWN"],
  ])("%s", async (_, name, content, options, expected) => {
    const book = name === "" ? path("nowhere.csv") : file(name, content);
    const said = await report(book, ...options);
    expect(said.errors).toContain(expected);
    expect(said.code).toBe(exitCodes.refused);
    expect(said.out).toBe("");
    expect(existsSync(path("out.xlsx"))).toBe(false);
  });

  test("columns that hold different things in two files", async () => {
    const other =
      "Period,Account,Account type,Actual,Budget\nFY2026 P03,1,Expense,1,1\nQ1 2026,1,Expense,1,1";
    const said = await finops(
      "report",
      "variance",
      "--book",
      file("a.csv", ledger),
      "--book",
      file("b.csv", other),
      "--out",
      path("out.xlsx"),
    );
    expect(said.errors).toContain("COLUMNS_DIFFER: Column Period");
  });
});

describe("a call that is not understood is told what would be", () => {
  test.each([
    [["report", "variances", "--book", "a", "--out", "b.xlsx"], "There is no report"],
    [["report", "variance", "--out", "b.xlsx"], "There is no --book"],
    [["report", "variance", "--book", "a"], "There is no --out"],
    [["report", "variance", "--book", "a", "--out", "b.csv"], "does not end in .xlsx"],
    [["report", "variance", "--colour", "red"], "There is no option --colour"],
    [["report", "variance", "--book"], "--book needs a value"],
    [["report", "variance", "--book", "a", "--out", "b.xlsx", "--sign", "up"], "--sign"],
    [["report", "variance", "--book", "a", "--out", "b.xlsx", "--type", "Umlage"], "--type"],
    [["report", "variance", "--book", "a", "--out", "b.xlsx", "--fiscal-year-start", "13"], "1 to 12"],
    [["report", "variance", "--book", "a.csv", "--in-place"], "--in-place works on one .xlsx book"],
    [["dance"], 'no command "dance"'],
  ])("%j", async (argv, expected) => {
    const said = await finops(...argv);
    expect(said.code).toBe(exitCodes.usage);
    expect(said.errors).toMatch(/^(USAGE|WORD_UNKNOWN|There is no command)/);
    expect(said.errors).toContain(expected);
  });
});

test("help of a report is of its own options and those of every report", async () => {
  const help = (await finops("report", "savings", "--help")).out;
  expect(help).toContain("savings initiatives from idea to proof");
  expect(help).toContain("--in-place");
  expect(help).toContain("kinds: initiatives, measurements");
  expect(help).not.toContain("--model");
  expect(help).not.toContain("--period");
});

test("help names every option, and the list every report", async () => {
  const help = (await finops("--help")).out;
  for (const option of ["--book", "--out", "--map", "--period", "--type", "--json", "--in-place"])
    expect(help).toContain(option);
  expect((await finops("report", "--list")).out).toContain("variance");
});
