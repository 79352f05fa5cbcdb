import { paymentsFromTable } from "../../../../src/cells/cost/tables/paymentsFromTable";
import { supplierSpellings } from "../../../../src/cells/cost/tables/supplierSpellings";
import { nearSuppliers } from "../../../../src/core/cost/search/nearSuppliers";
import { tableOf } from "../../../support/tableOf";

test("one supplier in five spellings is told once, with the money of the others", () => {
  const names = ["Acme Ltd", "Acme Ltd", "ACME LTD", "Acme, Ltd.", "ACMÉ Limited", "acme-ltd", "Bolt"];
  const rows = names.map((name, index) => [46000, name, 10 + index]);
  const payments = paymentsFromTable(tableOf("Payments", ["Date", "Supplier", "Amount"], ...rows), {
    system: 1900,
    leaveOutBad: false,
    currency: "EUR",
  });
  const { supplier, amount } = payments.columns;
  const findings = supplierSpellings(payments, nearSuppliers(supplier, amount), (row) => `B${row + 1}`);
  expect(findings).toEqual([
    {
      code: "SUPPLIER_SPELLINGS",
      text: '"ACME LTD", "Acme, Ltd.", "ACMÉ Limited", "acme-ltd" taken for "Acme Ltd": 54.00 EUR. Write one name, if it is one supplier.',
      rows: 1,
      cell: "B4",
    },
  ]);
});
