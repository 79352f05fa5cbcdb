import * as fc from "fast-check";
import { Calculator } from "../../src/calc/Calculator";
import { CellError, type CellValue } from "../../src/cells/CellValue";
import { GridSource } from "./gridSource";

type Grid = (CellValue | undefined)[][];

describe("chains and circles", () => {
  test("a chain of 10,000 cells does not overflow the stack", () => {
    const grid: Grid = [[1]];
    for (let row = 1; row < 10_000; row += 1) grid.push([`=A${row}+1`]);
    expect(new Calculator(new GridSource({ S: grid })).value("S", 9_999, 0)).toBe(10_000);
  });

  test("a chain of running sums over ranges does not overflow the stack", () => {
    const grid: Grid = [[1]];
    for (let row = 1; row < 1_000; row += 1) grid.push([`=SUM(A$1:A${row})-SUM(A$1:A${row})+A${row}+1`]);
    expect(new Calculator(new GridSource({ S: grid })).value("S", 999, 0)).toBe(1_000);
  });

  test("the cells of a circle are errors and listed, and so is what reads them", () => {
    const calculator = new Calculator(
      new GridSource({
        S: [
          ["=B1+1", "=C1", "=A1", "=IFERROR(A1,7)"],
          ["=A1*0", 5],
        ],
      }),
    );
    calculator.calculateAll();
    expect(calculator.value("S", 0, 0)).toEqual(
      new CellError("#CALC!", "circular reference: S!A1 → S!B1 → S!C1 → S!A1"),
    );
    expect(calculator.circular.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(calculator.value("S", 0, 3)).toBe(7);
    expect(calculator.value("S", 1, 0)).toBeInstanceOf(CellError);
    expect(calculator.value("S", 1, 1)).toBe(5);
  });

  test("a range that holds its own formula is a circle", () => {
    const calculator = new Calculator(new GridSource({ S: [[1], [2], ["=SUM(A1:A3)"]] }));
    expect(calculator.value("S", 2, 0)).toMatchObject({ code: "#CALC!" });
    expect(calculator.circular).toEqual([{ sheet: "S", row: 2, column: 0 }]);
  });

  test("a circle longer than the stack is found", () => {
    const grid: Grid = [["=A500"]];
    for (let row = 1; row < 500; row += 1) grid.push([`=A${row}+1`]);
    const calculator = new Calculator(new GridSource({ S: grid }));
    calculator.calculateAll();
    for (const row of [0, 100, 499]) expect(calculator.value("S", row, 0)).toMatchObject({ code: "#CALC!" });
    expect(calculator.circular.length).toBeGreaterThan(0);
  });

  test("a circle in a branch that is not taken is none", () => {
    const calculator = new Calculator(new GridSource({ S: [["=IF(B1,1,A1)", true]] }));
    expect(calculator.value("S", 0, 0)).toBe(1);
    expect(calculator.circular).toEqual([]);
  });

  test("a circle that is broken calculates again", () => {
    const source = new GridSource({ S: [["=B1+1", "=A1"]] });
    const calculator = new Calculator(source);
    calculator.calculateAll();
    source.set("S", 0, 1, 4);
    calculator.invalidate("S", 0, 1);
    expect(calculator.value("S", 0, 0)).toBe(5);
    expect(calculator.circular).toEqual([]);
  });
});

describe("invalidate", () => {
  test("calculates what the cell feeds and nothing else", () => {
    const source = new GridSource({
      S: [
        [1, "=A1*2", "=B1+1"],
        [5, "=A2*2"],
      ],
    });
    const calculator = new Calculator(source);
    calculator.calculateAll();
    const untouched = calculator.precedents("S", 1, 1);
    source.set("S", 0, 0, 10);
    source.set("S", 1, 0, 50);
    calculator.invalidate("S", 0, 0);
    expect(calculator.value("S", 0, 2)).toBe(21);
    // The second row was not announced: its formula keeps the old value.
    expect(calculator.value("S", 1, 1)).toBe(10);
    expect(untouched).toEqual([{ sheet: "S", top: 1, left: 0, bottom: 1, right: 0 }]);
  });

  test("keeps the index of a criteria column in step with the column", () => {
    const rows: Grid = Array.from({ length: 100 }, (_, row) => [row % 2 === 0 ? "even" : "odd", 1]);
    const source = new GridSource({ S: [['=SUMIFS(Data!B:B,Data!A:A,"odd")']], Data: rows });
    const calculator = new Calculator(source);
    expect(calculator.value("S", 0, 0)).toBe(50);
    source.set("Data", 0, 0, "odd");
    calculator.invalidate("Data", 0, 0);
    expect(calculator.value("S", 0, 0)).toBe(51);
    source.set("Data", 200, 0, "odd");
    source.set("Data", 200, 1, 9);
    calculator.invalidate("Data", 200, 0);
    calculator.invalidate("Data", 200, 1);
    expect(calculator.value("S", 0, 0)).toBe(60);
  });

  test("takes a formula that becomes a value and a value that becomes a formula", () => {
    const source = new GridSource({ S: [[1, "=A1+1", "=SUM(A1:B1)"]] });
    const calculator = new Calculator(source);
    expect(calculator.value("S", 0, 2)).toBe(3);
    source.set("S", 0, 1, 10);
    calculator.invalidate("S", 0, 1);
    expect(calculator.value("S", 0, 2)).toBe(11);
    source.set("S", 0, 0, "=5*5");
    calculator.invalidate("S", 0, 0);
    expect(calculator.value("S", 0, 2)).toBe(35);
  });

  test("lists who reads a cell", () => {
    const calculator = new Calculator(new GridSource({ S: [[1, "=A1", "=SUM(A1:A9)", "=B1"]] }));
    calculator.calculateAll();
    expect(calculator.dependents("S", 0, 0).map(({ column }) => column)).toEqual([1, 2]);
  });

  // Invariant: after a change, a calculator that was told of it agrees with one that starts afresh.
  test("agrees with a fresh calculator over random sheets and edits", () => {
    const formulas = [
      "=A1+B2",
      "=SUM(A1:B4)",
      '=IF(A2>2,B1,"low")',
      '=SUMIFS(B1:B4,A1:A4,">1")',
      "=COUNTIF(A:A,A1)",
      "=INDEX(A1:A4,2)*2",
      "=MATCH(2,A1:A4,0)",
      "=C1&D2",
      "=SUMPRODUCT((A1:A4=2)*B1:B4)",
      "=IFERROR(C2+D1,0)",
      "=SUM(C1:C4)",
      "=D3",
    ];
    const input = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("x", "2", null, true));
    const formula = fc.oneof(fc.constantFrom(...formulas), input);
    const row = fc.tuple(input, input, formula, formula);
    const edit = fc.record({
      row: fc.integer({ min: 0, max: 3 }),
      column: fc.integer({ min: 0, max: 3 }),
      value: fc.oneof(input, fc.constantFrom(...formulas)),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 4, maxLength: 4 }),
        fc.array(edit, { maxLength: 6 }),
        (rows, edits) => {
          const source = new GridSource({ S: rows.map((cells) => [...cells]) });
          const kept = new Calculator(source);
          kept.calculateAll();
          for (const { row: at, column, value } of edits) {
            // Formulas stand in C and D only, so that circles come from reading D3 and C1:C4 alone.
            const placed = typeof value === "string" && value.startsWith("=") && column < 2 ? 1 : value;
            source.set("S", at, column, placed);
            kept.invalidate("S", at, column);
            kept.value("S", 0, 2);
          }
          const fresh = new Calculator(source);
          for (let at = 0; at < 4; at += 1) {
            for (let column = 0; column < 4; column += 1) {
              expect(codeOrValue(kept.value("S", at, column))).toEqual(
                codeOrValue(fresh.value("S", at, column)),
              );
            }
          }
        },
      ),
      { seed: 20_260_101, numRuns: 300 },
    );
  });
});

/** Reasons of a circle name the cell it was found from. */
function codeOrValue(value: CellValue): unknown {
  return value instanceof CellError ? value.code : value;
}
