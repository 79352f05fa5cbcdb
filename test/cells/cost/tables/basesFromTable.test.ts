import type { CellValue } from "../../../../src/cells/CellValue";
import { basesFromTable } from "../../../../src/cells/cost/tables/basesFromTable";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

const reading = { system: 1900, leaveOutBad: false } as const;
const headers = ["From", "To", "Basis quantity", "Driver"];
const table = (...rows: readonly (readonly CellValue[])[]) => tableOf("Bases", headers, ...rows);

test("services stand in the order in which they are named first, each with its driver", () => {
  const read = basesFromTable(
    table(
      ["IT", "HR", 5, "PCs"],
      ["HR", "Boats", 12.5, "Heads"],
      ["IT", "Boats", 20, ""],
      ["IT", "Shore", 0, "pcs"],
    ),
    reading,
  );
  expect(read.services).toEqual([
    { name: "IT", driver: "PCs", place: "Bases!A2" },
    { name: "HR", driver: "Heads", place: "Bases!A3" },
  ]);
  expect(read.receivers).toEqual(["Boats", "Shore"]);
  expect(read.bases[1]).toEqual({ from: "HR", to: "Boats", quantity: 12.5 });
  expect([read.isPlain, read.findings]).toEqual([true, []]);
});

test.each([
  ["a negative quantity", ["HR", "Boats", -1], "NUMBER_NEGATIVE", "Bases!C3"],
  ["a text", ["HR", "Boats", "many"], "AMOUNT_NOT_A_NUMBER", "Bases!C3"],
  ["a number stored as text, which no formula adds up,", ["HR", "Boats", "12"], "AMOUNT_IS_TEXT", "Bases!C3"],
  ["a blank quantity", ["HR", "Boats", null], "CELL_EMPTY", "Bases!C3"],
  ["a blank receiver", ["HR", " ", 1], "CELL_EMPTY", "Bases!B3"],
  ["a blank service", [null, "Boats", 1], "CELL_EMPTY", "Bases!A3"],
])("%s is refused with its cell, and can be left out", (_, row, code, place) => {
  const given = table(["IT", "Boats", 3], row);
  expect(problemOf(() => basesFromTable(given, reading))).toMatchObject({ code, slots: { place } });
  const read = basesFromTable(given, { ...reading, leaveOutBad: true });
  expect(read.bases).toHaveLength(1);
  expect([read.leftOut, read.isPlain]).toMatchObject([[{ rows: 1, minor: 0, cell: "Bases!C3" }], false]);
});

test("a pair that stands twice is refused: it is not clear which quantity is meant", () => {
  const given = table(["IT", "Boats", 3], ["IT", "Shore", 1], ["IT ", "Boats", 4]);
  const problem = problemOf(() => basesFromTable(given, reading));
  expect(problem.code).toBe("OVERHEAD_NAME_TWICE");
  expect(problem.message).toContain('Bases!A4, like Bases!A2, names "IT to Boats" twice');
});

test("two drivers of one service are refused: their quantities cannot be added up", () => {
  const given = table(["IT", "Boats", 3, "PCs"], ["HR", "Boats", 1, "Heads"], ["IT", "Shore", 4, "m2"]);
  const problem = problemOf(() => basesFromTable(given, reading));
  expect(problem.code).toBe("WORD_UNKNOWN");
  expect(problem.message).toContain("Bases!D4, driver of IT");
  expect(problem.message).toContain("PCs (Bases!D2)");
});

test("what a service uses of itself is told", () => {
  const read = basesFromTable(table(["IT", "IT", 3], ["IT", "Boats", 1]), reading);
  expect(read.findings).toMatchObject([{ code: "BASIS_OF_ITSELF", rows: 1, cell: "Bases!B2" }]);
});

test("labels with blanks around them are one centre, which no formula over the table finds", () => {
  const read = basesFromTable(table(["IT", "Boats", 3], ["IT ", "Shore", 1]), reading);
  expect([read.services.length, read.isPlain]).toEqual([1, false]);
});

test("a total at the end is left out and told, and formulas pass over it", () => {
  const read = basesFromTable(table(["IT", "Boats", 3], ["IT", "Shore", 1], ["Total", null, 4]), reading);
  expect([read.services.length, read.isPlain]).toEqual([1, true]);
  expect(read.findings).toMatchObject([{ code: "TOTALS_LEFT_OUT", rows: 1 }]);
});
