import { costTables } from "../../../src/cells/cost/tables/costTables";
import { typedByColumns } from "../../../src/cells/table/typedByColumns";
import { columnsOf } from "../../../src/cells/table/TableSpec";

const headers = ["Date", "Supplier", "Amount"];
const file = {
  name: "june.csv",
  rows: [headers, ["2026-06-01", "Acme", "1.50"], ["Total", "", "1.50"]],
};
const fit = { headers, firstDataRow: 1, missing: [], columns: columnsOf(headers, costTables.payments) };
const wanted = { name: "Payments", called: "payments", columns: costTables.payments };

test("a total below the rows of a text file stays for a reader that tells it, and goes for any other", () => {
  expect(typedByColumns(file, fit, wanted).rows).toHaveLength(1);
  const { rows } = typedByColumns(file, fit, { ...wanted, keepsTotals: true });
  expect(rows.at(-1)).toEqual(["Total", "", 1.5]);
});

test("a header that a text file has twice is told with its cells there", () => {
  const twice = [...headers, "Amount"];
  const columns = columnsOf(twice, costTables.payments);
  const rows = [twice, ["2026-06-01", "Acme", "1.50", "2.50"]];
  const { findings } = typedByColumns({ ...file, rows }, { ...fit, headers: twice, columns }, wanted);
  expect(findings).toMatchObject([{ code: "COLUMN_TWICE", cell: "june.csv D1" }]);
  expect(findings[0]!.text).toContain("the one in june.csv C1 is read");
});
