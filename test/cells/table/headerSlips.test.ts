import { headerSlips } from "../../../src/cells/table/headerSlips";
import { columnsOf, type TableSpec } from "../../../src/cells/table/TableSpec";

const columns: TableSpec<string> = {
  date: { holds: "day", headers: "date,paid date", required: true },
  category: { holds: "text", headers: "category,expenditure category" },
  supplier: { holds: "text", headers: "supplier,supplier name", required: true },
};

const slipsOf = (...headers: readonly string[]) => headerSlips(headers, columnsOf(headers, columns), columns);

test("a letter too many, one missing, two swapped or one for another is a slip", () => {
  for (const header of [
    "Expenditure Catergory",
    "Expenditure Catgory",
    "Expenditrue Category",
    "expenditure_kategory",
  ]) {
    expect({ header, slips: slipsOf("Date", header) }).toEqual({
      header,
      slips: [{ role: "category", index: 1, meant: "expenditure category" }],
    });
  }
});

test("two slips, or one in a short word, are another word", () => {
  expect(slipsOf("Dates", "Expendture Catgory", "Sipplier names")).toEqual([]);
});

test("a column that is there already has no slip, and a header serves one column", () => {
  expect(slipsOf("Category", "Expenditure Catergory")).toEqual([]);
  expect(slipsOf("Date", "Suplier")).toEqual([{ role: "supplier", index: 1, meant: "supplier" }]);
});
