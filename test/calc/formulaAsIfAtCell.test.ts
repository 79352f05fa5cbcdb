import { cellFromName } from "../../src/cells/address";
import { CellError } from "../../src/cells/CellValue";
import { LiveBook } from "./liveBook";

/** What a formula written for one cell would show in another one, on the first sheet. */
function seen(book: LiveBook, formula: string, at: string, from: string): unknown {
  const value = book.calculator.evaluate(formula, { sheet: "S", ...cellFromName(at)! }, cellFromName(from)!);
  return value instanceof CellError ? value.code : value;
}

describe("a formula evaluated as if it stood in a cell", () => {
  const book = new LiveBook(
    [
      [1, 10, "=A1*100"],
      [2, 20, "=A2*100"],
      [3, 30, "=SEQUENCE(2)"],
    ],
    {
      names: [
        { name: "LIMIT", refersTo: "=S!$B$2" },
        { name: "LEFT_OF_IT", refersTo: "=S!A1", sheet: "S" },
      ],
    },
  );

  // The corners, then each kind of reference; figures by hand from the grid above.
  test.each([
    ["=A1", "A1", "A1", 1],
    ["=A1", "A3", "A1", 3],
    ["=$B1", "C2", "C1", 20],
    ["=B$1", "C3", "B2", 100],
    ["=$A$1", "C3", "A1", 1],
    ["=SUM(A1:B1)", "A2", "A1", 22],
    ["=SUM(A:A)", "C2", "B1", 60],
    ["=AND(ISNUMBER($C3),$C3>0)", "A1", "A3", true],
    ["=C3", "C4", "C3", 2],
    ["=LIMIT", "A3", "A1", 20],
    ["=LEFT_OF_IT", "B2", "A1", 20],
    ["=ROW()*100+COLUMN()", "B3", "A1", 302],
    ["=1/0", "A1", "A1", "#DIV/0!"],
    ["=NOPE(1)", "A1", "A1", "#NAME?"],
    ["=((", "A1", "A1", "#NAME?"],
  ])("%s at %s, written for %s, shows %p", (formula, at, from, expected) => {
    expect(seen(book, formula, at, from)).toBe(expected);
  });

  test("a reference that moves over the edge goes on at the other side, as in Excel", () => {
    expect(seen(book, "=ROW(A1)", "A1", "A2")).toBe(1_048_576);
  });

  test("reads what cells show after an edit, and becomes no reader of them", () => {
    const live = new LiveBook([[1, "=A1+1"]]);
    expect(seen(live, "=B1", "C5", "C5")).toBe(2);
    expect(live.touched({ A1: 5 })).toEqual(["B1"]);
    expect(seen(live, "=B1", "C5", "C5")).toBe(6);
    expect(live.calculator.precedents("S", 4, 2)).toEqual([]);
  });

  test("long chains behind the formula are no danger", () => {
    const chain = Array.from({ length: 5_000 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    expect(seen(new LiveBook(chain), "=A1", "B5000", "B1")).toBe(5_000);
  });

  test("a sheet that is not there is an error, not an exception", () => {
    const at = { sheet: "Gone", row: 0, column: 0 };
    expect(book.calculator.evaluate("=A1", at)).toMatchObject({ code: "#REF!" });
  });
});
