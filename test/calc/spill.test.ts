import { LiveBook } from "./liveBook";

describe("spilling", () => {
  // Microsoft, "Dynamic array formulas and spilled array behavior": the values fill the cells below and to the right.
  test("an array fills the cells below and to the right of its formula", () => {
    const book = new LiveBook([["=SEQUENCE(3,2)"]]);
    expect(book.shows("A1:C4")).toEqual([
      [1, 2, null],
      [3, 4, null],
      [5, 6, null],
      [null, null, null],
    ]);
    expect(book.calculator.spills).toEqual([
      { sheet: "S", row: 0, column: 0, block: { top: 0, left: 0, bottom: 2, right: 1 } },
    ]);
  });

  test("a range copied as an array shows its blanks as 0", () => {
    const book = new LiveBook([
      [5, "=A1:A3"],
      [null, null],
      ["x", null],
    ]);
    expect(book.shows("B1:B3")).toEqual([[5], [0], ["x"]]);
  });

  test("other formulas read spilled cells like any others", () => {
    const book = new LiveBook([
      ["=SEQUENCE(4)*10", "=A3", "=SUM(A:A)", '=SUMIFS(A1:A4,A1:A4,">15")', "=ISBLANK(A4)"],
    ]);
    expect(book.shows("B1:E1")).toEqual([[30, 100, 90, false]]);
  });

  test("a formula that stands before the spilling one sees the spilled cells too", () => {
    const book = new LiveBook([["=SUM(B:B)", "=SEQUENCE(A3)"], ["=B3"], [4]]);
    expect(book.shows("A1:A2")).toEqual([[10], [3]]);
  });

  test("a chain of spills, each reading the cells of the one before, settles whatever their order", () => {
    const book = new LiveBook([["=C1:C3+1", null, "=E1:E3+1", null, "=SEQUENCE(3)"]]);
    expect(book.shows("A1:A3")).toEqual([[3], [4], [5]]);
  });
});

describe("a blocked spill", () => {
  // Microsoft, "How to correct a #SPILL! error".
  test("shows #SPILL! and names the cell in the way", () => {
    const book = new LiveBook([["=SEQUENCE(3)"], [null], ["mine"]]);
    expect(book.shows("A1:A3")).toEqual([["#SPILL!"], [null], ["mine"]]);
    expect(book.text("A1")).toBe("A3 is in the way: it is not empty");
    expect(book.calculator.spills).toEqual([]);
  });

  test("spills as soon as the cell is cleared, and is blocked again by typing into it", () => {
    const book = new LiveBook([["=SEQUENCE(3)", "=SUM(A1:A3)"], [null], ["mine"]]);
    expect(book.cell("B1")).toBe("#SPILL!");
    expect(book.touched({ A3: null })).toEqual(["A1", "A2", "A3", "B1"]);
    expect(book.shows("A1:B3")).toEqual([
      [1, 6],
      [2, null],
      [3, null],
    ]);
    expect(book.touched({ A2: 7 })).toEqual(["A1", "A2", "A3", "B1"]);
    expect(book.shows("A1:A3")).toEqual([["#SPILL!"], [7], [null]]);
  });

  test("an empty text is in the way as any other text is", () => {
    expect(new LiveBook([["=SEQUENCE(2)"], [""]]).cell("A1")).toBe("#SPILL!");
  });

  test("a formula is in the way, even one that shows nothing", () => {
    expect(new LiveBook([["=SEQUENCE(2)"], ['=""']]).cell("A1")).toBe("#SPILL!");
  });

  test("clearing a spilled cell, which holds nothing, changes nothing, and the host is told what shows there", () => {
    const book = new LiveBook([["=SEQUENCE(3)", "=SUM(A1:A3)"]]);
    expect(book.set({ A2: null })).toEqual([{ sheet: "S", row: 1, column: 0, value: 2 }]);
    expect(book.shows("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("does not spill beyond the last row or column of the sheet", () => {
    const book = new LiveBook([["=SEQUENCE(1048577)"]]);
    expect(book.cell("A1")).toBe("#SPILL!");
    expect(book.text("A1")).toBe("the result would spill beyond the edge of the sheet");
    book.set({ A1: null, XFD1: "=SEQUENCE(1,2)" });
    expect(book.cell("XFD1")).toBe("#SPILL!");
  });

  test("does not spill into a table, nor from inside one", () => {
    const tables = [
      {
        name: "Sales",
        sheet: "S",
        block: { top: 2, left: 0, bottom: 4, right: 1 },
        columns: ["Month", "Amount"],
        hasTotalsRow: false,
      },
    ];
    const book = new LiveBook([["=SEQUENCE(3)"], [], ["Month", "Amount"], [1, "=SEQUENCE(1,3)"], [2, null]], {
      tables,
    });
    expect(book.shows("A1:B4")).toEqual([
      ["#SPILL!", null],
      [null, null],
      ["Month", "Amount"],
      [1, "#SPILL!"],
    ]);
    expect(book.text("A1")).toBe("the result would spill into table Sales in A3:B5");
  });

  test("does not spill into merged cells", () => {
    const merged = [{ sheet: "S", top: 2, left: 0, bottom: 2, right: 3 }];
    const book = new LiveBook([["=SEQUENCE(3)"]], { merged });
    expect(book.text("A1")).toBe("the result would spill into the merged cells A3:D3");
  });

  test("of two arrays that want one cell the upper left has it, whichever came first", () => {
    const together = new LiveBook([[null, "=SEQUENCE(3)"], ["=SEQUENCE(1,3)"]]);
    const lowerFirst = new LiveBook([[], ["=SEQUENCE(1,3)"]]);
    expect(lowerFirst.shows("A2:C2")).toEqual([[1, 2, 3]]);
    expect(lowerFirst.touched({ B1: "=SEQUENCE(3)" })).toEqual(["A2", "B1", "B3", "C2"]);
    for (const book of [together, lowerFirst]) {
      expect(book.shows("A1:C3")).toEqual([
        [null, 1, null],
        ["#SPILL!", 2, null],
        [null, 3, null],
      ]);
      expect(book.text("A2")).toBe("B2 is in the way: the result of B1 spills there");
    }
    lowerFirst.set({ B1: null });
    expect(lowerFirst.shows("A2:C2")).toEqual([[1, 2, 3]]);
  });
});

describe("a spill that changes its size", () => {
  test("recalculates what reads the cells it takes and the cells it leaves", () => {
    const book = new LiveBook([["=SEQUENCE(C1)", "=COUNT(A1:A9)", 2, "=A3"]]);
    expect(book.touched({ C1: 4 })).toEqual(["A3", "A4", "B1", "D1"]);
    expect(book.shows("A1:D1")).toEqual([[1, 4, 4, 3]]);
    expect(book.touched({ C1: 1 })).toEqual(["A2", "A3", "A4", "B1", "D1"]);
    expect(book.shows("A1:D1")).toEqual([[1, 1, 1, 0]]);
    expect(book.calculator.spills).toEqual([]);
  });

  test("makes room for one that it had kept from spilling", () => {
    const book = new LiveBook([["=SEQUENCE(D1)", null, null, 3], ["=SEQUENCE(1,2)"], [null, "=SEQUENCE(2)"]]);
    expect(book.shows("A1:A2")).toEqual([["#SPILL!"], [1]]);
    book.set({ A2: null });
    expect(book.shows("A1:A3")).toEqual([[1], [2], [3]]);
    book.set({ D1: 1 });
    expect(book.shows("A1:B4")).toEqual([
      [1, null],
      [null, null],
      [null, 1],
      [null, 2],
    ]);
  });

  test("tells only the cells whose value is another one", () => {
    const book = new LiveBook([
      ["=SORT(C1:C3)", "=SUM(A1:A3)", 3],
      [null, null, 2],
      [null, null, 1],
    ]);
    expect(book.touched({ C1: 4 })).toEqual(["A3", "B1"]);
  });
});

describe("A1#", () => {
  test("is the range the result spills into", () => {
    const book = new LiveBook([
      ["=SEQUENCE(C1)", "=SUM(A1#)", 3, "=ROWS(A1#)", '=SUMIFS(A1#,A1#,">1")', "=SUM(_xlfn.ANCHORARRAY(A1))"],
    ]);
    expect(book.shows("B1:F1")).toEqual([[6, 3, 3, 5, 6]]);
    book.set({ C1: 5 });
    expect(book.shows("B1:F1")).toEqual([[15, 5, 5, 14, 15]]);
  });

  test("spills itself, spans to other cells and crosses other ranges as a range does", () => {
    const book = new LiveBook([
      ["=SEQUENCE(2)", 5, "=A1#*10", "=SUM(A1#:B1)"],
      [null, null, null, "=SUM(A1# A2:B3)"],
    ]);
    expect(book.shows("C1:D2")).toEqual([
      [10, 8],
      [20, 2],
    ]);
  });

  test("is #REF! of a cell that does not spill and of one that cannot", () => {
    const book = new LiveBook([
      [1, "=A1#", "=SEQUENCE(2)", "=SUM(C1#)"],
      [null, null, "x"],
    ]);
    expect([book.cell("B1"), book.cell("D1")]).toEqual(["#REF!", "#REF!"]);
    book.set({ C2: null });
    expect(book.cell("D1")).toBe(3);
  });

  test("of an array of one value is that value", () => {
    expect(new LiveBook([["=SEQUENCE(1)", "=A1#+1"]]).cell("B1")).toBe(2);
  });
});

describe("a formula that its own spill feeds", () => {
  test("is a circular reference, and recovers when it no longer reads the cell", () => {
    const book = new LiveBook([["=SEQUENCE(3)+A2", "=SUM(A1:A3)"]]);
    expect(book.shows("A1:B3")).toEqual([
      ["#CALC!", "#CALC!"],
      [null, null],
      [null, null],
    ]);
    expect(book.calculator.circular).toEqual([{ sheet: "S", row: 0, column: 0 }]);
    book.set({ A1: "=SEQUENCE(3)+C2" });
    expect(book.shows("A1:B1")).toEqual([[1, 6]]);
    expect(book.calculator.circular).toEqual([]);
  });

  test("is found by way of other formulas, and breaking it there mends all of them", () => {
    const book = new LiveBook([["=SEQUENCE(3)+B1", "=C1+1", "=A3"]]);
    expect(book.shows("A1:C1")).toEqual([["#CALC!", "#CALC!", "#CALC!"]]);
    book.set({ C1: 4 });
    expect(book.shows("A1:C1")).toEqual([[6, 5, 4]]);
    book.set({ C1: "=A3" });
    expect(book.shows("A1:C1")).toEqual([["#CALC!", "#CALC!", "#CALC!"]]);
  });

  test.each(["=A2", "=SUM(A2:A3)"])(
    "is found where %s comes in by an edit and would change no value",
    (formula) => {
      const book = new LiveBook([["=SEQUENCE(3)+0*C1", null, 5]]);
      expect(book.cell("A3")).toBe(3);
      book.set({ C1: formula });
      expect(book.shows("A1:C1")).toEqual([["#CALC!", null, "#CALC!"]]);
    },
  );

  test("is found where a value turns a formula towards the spilled cells", () => {
    const book = new LiveBook([["=SEQUENCE(3)+0*C1+0*D1", null, "=IF(D1=1,A2,5)", 0]]);
    expect(book.cell("A3")).toBe(3);
    book.set({ D1: 1 });
    expect(book.shows("A1:C1")).toEqual([["#CALC!", null, "#CALC!"]]);
    book.set({ D1: 0 });
    expect(book.shows("A1:C1")).toEqual([[1, null, 5]]);
  });

  test("ends when the other formula no longer spills, though no cell it reads has changed", () => {
    const book = new LiveBook([["=SEQUENCE(2,2)+0*D2", null, "=SEQUENCE(2,2)+0*B2"]]);
    expect(book.cell("A1")).toBe("#CALC!");
    book.set({ C1: 5 });
    expect(book.shows("A1:D2")).toEqual([
      [1, 2, 5, null],
      [3, 4, null, null],
    ]);
  });

  test("takes in both of two arrays that spill into what the other reads", () => {
    const first = new LiveBook([["=SEQUENCE(2,2)+0*D2", null, "=SEQUENCE(2,2)+0*B2"]]);
    const second = new LiveBook([[null, null, "=SEQUENCE(2,2)+0*B2"]]);
    second.set({ A1: "=SEQUENCE(2,2)+0*D2" });
    for (const book of [first, second]) {
      expect(book.shows("A1:D2")).toEqual([
        ["#CALC!", null, "#CALC!", null],
        [null, null, null, null],
      ]);
      book.set({ C1: "=SEQUENCE(2,2)" });
      expect(book.shows("A1:D2")).toEqual([
        [1, 2, 1, 2],
        [3, 4, 3, 4],
      ]);
    }
  });

  test("is none when the cell is read only while the array does not reach it", () => {
    const book = new LiveBook([["=IF(C1=1,SEQUENCE(5),SEQUENCE(2)*(1+A5))", null, 1]]);
    expect(book.shows("A1:A5")).toEqual([[1], [2], [3], [4], [5]]);
    book.set({ C1: 2 });
    expect(book.shows("A1:A5")).toEqual([[1], [2], [null], [null], [null]]);
  });
});
