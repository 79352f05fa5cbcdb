import { uncreditedValue } from "../../../src/runs/attribution/uncreditedValue";

describe("what a sum of values finds and nobody is credited with", () => {
  const figures = Float64Array.of(100, 50, 0, 30, 7);

  it("is nothing where every row is read and converts", () => {
    const read = { values: figures, sheetRows: Int32Array.of(10, 11, 12, 13, 14) };
    expect(uncreditedValue(figures, read, 10)).toBe(0);
  });

  it("holds rows that were left out and rows that do not convert", () => {
    const read = {
      values: Float64Array.of(100, 50, 30),
      sheetRows: Int32Array.of(10, 11, 13),
      converts: Uint8Array.of(1, 0, 1),
    };
    expect(uncreditedValue(figures, read, 10)).toBe(57);
  });

  it("takes off text that is read as a number: a sum passes over it", () => {
    const read = {
      values: Float64Array.of(100, 50, 20, 30, 7),
      sheetRows: Int32Array.of(10, 11, 12, 13, 14),
    };
    expect(uncreditedValue(figures, read, 10)).toBe(-20);
  });

  it("does not take in a value that was read wrongly: that is for the checks to show", () => {
    const read = { values: Float64Array.of(99, 50, 0, 30, 7), sheetRows: Int32Array.of(10, 11, 12, 13, 14) };
    expect(uncreditedValue(figures, read, 10)).toBe(0);
  });
});
