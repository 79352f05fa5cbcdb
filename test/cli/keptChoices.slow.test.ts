import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { presetFor, presetSource } from "../../src/runs/presets";
import { bookBytes } from "../support/books";
import { cliFolder } from "../support/cliFolder";
import { march2026 } from "../support/grids";

const { finops, path, file } = cliFolder();

const rows = [
  ["Posted in", "Account", "Account type", "Actual", "Budget"],
  [march2026, "4000", "Revenue", -1100.1, -1000],
];
const choices = [
  "--map",
  "period=Posted in",
  "--stored",
  "credit-negative",
  "--sign",
  "effect",
  "--period",
  "2026-03",
];
const revenue = (out: string) =>
  (JSON.parse(out) as { controlTotals: { actual: number }[] }).controlTotals[0]!.actual;

test("choices that are kept serve the next run over a table with the same headers, and are told", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  const first = await finops(
    "report",
    "variance",
    "--book",
    book,
    "--in-place",
    "--keep-choices",
    ...choices,
  );
  expect(first.errors).toBe("");
  expect(first.progress).toContain("Kept the choices for tables with these headers");
  await finops("undo", "--book", book, "--in-place");
  const again = await finops("report", "variance", "--book", book, "--in-place", "--json");
  expect(again.errors).toBe("");
  expect(again.progress).toContain("As kept in this workbook: chosen, storedAs credit-negative, sign effect");
  expect(again.progress).not.toContain("period");
  expect(revenue(again.out)).toBe(1100.1);
});

test("a choice that is named comes before one that is kept", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  await finops("report", "variance", "--book", book, "--in-place", "--keep-choices", ...choices);
  await finops("undo", "--book", book, "--in-place");
  const again = await finops(
    "report",
    "variance",
    "--book",
    book,
    "--in-place",
    "--json",
    "--stored",
    "natural",
  );
  expect(again.progress).not.toContain("storedAs");
  expect(revenue(again.out)).toBe(-1100.1);
});

test("the pane finds what the command kept", async () => {
  const book = file("book.xlsx", await bookBytes({ rows }));
  await finops("report", "variance", "--book", book, "--out", path("out.xlsx"), "--keep-choices", ...choices);
  const workbook = await openXlsx(readFileSync(path("out.xlsx")), { file: "out.xlsx" });
  const source = await presetSource(workbook, { chosen: { period: "Posted in" } });
  expect(await presetFor(workbook, source!)).toMatchObject({ storedAs: "credit-negative", sign: "effect" });
});
