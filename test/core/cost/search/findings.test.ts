import { duplicatePayments } from "../../../../src/core/cost/search/duplicatePayments";
import {
  explainDuplicate,
  explainSplit,
  explainUnusual,
} from "../../../../src/core/cost/search/explainFinding";
import { nearSuppliers } from "../../../../src/core/cost/search/nearSuppliers";
import { splitPayments, splitSettings } from "../../../../src/core/cost/search/splitPayments";
import { unusualAmounts } from "../../../../src/core/cost/search/unusualAmounts";
import { isoDateFromDayNumber } from "../../../../src/core/dates/isoDate";
import { paymentColumns, type PaymentLine } from "../../../support/paymentColumns";

const pay = (date: string, amount: number, more: Partial<PaymentLine> = {}): PaymentLine => ({
  date,
  supplier: "Harbour Repairs Ltd",
  amount,
  ...more,
});

function splits(lines: readonly PaymentLine[]): number[][] {
  const columns = paymentColumns(lines);
  const { supplierOf } = nearSuppliers(columns.supplier, columns.amount);
  return splitPayments(columns, supplierOf).map(({ rows }) => [...rows]);
}

describe("split payments", () => {
  test("are parts within the limit of 10,000 that pass it together inside 7 days", () => {
    expect(splits([pay("2026-03-09", 4000), pay("2026-03-02", 6000.01)])).toEqual([[1, 0]]);
  });

  test.each([
    ["parts that only reach the limit", [pay("2026-03-02", 6000), pay("2026-03-02", 4000)]],
    ["parts eight days apart", [pay("2026-03-02", 6000), pay("2026-03-10", 6000)]],
    [
      "a payment beyond the limit, which was approved",
      [pay("2026-03-02", 10_000.01), pay("2026-03-02", 6000)],
    ],
    ["small orders", Array.from({ length: 4 }, () => pay("2026-03-02", 2900))],
    ["a supplier that is paid often", Array.from({ length: 5 }, () => pay("2026-03-02", 4000))],
    ["cost centres of their own", ["A", "B"].map((costCentre) => pay("2026-03-02", 6000, { costCentre }))],
    ["categories of their own", ["A", "B"].map((category) => pay("2026-03-02", 6000, { category }))],
    [
      "suppliers of their own",
      ["Alpha Works", "Beta Mills"].map((supplier) => pay("2026-03-02", 6000, { supplier })),
    ],
  ])("are not %s", (_, lines) => {
    expect(splits(lines)).toEqual([]);
  });

  test("count the lines of a document together: it is approved as a whole", () => {
    const lines = [4000, 3000, 5000].map((amount, at) =>
      pay("2026-03-02", amount, { document: at < 2 ? "A-1" : "B-7" }),
    );
    expect(splits(lines)).toEqual([[0, 1, 2]]);
    const approved = lines.map((line) => ({ ...line, document: "A-1" }));
    expect(splits(approved)).toEqual([]);
    // 1036863 - 4 is line 4 of a transaction of the payer's.
    const columns = paymentColumns(
      [1, 2].map((at) => pay("2026-03-02", 6000, { document: `1036863 - ${at}` })),
    );
    const { supplierOf } = nearSuppliers(columns.supplier, columns.amount);
    expect(splitPayments({ ...columns, numberedBy: "payer" }, supplierOf)).toEqual([]);
    expect(splitPayments(columns, supplierOf)).toMatchObject([{ rows: [0, 1], parts: 2 }]);
  });

  /** A payment every eight days of a year, and two on one day in the middle of it. */
  const often = (amount: number): PaymentLine[] => [
    ...Array.from({ length: 45 }, (_, at) => pay(isoDateFromDayNumber(20_454 + 8 * at), 5000)),
    pay(isoDateFromDayNumber(20_600), amount),
    pay(isoDateFromDayNumber(20_600), amount),
  ];

  test("of a supplier that is paid often are told only where all parts stand just below the limit", () => {
    expect(splits(often(6000))).toEqual([]);
    expect(splits(often(9500))).toEqual([[45, 46]]);
    expect(splits(often(6000).slice(42))).toEqual([[3, 4]]);
  });

  test("are none among no payments, and none of suppliers without a name", () => {
    expect(splits([])).toEqual([]);
    expect(splits([6000, 6000].map((amount) => pay("2026-03-02", amount, { supplier: "" })))).toEqual([]);
  });

  test("are counted in one finding each", () => {
    const days = ["2026-03-02", "2026-03-05", "2026-03-20", "2026-03-22"];
    expect(splits(days.map((date) => pay(date, 6000)))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe("unusual amounts", () => {
  const usual = [1000, 1100, 900, 1050, 950, 1000, 1020, 980];
  const found = (amounts: readonly number[]): number[] => {
    const columns = paymentColumns(amounts.map((amount) => pay("2026-03-02", amount)));
    return unusualAmounts(columns, nearSuppliers(columns.supplier, columns.amount).supplierOf).map(
      ({ row }) => row,
    );
  };

  test("stand far above the middle of the supplier's payments", () => {
    expect(found([...usual, 9000])).toEqual([8]);
  });

  test("are found beside an old one, which a standard deviation would hide them behind", () => {
    expect(found([...usual, 900_000, 9000])).toEqual([8, 9]);
  });

  test.each([
    ["less than three times the usual", [...usual, 2900]],
    ["of a supplier with few payments", [1000, 1000, 9000]],
    ["of a supplier whose amounts scatter widely", [10, 9000, 300, 7000, 50, 2000, 15, 12_000, 800]],
    ["credits", [...usual, -90_000]],
  ])("are not %s", (_, amounts) => {
    expect(found(amounts)).toEqual([]);
  });

  test("have the modified z of the logarithm, by hand", () => {
    // Median 100, deviations of the logarithms: ln 2 in the middle; z = ln 64 / (1.4826 ln 2) = 6 / 1.4826.
    const columns = paymentColumns(
      [100, 100, 100, 50, 200, 50, 200, 6400, 100].map((amount) => pay("2026-03-02", amount)),
    );
    const [only] = unusualAmounts(columns, Int32Array.of(0), {
      beyond: 3.5,
      fewest: 8,
      leastScatter: 0.1,
      times: 3,
      smallest: 0,
    });
    expect(only).toMatchObject({ row: 7, usual: 10_000, payments: 9 });
    expect(only!.score).toBeCloseTo(6 / 1.4826, 10);
  });
});

test("every finding is explained in a sentence", () => {
  const columns = paymentColumns([
    pay("2026-03-02", 6000, { document: "INV-104104" }),
    pay("2026-03-05", 6000, { document: "INV-140104" }),
    pay("2026-03-09", -6000, { document: "CR-1" }),
    ...[1000, 1000, 1000, 1000, 1000, 1000].map((amount, at) =>
      pay("2026-01-02", amount, { document: `X-${at}` }),
    ),
  ]);
  const suppliers = nearSuppliers(columns.supplier, columns.amount);
  const [duplicate] = duplicatePayments(columns, suppliers);
  expect(explainDuplicate(columns, duplicate!)).toBe(
    "Harbour Repairs Ltd was paid 6,000.00 on 2026-03-02 and 2026-03-05 under INV-104104 and INV-140104, which differ by a slip " +
      "of the typist; a credit of 2026-03-09 took it back.",
  );
  const [split] = splitPayments(columns, suppliers.supplierOf);
  expect(explainSplit(columns, split!, splitSettings)).toBe(
    "Harbour Repairs Ltd was paid 12,000.00 from 2026-03-02 to 2026-03-05 in 2 parts, none of which passes the approval limit " +
      "of 10,000.00.",
  );
  const [unusual] = unusualAmounts(columns, suppliers.supplierOf);
  expect(explainUnusual(columns, unusual!)).toBe(
    "Harbour Repairs Ltd was paid 6,000.00 on 2026-03-02, 6.0 times what it usually gets (1,000.00, the middle of 8 payments).",
  );
});
