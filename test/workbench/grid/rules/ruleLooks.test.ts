import type { CellValue } from "../../../../src/cells/CellValue";
import { blockFromName, cellFromName } from "../../../../src/cells/address";
import { LiveWorkbook } from "../../../../src/workbench/grid/LiveWorkbook";
import type { LiveSheet } from "../../../../src/workbench/grid/LiveSheet";
import { RuleLooks, type RuleLook } from "../../../../src/workbench/grid/rules/RuleLooks";
import type { Plain } from "../../../../src/workbench/model/Parts";

const green = { "Font.Color": "#14612F", "Fill.Color": "#E2F3E7" };
const red = { "Font.Color": "#A31515" };

class Marked {
  readonly workbook = new LiveWorkbook(1900, 46_000);
  readonly sheet: LiveSheet = this.workbook.addSheet("S");
  readonly looks = new RuleLooks(this.workbook);

  set(cells: Readonly<Record<string, CellValue>>): void {
    for (const [name, value] of Object.entries(cells)) {
      const { row, column } = cellFromName(name)!;
      const formula = typeof value === "string" && value.startsWith("=") ? value : undefined;
      this.sheet.setCell(row, column, formula === undefined ? { value } : { value: null, formula });
    }
    this.looks.forget();
  }

  rule(type: string, blocks: string, bag: Readonly<Record<string, Plain>>): void {
    const { conditionalFormats } = this.sheet.parts;
    conditionalFormats.push({
      id: `rule ${conditionalFormats.length}`,
      type,
      blocks: blocks.split(" ").map((name) => blockFromName(name)!),
      bag: new Map(Object.entries(bag)),
    });
  }

  look(cell: string): RuleLook | null {
    while (this.workbook.calculateStep());
    const { row, column } = cellFromName(cell)!;
    return this.looks.look(this.sheet, row, column);
  }
}

describe("conditional formats", () => {
  test("a formula's relative references move from the corner of its area", () => {
    const book = new Marked();
    book.set({ D2: 5, D3: -5, D4: "text" });
    book.rule("Custom", "A2:B4", { Formula: "=AND(ISNUMBER($D2),$D2>0)", ...green });
    expect(["A2", "B2", "A3", "A4", "C2"].map((cell) => book.look(cell)?.color)).toEqual([
      "#14612F",
      "#14612F",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("follow the cells they read, those of other sheets too", () => {
    const book = new Marked();
    const other = book.workbook.addSheet("Other");
    other.setCell(0, 0, { value: 1 });
    book.rule("Custom", "A1:A1", { Formula: "=Other!$A$1>10", ...red });
    expect(book.look("A1")).toBeNull();
    other.setCell(0, 0, { value: 11 });
    // Nothing is calculated for a picture: until it is due, none is made.
    expect(book.looks.look(book.sheet, 0, 0)).toBeNull();
    book.looks.forget();
    expect(book.look("A1")).toEqual({ color: "#A31515" });
  });

  test("of two rules the first wins what both set, and the second adds the rest", () => {
    const book = new Marked();
    book.rule("Custom", "A1:A1", { Formula: "=TRUE", ...red });
    book.rule("Custom", "A1:A1", { Formula: "=1", ...green, "Font.Bold": true });
    expect(book.look("A1")).toEqual({ color: "#A31515", fill: "#E2F3E7", bold: true });
  });

  test("a rule that stops lets no other follow", () => {
    const book = new Marked();
    book.rule("Custom", "A1:A1", { Formula: "=TRUE", StopIfTrue: true, ...red });
    book.rule("Custom", "A1:A1", { Formula: "=TRUE", ...green });
    expect(book.look("A1")).toEqual({ color: "#A31515" });
  });

  test.each(["=1/0", '="yes"', "=0", "=NOPE()", "=(("])("%s marks nothing", (formula) => {
    const book = new Marked();
    book.rule("Custom", "A1:A1", { Formula: formula, ...red });
    expect(book.look("A1")).toBeNull();
  });

  // Microsoft, "Use conditional formatting to highlight information in Excel".
  test.each([
    ["CellValue", { operator: "Between", formula1: "=2", formula2: "4" }, ["A2", "A3", "A4"]],
    ["CellValue", { operator: "NotBetween", formula1: 4, formula2: 2 }, ["A1", "A5"]],
    ["CellValue", { operator: "GreaterThanOrEqual", formula1: "=$B$1" }, ["A4", "A5"]],
    ["CellValue", { operator: "EqualTo", formula1: "=B1" }, ["A4"]],
    ["CellValue", { operator: "Unheard", formula1: "=1" }, []],
    ["TopBottom", { type: "TopItems", rank: 2 }, ["A4", "A5"]],
    ["TopBottom", { type: "BottomPercent", rank: 40 }, ["A1", "A2"]],
    ["TopBottom", { type: "BottomItems", rank: 99 }, ["A1", "A2", "A3", "A4", "A5"]],
    ["PresetCriteria", { criterion: "DuplicateValues" }, []],
    ["PresetCriteria", { criterion: "UniqueValues" }, ["A1", "A2", "A3", "A4", "A5"]],
    ["IconSet", {}, []],
  ])("%s %j marks %p", (type, rule, marked) => {
    const book = new Marked();
    book.set({ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, B1: 4, B4: 4 });
    book.rule(type, "A1:A6", { Rule: rule, ...red });
    expect(["A1", "A2", "A3", "A4", "A5"].filter((cell) => book.look(cell))).toEqual(marked);
  });

  test("a colour scale mixes the colours of its points", () => {
    const book = new Marked();
    book.set({ A1: 0, A2: 5, A3: 10, A4: 7.5, A5: "text" });
    const maximum = { type: "HighestValue", color: "#0000FF" };
    const midpoint = { type: "Percentile", formula: "50", color: "#FFFFFF" };
    book.rule("ColorScale", "A1:A5", {
      Criteria: { minimum: { type: "LowestValue", color: "#FF0000" }, midpoint, maximum },
    });
    // The middle of 0, 5, 7.5 and 10 is 6.25.
    expect(["A1", "A2", "A3", "A5"].map((cell) => book.look(cell)?.fill)).toEqual([
      "#FF0000",
      "#FFCCCC",
      "#0000FF",
      undefined,
    ]);
  });

  test("cover the cells that an array spills into", () => {
    const book = new Marked();
    book.set({ A1: "=SEQUENCE(3)-2" });
    book.rule("Custom", "A1:A3", { Formula: "=A1<0", ...red });
    book.rule("DataBar", "A1:A9", { "Positive.FillColor": "#00FF00" });
    expect(book.look("A1")).toMatchObject({ color: "#A31515", bar: { from: 0, to: 0.5, axis: 0.5 } });
    expect(book.look("A3")).toMatchObject({ bar: { from: 0.5, to: 1, color: "#00FF00" } });
  });

  test("data bars of an area in several blocks share one scale, and texts have none", () => {
    const book = new Marked();
    book.set({ A1: 50, C1: 200, A2: "x" });
    book.rule("DataBar", "A1:A2 C1:C1", { "Negative.MatchPositiveFillColor": false });
    expect(book.look("A1")).toEqual({
      bar: { from: 0, to: 0.25, axis: null, color: "#638EC6", axisColor: "#000000" },
    });
    expect(book.look("A2")).toBeNull();
  });
});
