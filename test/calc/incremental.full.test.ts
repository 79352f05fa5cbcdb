import * as fc from "fast-check";
import type { CellValue } from "../../src/cells/CellValue";
import { seeds } from "../support/seeds";
import { LiveBook } from "./liveBook";
import { actions, RandomBook, type Action } from "./randomBook";

describe("recalculation after random edits", () => {
  // Invariant: what has been followed edit by edit is what a calculator shows that starts from the last state.
  test("equals a calculation from nothing, and so does what the host was told", () => {
    fc.assert(
      fc.property(fc.array(actions, { minLength: 5, maxLength: 40 }), (steps) => {
        const book = new RandomBook();
        for (const step of steps) book.apply(step);
        const expected = book.values(book.fresh());
        expect(book.values()).toEqual(expected);
        expect(book.heard()).toEqual(expected);
      }),
      seeds,
    );
  });

  test("equals it when every formula is interrupted that reads one not up to date, or now and then", () => {
    fc.assert(
      fc.property(
        fc.array(actions, { minLength: 5, maxLength: 40 }),
        fc.oneof(fc.constant([true]), fc.array(fc.boolean(), { minLength: 1 })),
        (steps, pattern) => {
          let asked = 0;
          const book = new RandomBook(() => pattern[(asked += 1) % pattern.length]!);
          for (const step of steps) book.apply(step);
          const expected = book.values(book.fresh());
          expect(book.values()).toEqual(expected);
          expect(book.heard()).toEqual(expected);
        },
      ),
      { ...seeds, numRuns: 50 },
    );
  });

  test("equals it after each of 1,000 edits and undos", () => {
    const [steps] = fc.sample(fc.array(actions, { minLength: 1_000, maxLength: 1_000, size: "max" }), {
      seed: seeds.seed,
      numRuns: 1,
    });
    const book = new RandomBook();
    let compared = 0;
    for (const step of steps!) {
      book.apply(step);
      const expected = book.values(book.fresh());
      expect(book.values()).toEqual(expected);
      expect(book.heard()).toEqual(expected);
      compared += 1;
    }
    expect(compared).toBe(1_000);
  });

  // Invariant: the same cells set in another order show the same.
  test("does not depend on the order of the edits", () => {
    const setting = actions.filter((action) => action.kind === "set");
    fc.assert(
      fc.property(
        fc.array(setting, { minLength: 3, maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (steps, keys) => {
          const last = new Map(steps.map((step): [string, Action] => [cellOf(step), step]));
          const inOrder = new RandomBook();
          for (const step of last.values()) inOrder.apply(step);
          const shuffled = new RandomBook();
          const drawn = [...last.values()].map((step) => ({ step, key: keys.next().value }));
          for (const { step } of drawn.sort((a, b) => a.key - b.key)) shuffled.apply(step);
          expect(shuffled.values()).toEqual(inOrder.values());
        },
      ),
      seeds,
    );
  });
});

function cellOf(action: Action): string {
  return action.kind === "set" ? action.cell : "";
}

describe("recalculate", () => {
  test("tells the cells that show something else and no others", () => {
    const book = new LiveBook([
      [1, "=A1>0", "=A1*2", "=IF(B1,7,8)"],
      [1, "=A2*2"],
    ]);
    expect(book.touched({ A1: 5 })).toEqual(["C1"]);
    expect(book.touched({ A1: 5, A2: 4 })).toEqual(["B2"]);
    expect(book.touched({ D1: "=9" })).toEqual(["D1"]);
  });

  test("takes many cells at once, whole columns too", () => {
    const book = new LiveBook([[1, "=SUM(A:A)"], [2], [3]]);
    for (const row of [0, 1, 2]) book.source.set("S", row, 0, null);
    const changed = book.calculator.recalculate([
      { kind: "cells", block: { sheet: "S", top: 0, left: 0, bottom: 1_048_575, right: 0 } },
    ]);
    expect(changed).toEqual([{ sheet: "S", row: 0, column: 1, value: 0 }]);
  });

  test("follows cells beyond the used ones", () => {
    const book = new LiveBook([["=SUM(C:C)", "=SUM(2:2)"]]);
    book.set({ C500: 4, H2: 5 });
    expect(book.shows("A1:B1")).toEqual([[4, 5]]);
  });

  test("a sheet that is not there is passed over", () => {
    const book = new LiveBook([["=1"]]);
    const block = { sheet: "Gone", top: 0, left: 0, bottom: 0, right: 0 };
    expect(book.calculator.recalculate([{ kind: "cells", block }])).toEqual([]);
  });
});

describe("a change of structure", () => {
  test("a sheet that is added, renamed or removed is found or missed by the formulas that name it", () => {
    const grids: Record<string, (CellValue | undefined)[][]> = { S: [["=Data!A1", "=SUM(Data!A1:A2)"]] };
    const book = new LiveBook(grids);
    expect(book.shows("A1:B1")).toEqual([["#REF!", "#REF!"]]);
    grids["Data"] = [[4], [5]];
    book.calculator.recalculate([{ kind: "structure" }]);
    expect(book.shows("A1:B1")).toEqual([[4, 9]]);
    grids["Facts"] = grids["Data"];
    delete grids["Data"];
    grids["S"]![0] = ["=Facts!A1", "=SUM(Data!A1:A2)"];
    book.calculator.recalculate([{ kind: "structure" }]);
    expect(book.shows("A1:B1")).toEqual([[4, "#REF!"]]);
  });

  test("a name or a table that changes is read anew", () => {
    const names = [{ name: "Rate", refersTo: "=S!$B$1" }];
    const book = new LiveBook([["=Rate*2", 3, 5]], { names });
    expect(book.cell("A1")).toBe(6);
    names[0] = { name: "Rate", refersTo: "=S!$C$1" };
    expect(book.calculator.recalculate([{ kind: "structure" }])).toEqual([
      { sheet: "S", row: 0, column: 0, value: 10 },
    ]);
  });

  test("rows that move take their values with them, and the host is told what shows where they were", () => {
    const grids = { S: [["=SEQUENCE(2)"], [], [], ["=SUM(A1:A2)"]] as (CellValue | undefined)[][] };
    const book = new LiveBook(grids);
    grids.S = [[], ["=SEQUENCE(2)"], [], [], ["=SUM(A2:A3)"]];
    const told = book.calculator.recalculate([{ kind: "structure" }]);
    expect(told.map(({ row, value }) => [row, value])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
      [0, null],
      [3, null],
    ]);
  });
});

describe("circular references", () => {
  test("are listed, and go when one cell of them is changed", () => {
    const book = new LiveBook([["=B1", "=C1", "=A1", "=A1+1"]]);
    expect(book.calculator.circular.map(({ column }) => column)).toEqual([0, 1, 2]);
    expect(book.text("D1")).toBe("circular reference: S!A1 → S!B1 → S!C1 → S!A1");
    expect(book.touched({ C1: 2 })).toEqual(["A1", "B1", "C1", "D1"]);
    expect(book.shows("A1:D1")).toEqual([[2, 2, 2, 3]]);
    expect(book.calculator.circular).toEqual([]);
  });

  test("arise by an edit and take in only the cells on the circle", () => {
    const book = new LiveBook([[1, "=A1", "=IFERROR(B1,0)"]]);
    book.set({ A1: "=B1" });
    expect(book.shows("A1:C1")).toEqual([["#CALC!", "#CALC!", 0]]);
    expect(book.calculator.circular.map(({ column }) => column)).toEqual([0, 1]);
  });
});

describe("volatile formulas", () => {
  test("are reported, and follow what they point at", () => {
    const book = new LiveBook([[1, '=INDIRECT("A"&C1)', 2, "=SUM(OFFSET(A1,0,0,C1))", "=A1"], [5]]);
    expect(book.calculator.volatile.map(({ column }) => column)).toEqual([1, 3]);
    expect(book.shows("A1:D1")).toEqual([[1, 5, 2, 6]]);
    expect(book.touched({ A2: 8 })).toEqual(["B1", "D1"]);
    expect(book.shows("B1:D1")).toEqual([[8, 2, 9]]);
    book.set({ C1: 1 });
    expect(book.shows("B1:D1")).toEqual([[1, 1, 1]]);
  });
});
