import type { ReadCommitments } from "../../../../src/cells/cost/tables/ReadCommitments";
import { dayNumber, isoDate } from "../../../../src/core/dates/isoDate";
import { amountColumn } from "../../../../src/core/table/amountColumn";
import { openOrders } from "../../../../src/reports/budget/lines/openOrders";

const lines = [
  { line: "Travel", costCentre: "Sales" },
  { line: "Training", costCentre: "Sales" },
  { line: "Licences", costCentre: "IT" },
  { line: "Training", costCentre: "IT support" },
];

/** Orders of 1.00 each, for these labels. */
function orders(labels: readonly string[], more: Partial<ReadCommitments["columns"]> = {}): ReadCommitments {
  const codes = Int32Array.from(labels.keys());
  const line = { name: "line", codes, labels };
  return {
    columns: {
      days: codes.map(() => dayNumber(isoDate("2026-03-01"))),
      supplier: line,
      subject: line,
      line,
      amount: amountColumn(
        "amount",
        Float64Array.from(labels, () => 100),
        2,
      ),
      currency: null,
      used: null,
      open: Uint8Array.from(labels, () => 1),
      ...more,
    },
    withoutLine: { rows: 0, minor: 0 },
    currency: "",
    digits: 2,
    sheetRows: codes,
    rows: labels.length,
    leftOut: [],
    dayOrder: "",
    findings: [],
  };
}

const march = { digits: 2, until: isoDate("2026-03-31") };

it("puts an order on the only line with its label, else on the only one of the cost centre", () => {
  expect(openOrders(orders(["Travel", "IT", "Licences"]), lines, march)).toEqual({
    ofLine: [100, 0, 200, 0],
    unplaced: 0,
    unplacedOrders: [],
  });
});

it("puts an order for several lines, or none, on no line", () => {
  expect(openOrders(orders(["Training", "Sales", "Garden"]), lines, march)).toEqual({
    ofLine: [0, 0, 0, 0],
    unplaced: 300,
    unplacedOrders: [
      { row: 0, label: "Training", minor: 100 },
      { row: 1, label: "Sales", minor: 100 },
      { row: 2, label: "Garden", minor: 100 },
    ],
  });
});

it("counts what is not invoiced, of open orders, up to the end of the period", () => {
  const used = Float64Array.of(60, 170, 0, 0);
  const open = Uint8Array.of(1, 1, 0, 1);
  const days = Int32Array.of(0, 0, 0, dayNumber(isoDate("2026-04-01")));
  const four = orders(["Travel", "Travel", "Travel", "Travel"], {
    used,
    open,
    days,
  });
  expect(openOrders(four, lines, march).ofLine).toEqual([40, 0, 0, 0]);
});

it("turns minor units of the orders into those of the budget", () => {
  expect(openOrders(orders(["Travel"]), lines, { ...march, digits: 3 }).ofLine[0]).toBe(1_000);
});
