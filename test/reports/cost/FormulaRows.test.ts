import type { CellValue } from "../../../src/cells/CellValue";
import { dayNumber, isoDate } from "../../../src/core/dates/isoDate";
import { amountColumn } from "../../../src/core/table/amountColumn";
import { FormulaRows } from "../../../src/reports/cost/payments/FormulaRows";
import { dimensionOf } from "../../support/paymentColumns";
import { dayCell } from "../../support/paymentBook";

const day = dayCell("2026-03-05");

function read(rows: readonly (readonly CellValue[])[], kept: readonly number[]): FormulaRows {
  return new FormulaRows({
    grid: {
      sheet: "Payments",
      block: { top: 0, left: 0, bottom: rows.length, right: 2 },
      values: [["Date", "Supplier", "Amount"], ...rows],
      merged: [],
    },
    table: {
      sheet: "Payments",
      table: null,
      firstRow: 1,
      lastRow: rows.length,
      columns: new Map(
        ["date", "supplier", "amount"].map((role, column) => [role, { header: role, column }]),
      ),
    },
    sheetRows: Int32Array.from(kept, (row) => row + 1),
    date: "date",
    days: Int32Array.from(kept, () => dayNumber(isoDate("2026-03-05"))),
    amountRole: "amount",
    amount: amountColumn(
      "amount",
      Float64Array.from(kept, () => 1010),
      2,
    ),
    labels: new Map([
      [
        "supplier",
        dimensionOf(
          "supplier",
          kept.map(() => "Acme"),
        ),
      ],
    ]),
    system: 1900,
    within: [dayNumber(isoDate("2026-03-01")), dayNumber(isoDate("2026-03-31"))],
  });
}

const groups = Int32Array.of(0, 1, 2, 3);

test("knows which rows a formula reads otherwise: text for a date, a label with a blank, another amount", () => {
  const rows = read(
    [
      [day, "Acme", 10.1],
      ["05/03/2026", "Acme", 10.1],
      [day, "Acme ", 10.1],
      [day, "Acme", 10.11],
    ],
    [0, 1, 2, 3],
  );
  expect([...rows.oddGroups(groups, 4, ["supplier"])]).toEqual([0, 1, 1, 1]);
  // Without a condition on the supplier a blank in its name does no harm.
  expect([...rows.oddGroups(groups, 4, [])]).toEqual([0, 1, 0, 1]);
  expect(rows.unread).toBe(2);
  expect(rows.strays).toBe(0);
});

test("counts rows left out that a formula would add up, inside the months asked for alone", () => {
  const rows = read(
    [
      [day, "Acme", 10.1],
      [day, "Left out", 99],
      [dayCell("2026-04-01"), "Left out", 99],
    ],
    [0],
  );
  expect(rows.strays).toBe(1);
  expect(rows.sum).toBeCloseTo(208.1, 9);
});
