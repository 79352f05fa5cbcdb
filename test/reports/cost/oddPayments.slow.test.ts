import type { CellValue } from "../../../src/cells/CellValue";
import { costCase } from "../../support/costCase";
import { dayCell, tableSheet } from "../../support/paymentBook";
import type { TableSheet } from "../../support/tableBook";

const headers = ["Date", "Supplier", "Amount", "Category", "Cost centre", "Currency"];
const rows: readonly (readonly CellValue[])[] = [
  [dayCell("2026-02-01"), "Acme", 100.1, "Rent", "0100", "EUR"],
  [dayCell("2026-03-01"), "Acme", 200.2, "Rent", "0100", "EUR"],
  [dayCell("2026-03-02"), "ACME ", 300.3, "Rent", "100", "EUR"],
  // A date that is text, day first; a label with a blank; another currency; nothing in it but a supplier's name of wildcards.
  ["13/03/2026", "Text Date Co", 400.4, "Travel", "0100", "EUR"],
  [dayCell("2026-03-04"), "Blank Label", 500.5, " Travel", "100", "EUR"],
  [dayCell("2026-03-05"), "Dollar Inc", 999, "Travel", "100", "USD"],
  [dayCell("2026-03-06"), "A*B?C~", 600.6, "", "100", "EUR"],
  [dayCell("2026-03-07"), "", -50.5, "Dec1", "", "EUR"],
  [dayCell("2026-04-08"), "Later", 70.7, "Dec1", "100", "EUR"],
];

const asRange = (sheet: TableSheet): TableSheet => ({ sheet: sheet.sheet, rows: sheet.rows });

test.each([
  ["a table", tableSheet("Payments", headers, rows)],
  ["a plain range", asRange(tableSheet("Payments", headers, rows))],
])(
  "odd rows of %s: every figure is the engine's, formulas where they can be, and nothing is dropped silently",
  async (_, sheet) => {
    const written = await costCase("cost", [sheet], { period: "2026-03", currency: "EUR" });
    const front = written.sheet("Cost report");
    expect(front.at("Total", "AC")).toBeCloseTo(1_951.5, 9);
    expect(front.at(["0100", "Rent"], "AC")).toBe(200.2);
    expect(front.at(["100", "Rent"], "AC")).toBe(300.3);
    expect(front.at(["0100", "Travel"], "AC")).toBe(400.4);
    expect(written.sheet("Suppliers").at("Acme", "AC")).toBeCloseTo(600.6, 9);
    expect(front.texts.some((text) => /^Left out: .*USD.* 1 +999$/.test(text))).toBe(true);
    for (const { model } of written.computation.sheets) {
      expect({ sheet: model.name, red: await written.sheet(model.name).wrongAfter([]) }).toEqual({
        sheet: model.name,
        red: [],
      });
    }
    const formulas = front.laidOut.model.rows
      .flat()
      .filter((cell) => cell?.formula?.includes("Amount") || cell?.formula?.includes("FO_SRC"));
    expect(formulas.length).toBeGreaterThan(5);
  },
  60_000,
);

test("payments without a cost centre and a category are one line, and a period without payments is refused", async () => {
  const plain = tableSheet(
    "Payments",
    ["Date", "Supplier", "Amount"],
    [
      [dayCell("2026-01-05"), "Acme", 10],
      [dayCell("2026-03-05"), "Acme", 30],
    ],
  );
  const written = await costCase("cost", [plain]);
  expect(written.sheet("Cost report").at("All payments", "AC")).toBe(30);
  expect(written.sheet("Cost report").at("All payments", "PP")).toBe(0);
  await expect(costCase("cost", [plain], { period: "2026-02" })).rejects.toMatchObject({
    code: "PERIOD_EMPTY",
  });
  await expect(costCase("cost", [plain], { period: "2026-03-05" })).rejects.toMatchObject({
    code: "PERIOD_NOT_WHOLE_MONTHS",
  });
}, 60_000);

test("of many categories the smallest of a cost centre stand together", async () => {
  const many = Array.from({ length: 450 }, (_, at): readonly CellValue[] => [
    dayCell(`2026-0${2 + (at % 2)}-10`),
    `Supplier ${String.fromCharCode(65 + (at % 26))}${"x".repeat(at % 7)} Works ${at % 90}`,
    100 + at,
    `Category ${at} of things`,
    at % 2 ? "North" : "South",
  ]);
  const written = await costCase("cost", [tableSheet("Payments", headers.slice(0, 5), many)]);
  const front = written.sheet("Cost report");
  expect(front.at("Total", "AC")).toBe(
    many.filter((_, at) => at % 2 === 1).reduce((sum, row) => sum + (row[2] as number), 0),
  );
  expect(front.texts.filter((text) => text.includes("Other (25)"))).toHaveLength(2);
  for (const { model } of written.computation.sheets)
    expect(await written.sheet(model.name).wrongAfter([])).toEqual([]);
}, 120_000);

test("a total below the payments is told as left out, and nothing else is lost by it", async () => {
  const total = [null, "Total", 300.3, "", "", ""];
  const sheet = asRange(tableSheet("Payments", headers, [...rows.slice(0, 2), total]));
  const written = await costCase("cost", [sheet], { period: "2026-03" });
  const front = written.sheet("Cost report");
  expect(front.at("Total", "AC")).toBe(200.2);
  expect(front.texts.some((text) => /^Left out: reads as a total.* 1 +300\.3$/.test(text))).toBe(true);
  expect(await front.wrongAfter([])).toEqual([]);
  expect(written.computation.summary.leftOut).toMatchObject([
    { reason: "reads as a total", rows: 1, money: [{ amount: 300.3 }], cell: "Payments!C4" },
  ]);
});
