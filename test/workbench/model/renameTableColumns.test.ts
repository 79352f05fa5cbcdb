import { MemoryWorkbook } from "../../../src/workbench/model/MemoryWorkbook";
import { renameTableColumns } from "../../../src/workbench/model/renameTableColumns";

const header = { top: 0, left: 0, bottom: 0, right: 1 };

function book(): { readonly workbook: MemoryWorkbook; readonly formulas: () => (string | undefined)[] } {
  const workbook = new MemoryWorkbook();
  const data = workbook.addSheet("Data");
  ["Actual", "Budget"].forEach((value, column) => data.setCell(0, column, { value }));
  workbook.addTable(data, { top: 0, left: 0, bottom: 5, right: 1 }, "T", ["Actual", "Budget"]);
  data.setCell(3, 4, { value: null, formula: "=[@Actual]-T[[#Data],[Actual]:[Budget]]" });
  const other = workbook.addSheet("Other");
  other.setCell(0, 0, { value: null, formula: '=SUM(T[Actual])&"T[Actual]"' });
  return { workbook, formulas: () => [data.cell(3, 4)?.formula, other.cell(0, 0)?.formula] };
}

test("a header that is typed anew renames the column, and formulas follow", () => {
  const { workbook, formulas } = book();
  const [data] = workbook.sheets;
  data!.setCell(0, 0, { value: "Plan" });
  renameTableColumns(workbook, data!, header);
  expect(workbook.tables[0]!.columns).toEqual(["Plan", "Budget"]);
  expect(formulas()).toEqual(["=[@Plan]-T[[#Data],[Plan]:[Budget]]", '=SUM(T[Plan])&"T[Actual]"']);
});

test("a blank or repeated header is given a name, as Excel gives it", () => {
  const { workbook } = book();
  const [data] = workbook.sheets;
  data!.setCell(0, 0, null);
  renameTableColumns(workbook, data!, header);
  data!.setCell(0, 1, { value: "column1" });
  renameTableColumns(workbook, data!, header);
  expect(workbook.tables[0]!.columns).toEqual(["Column1", "column12"]);
  expect([data!.cell(0, 0)?.value, data!.cell(0, 1)?.value]).toEqual(["Column1", "column12"]);
});

test("cells below the header rename nothing", () => {
  const { workbook, formulas } = book();
  const before = formulas();
  renameTableColumns(workbook, workbook.sheets[0]!, { top: 1, left: 0, bottom: 5, right: 1 });
  expect(formulas()).toEqual(before);
});
