import { blockFromName, cellFromName, cellName } from "../../../src/cells/address";
import { shiftCells } from "../../../src/workbench/model/shift/shiftCells";
import type { CellShift } from "../../../src/workbench/model/shift/CellShift";
import { inverseShift } from "../../../src/workbench/model/shift/CellShift";
import { MemoryWorkbook } from "../../../src/workbench/model/MemoryWorkbook";
import type { MemorySheet } from "../../../src/workbench/model/MemorySheet";

let book: MemoryWorkbook;
let data: MemorySheet;
let report: MemorySheet;

beforeEach(() => {
  book = new MemoryWorkbook();
  data = book.addSheet("Data");
  report = book.addSheet("P&L 2026");
});

function type(sheet: MemorySheet, cell: string, text: string): void {
  const { row, column } = cellFromName(cell)!;
  sheet.setCell(row, column, text.startsWith("=") ? { value: null, formula: text } : { value: text });
}

function formulas(sheet: MemorySheet): Record<string, string | undefined> {
  return Object.fromEntries([...sheet.cells()].map((cell) => [cellName(cell), cell.formula]));
}

const block = (name: string) => blockFromName(name)!;

function rows(kind: "insert" | "remove", first: number, last = first, sheet = data): CellShift {
  return { sheet, axis: "row", kind, first: first - 1, last: last - 1 };
}

function columns(kind: "insert" | "remove", first: number, last = first, sheet = data): CellShift {
  return { sheet, axis: "column", kind, first: first - 1, last: last - 1 };
}

// Expected formulas: what Excel's own rules give (support.microsoft.com, "Insert or delete rows and columns").
test.each<[string, () => CellShift, string]>([
  ["=A5", () => rows("insert", 3), "=A6"],
  ["=$A$5+A1", () => rows("insert", 3, 4), "=$A$7+A1"],
  ["=SUM(A1:A10)", () => rows("insert", 5), "=SUM(A1:A11)"],
  ["=SUM(A1:A10)", () => rows("insert", 11), "=SUM(A1:A10)"],
  ["=SUM(A3:A10)", () => rows("remove", 1, 4), "=SUM(A1:A6)"],
  ["=SUM(A5:A10)", () => rows("remove", 5, 10), "=SUM(#REF!)"],
  ["=SUM(A:A)+SUM(5:6)", () => rows("insert", 2), "=SUM(A:A)+SUM(6:7)"],
  ["=SUM(B:D)", () => columns("remove", 3), "=SUM(B:C)"],
  ["=C5#+T[c]", () => rows("insert", 1), "=C6#+T[c]"],
  ['="A5"&Data!a5', () => rows("insert", 1), '="A5"&Data!A6'],
  ["='P&L 2026'!A5", () => rows("insert", 1), "='P&L 2026'!A5"],
  ["=A1048576", () => rows("insert", 1), "=#REF!"],
  ["=[1]Data!A5", () => rows("insert", 1), "=[1]Data!A5"],
])("%s follows to its cells", (formula, shift, expected) => {
  type(data, "H30", formula);
  shiftCells(book, shift());
  expect(Object.values(formulas(data))).toEqual([expected]);
});

test("a formula on another sheet follows where it names the sheet, and is left alone where it does not", () => {
  type(report, "A1", "=Data!B2+B2");
  shiftCells(book, rows("insert", 1));
  expect(formulas(report)).toEqual({ A1: "=Data!B3+B2" });
});

test("a quoted sheet name stays quoted", () => {
  type(data, "A1", "='P&L 2026'!B2:B9");
  shiftCells(book, rows("remove", 3, 4, report));
  expect(formulas(data)).toEqual({ A1: "='P&L 2026'!B2:B7" });
});

test("cells, formats, heights and hidden rows move with their rows", () => {
  type(data, "B4", "x");
  data.setStyle(3, 1, { ...data.style(3, 1), bold: true });
  data.setRowHeight(3, 40);
  data.hideRow(4, true);
  shiftCells(book, rows("insert", 2, 3));
  expect(data.cell(5, 1)?.value).toBe("x");
  expect(data.cell(3, 1)).toBeUndefined();
  expect([data.style(5, 1).bold, data.style(3, 1).bold]).toEqual([true, false]);
  expect([data.rowHeight(5), data.rowHeight(3)]).toEqual([40, 15]);
  expect([data.isRowHidden(6), data.isRowHidden(4)]).toEqual([true, false]);
});

test("widths and hidden columns move with their columns", () => {
  data.setColumnWidth(2, 90);
  data.hideColumn(3, true);
  shiftCells(book, columns("remove", 1));
  expect([data.columnWidth(1), data.columnWidth(2)]).toEqual([90, 48]);
  expect([data.isColumnHidden(2), data.isColumnHidden(3)]).toEqual([true, false]);
});

test("names follow, and become #REF! when their cells go", () => {
  const rate = book.setName("Rate", "=Data!$B$5", null);
  const local = book.setName("Local", "=SUM(Data!$B$5:$B$9)", data);
  shiftCells(book, rows("insert", 1));
  expect([rate.refersTo, local.refersTo]).toEqual(["=Data!$B$6", "=SUM(Data!$B$6:$B$10)"]);
  shiftCells(book, rows("remove", 6));
  expect([rate.refersTo, local.refersTo]).toEqual(["=#REF!", "=SUM(Data!$B$6:$B$9)"]);
});

test("rules with their formulas, lists, comments, charts and the printed area follow", () => {
  const { parts } = data;
  parts.conditionalFormats.push({
    id: "1",
    type: "Custom",
    blocks: [block("B2:B9")],
    bag: new Map([["Formula", "=$B2>Data!$H$5"]]),
  });
  parts.validations.push({ blocks: [block("C5")], rule: { list: { source: "=Data!$J$2:$J$9" } } });
  parts.comments.push({ id: "c", row: 4, column: 1, content: "why" });
  const series = { bag: new Map([["Values", "Data!B5:B9"]]) };
  report.parts.charts.push({ id: "k", bag: new Map([["Position", "D5:H9"]]), series: [series] });
  parts.page.set("PrintArea", "Data!A1:H40");
  shiftCells(book, rows("insert", 4, 5));
  expect(parts.conditionalFormats[0]!.blocks).toEqual([block("B2:B11")]);
  expect(parts.conditionalFormats[0]!.bag.get("Formula")).toBe("=$B2>Data!$H$7");
  expect(parts.validations).toEqual([
    { blocks: [block("C7")], rule: { list: { source: "=Data!$J$2:$J$11" } } },
  ]);
  expect(parts.comments[0]).toMatchObject({ row: 6, column: 1 });
  expect(series.bag.get("Values")).toBe("Data!B7:B11");
  expect(report.parts.charts[0]!.bag.get("Position")).toBe("D5:H9");
  expect(parts.page.get("PrintArea")).toBe("Data!A1:H42");
});

describe("a table", () => {
  beforeEach(() => {
    ["Account", "Actual", "Budget"].forEach((name, column) => data.setCell(0, column, { value: name }));
    book.addTable(data, block("A1:C9"), "T", ["Account", "Actual", "Budget"]);
    type(report, "A1", "=SUM(T[Actual])-SUM(T[Budget])");
  });

  test("grows with rows inserted in it", () => {
    shiftCells(book, rows("insert", 3));
    expect(book.tables[0]!.block).toEqual(block("A1:C10"));
  });

  test("names a column that is inserted in it", () => {
    shiftCells(book, columns("insert", 2));
    expect(book.tables[0]).toMatchObject({
      block: block("A1:D9"),
      columns: ["Account", "Column1", "Actual", "Budget"],
    });
    expect(data.cell(0, 1)?.value).toBe("Column1");
  });

  test("loses a deleted column, and formulas that name it show #REF!", () => {
    const restores = shiftCells(book, columns("remove", 2));
    expect(book.tables[0]!.columns).toEqual(["Account", "Budget"]);
    expect(formulas(report)).toEqual({ A1: "=SUM(#REF!)-SUM(T[Budget])" });
    shiftCells(book, columns("insert", 2));
    for (const restore of restores) restore();
    expect(book.tables[0]!.columns).toEqual(["Account", "Actual", "Budget"]);
    expect(formulas(report)).toEqual({ A1: "=SUM(T[Actual])-SUM(T[Budget])" });
  });

  test("goes with all its rows, and comes back with them", () => {
    const [table] = book.tables;
    const restores = shiftCells(book, rows("remove", 1, 9));
    expect(book.tables).toEqual([]);
    shiftCells(book, rows("insert", 1, 9));
    for (const restore of restores) restore();
    expect(book.tables).toEqual([table]);
    expect(table!.block).toEqual(block("A1:C9"));
  });
});

describe("cut and paste", () => {
  const move = (from: string, to: string, toSheet = data): CellShift => ({
    kind: "move",
    sheet: data,
    from: block(from),
    toSheet,
    to: block(to),
  });

  test("references to the moved cells follow, those of the moved formula stay", () => {
    type(data, "A1", "=B5+C5");
    type(data, "B5", "=A9");
    shiftCells(book, move("B5:B5", "D7:D7"));
    expect(formulas(data)).toEqual({ A1: "=D7+C5", D7: "=A9" });
  });

  test("a range follows only when it moves as a whole", () => {
    type(data, "A1", "=SUM(B1:B9)+SUM(B5:B6)");
    shiftCells(book, move("B5:B6", "D5:D6"));
    expect(formulas(data)).toEqual({ A1: "=SUM(B1:B9)+SUM(D5:D6)" });
  });

  test("what was written over is gone for those that refer to it", () => {
    type(data, "A1", "=D7");
    shiftCells(book, move("B5:B5", "D7:D7"));
    expect(formulas(data)).toEqual({ A1: "=#REF!" });
  });

  test("to another sheet: references on both sides name the sheet", () => {
    type(data, "A1", "=B5");
    type(data, "B5", "=A9+B5");
    shiftCells(book, move("B5:B5", "C3:C3", report));
    expect(formulas(data)).toEqual({ A1: "='P&L 2026'!C3" });
    expect(formulas(report)).toEqual({ C3: "=Data!A9+C3" });
  });
});

test("the way back with what was lost gives everything as it was", () => {
  type(report, "A1", "=Data!A3+SUM(Data!A3:A9)+SUM(Data!A1:A3)");
  type(data, "C9", "=A3*2+A4");
  const name = book.setName("First", "=Data!$A$3:$A$4", null);
  data.parts.comments.push({ id: "c", row: 2, column: 0, content: "why" });
  data.parts.conditionalFormats.push({ id: "1", type: "Custom", blocks: [block("A3:A3")], bag: new Map() });
  const before = [formulas(report), formulas(data), name.refersTo, structuredClone(data.parts)];
  const shift = rows("remove", 3);
  const restores = shiftCells(book, shift);
  expect(formulas(report)).toEqual({ A1: "=#REF!+SUM(Data!A3:A8)+SUM(Data!A1:A2)" });
  shiftCells(book, inverseShift(shift));
  for (const restore of restores) restore();
  expect([formulas(report), formulas(data), name.refersTo, data.parts]).toEqual(before);
});

test("the way back leaves alone what somebody else has written meanwhile", () => {
  type(report, "A1", "=Data!A3");
  const shift = rows("remove", 3);
  const restores = shiftCells(book, shift);
  type(report, "A1", "=1+1");
  shiftCells(book, inverseShift(shift));
  for (const restore of restores) restore();
  expect(formulas(report)).toEqual({ A1: "=1+1" });
});

test("a sheet that goes leaves #REF! behind, and brings everything back when it is restored", () => {
  type(report, "A1", "=SUM(Data!A1:A3)+B1");
  const total = book.setName("Total", "=Data!$A$9", null);
  book.setName("Own", "=Data!$A$1", data);
  book.addTable(data, block("A1:A3"), "T", ["a"]);
  const restores = book.removeSheet(data);
  expect(formulas(report)).toEqual({ A1: "=SUM(#REF!)+B1" });
  expect([total.refersTo, book.names.length, book.tables.length]).toEqual(["=#REF!", 1, 0]);
  book.restoreSheet(data, 0);
  for (const restore of restores) restore();
  expect(formulas(report)).toEqual({ A1: "=SUM(Data!A1:A3)+B1" });
  expect([total.refersTo, book.names.length, book.tables.length]).toEqual(["=Data!$A$9", 2, 1]);
});

test.each([
  ["Bo's book", "='Bo''s book'!A1+'bo''s book'!A2", "=#REF!+#REF!"],
  ["Data 2", "=Data!A1&\"Data 2\"&'DATA 2'!B1", '=Data!A1&"Data 2"&#REF!'],
])("a sheet called %s is found in a formula however it is written", (name, formula, expected) => {
  const gone = book.addSheet(name);
  type(report, "A1", formula);
  book.removeSheet(gone);
  expect(formulas(report)).toEqual({ A1: expected });
});

test("the cells with formulas are those that hold one now, where they stand now", () => {
  for (const cell of ["A1", "A2", "A3", "A5"]) type(data, cell, "=1");
  type(data, "A2", "text");
  data.setCell(2, 0, null);
  shiftCells(book, rows("insert", 4));
  expect([...data.formulaCells()].map((cell) => [cellName(cell), cell.formula])).toEqual([
    ["A1", "=1"],
    ["A6", "=1"],
  ]);
});

test("a sheet that is renamed is renamed in rules, lists, charts and printed areas as well", () => {
  data.parts.validations.push({ blocks: [block("C5")], rule: { list: { source: "=Data!$J$2" } } });
  const series = { bag: new Map([["Values", "Data!B5:B9"]]) };
  report.parts.charts.push({ id: "k", bag: new Map(), series: [series] });
  book.renameSheet(data, "Ledger 2026");
  expect(data.parts.validations[0]!.rule).toEqual({ list: { source: "='Ledger 2026'!$J$2" } });
  expect(series.bag.get("Values")).toBe("'Ledger 2026'!B5:B9");
});
