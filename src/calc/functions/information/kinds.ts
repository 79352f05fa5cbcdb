import { CellError, type CellValue } from "../../../cells/CellValue";
import { Reference, ReferenceList } from "../../values/Reference";
import { define } from "../define";
import { any, cell, whole } from "../params";

function test(name: string, holds: (value: CellValue) => boolean) {
  return define({ name, takes: [cell], run: ([value]) => holds(value) });
}

const errorNumbers = new Map([
  ["#NULL!", 1],
  ["#DIV/0!", 2],
  ["#VALUE!", 3],
  ["#REF!", 4],
  ["#NAME?", 5],
  ["#NUM!", 6],
  ["#N/A", 7],
  ["#GETTING_DATA", 8],
  ["#SPILL!", 9],
  ["#CALC!", 14],
]);

export const kinds = [
  test("ISNUMBER", (value) => typeof value === "number"),
  test("ISTEXT", (value) => typeof value === "string"),
  test("ISNONTEXT", (value) => typeof value !== "string"),
  test("ISBLANK", (value) => value === null),
  test("ISLOGICAL", (value) => typeof value === "boolean"),
  test("ISERROR", (value) => value instanceof CellError),
  test("ISERR", (value) => value instanceof CellError && value.code !== "#N/A"),
  test("ISNA", (value) => value instanceof CellError && value.code === "#N/A"),
  define({ name: "ISEVEN", takes: [whole], run: ([value]) => value % 2 === 0 }),
  define({ name: "ISODD", takes: [whole], run: ([value]) => value % 2 !== 0 }),
  define({
    name: "ISREF",
    takes: [any],
    run: ([value]) => value instanceof Reference || value instanceof ReferenceList,
  }),
  define({
    name: "N",
    takes: [cell],
    run([value]) {
      if (typeof value === "number" || value instanceof CellError) return value;
      return value === true ? 1 : 0;
    },
  }),
  define({
    name: "T",
    takes: [cell],
    run: ([value]) => (typeof value === "string" || value instanceof CellError ? value : ""),
  }),
  define({
    name: "ERROR.TYPE",
    takes: [cell],
    run: ([value]) => (value instanceof CellError && errorNumbers.get(value.code)) || new CellError("#N/A"),
  }),
];
