import { areasOf } from "../../../src/reports/formula/areasOf";
import { sumsOfCells } from "../../../src/reports/formula/sumOfCells";

const cells = (...places: readonly (readonly [number, number])[]) =>
  places.map(([row, column]) => ({ row, column }));

describe("the blocks of cells", () => {
  it("run down columns, and join where equal runs stand side by side", () => {
    expect(areasOf(cells([2, 1], [1, 1], [1, 2], [2, 2]))).toEqual([
      { top: 1, bottom: 2, left: 1, right: 2 },
    ]);
  });

  it("stop at a cell that is left out", () => {
    expect(areasOf(cells([1, 1], [2, 1], [4, 1], [1, 2], [2, 2], [3, 2], [4, 2]))).toEqual([
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 4, bottom: 4, left: 1, right: 1 },
      { top: 1, bottom: 4, left: 2, right: 2 },
    ]);
  });

  it("of a row are one block", () => {
    expect(areasOf(cells([5, 3], [5, 1], [5, 2]))).toEqual([{ top: 5, bottom: 5, left: 1, right: 3 }]);
  });
});

describe("formulas for the sum of cells", () => {
  it("name few cells one by one, more of them by their blocks", () => {
    expect(sumsOfCells("Q1 26", cells([6, 1]))).toEqual(["'Q1 26'!$B$7"]);
    expect(sumsOfCells("Data", cells([1, 1], [5, 1]))).toEqual(["Data!$B$2+Data!$B$6"]);
    expect(sumsOfCells("Data", cells([1, 1], [2, 1], [3, 1], [9, 1]))).toEqual([
      "SUM(Data!$B$2:$B$4,Data!$B$10)",
    ]);
  });

  it("are several where one would be longer than Excel takes", () => {
    const scattered = cells(...Array.from({ length: 250 }, (_, at) => [2 * at, 1] as const));
    const sums = sumsOfCells("A sheet with thirty-one letters", scattered);
    expect(sums).toHaveLength(3);
    for (const sum of sums) expect(sum.length).toBeLessThan(8192);
  });
});
