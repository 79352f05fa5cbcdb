import { nearSuppliers } from "../../../../src/core/cost/search/nearSuppliers";
import { takenBack } from "../../../../src/core/cost/search/takenBack";
import { paymentColumns, type PaymentLine } from "../../../support/paymentColumns";

const paid = (date: string, amount: number, supplier = "Harbour Repairs Ltd"): PaymentLine => ({
  date,
  supplier,
  amount,
});

/** Rows that are taken back. */
function rows(lines: readonly PaymentLine[], used: readonly number[] = []): readonly number[] {
  const columns = paymentColumns(lines);
  const { supplierOf } = nearSuppliers(columns.supplier, columns.amount);
  const found = takenBack(columns, supplierOf, new Set(used));
  return [...found.keys()].filter((row) => found[row] === 1);
}

test("a credit takes back the latest payment of its amount that was made before it", () => {
  const lines = [
    paid("2026-01-05", 100),
    paid("2026-02-05", 100),
    paid("2026-03-05", 100),
    paid("2026-02-20", -100),
  ];
  expect(rows(lines)).toEqual([1]);
  expect(rows([...lines, paid("2026-02-21", -100)])).toEqual([0, 1]);
  expect(rows(lines, [3])).toEqual([]);
});

test.each([
  ["another supplier", paid("2026-02-01", -100, "Selwyn Repairs Ltd")],
  ["another amount", paid("2026-02-01", -99)],
  ["an earlier day", paid("2026-01-04", -100)],
])("a credit of %s takes nothing back", (_, credit) => {
  expect(rows([paid("2026-01-05", 100), credit])).toEqual([]);
});

test("payments without a supplier are nobody's to take back", () => {
  expect(rows([paid("2026-01-05", 100, ""), paid("2026-01-06", -100, "")])).toEqual([]);
});
