import * as fc from "fast-check";
import { Calculator } from "../../src/calc/Calculator";
import type { CellValue } from "../../src/cells/CellValue";
import { GridSource } from "./gridSource";

const seed = { seed: 20_260_102, numRuns: 200 };
const cell = fc.oneof(
  fc.constantFrom<CellValue>(
    "a",
    "A",
    "ab",
    "b*",
    "",
    null,
    true,
    "0100",
    "100",
    100,
    1,
    "1/1/2024",
    45292,
    "~x",
  ),
  fc.integer({ min: -2, max: 3 }),
);
const criterion = fc.oneof(
  cell,
  fc.constantFrom(
    "=",
    "<>",
    "a*",
    "?",
    "<>a",
    "<>100",
    ">0",
    "<=100",
    ">a",
    "=100",
    "b~*",
    "*",
    "<>*",
    "TRUE",
  ),
);

describe("SUMIFS", () => {
  test("equals a filter of the rows for plain text codes", () => {
    // Codes of letters and digits that read as no number: there SUMIFS is equality without regard to case.
    const code = fc.stringMatching(/^[B-DG-IKLP-RT-Z]{1,2}[0-9]{0,2}$/);
    const line = fc.record({ account: code, centre: code, amount: fc.integer({ min: -1_000, max: 1_000 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 80 }), fc.nat(), (lines, pick) => {
        const { account, centre } = lines[pick % lines.length]!;
        const data = lines.map((one) => [one.account, one.centre, one.amount]);
        const formula = `=SUMIFS(Data!C:C,Data!A:A,"${account.toLowerCase()}",Data!B:B,"=${centre}")`;
        let expected = 0;
        for (const one of lines) if (one.account === account && one.centre === centre) expected += one.amount;
        expect(new Calculator(new GridSource({ S: [[formula]], Data: data })).value("S", 0, 0)).toBe(
          expected,
        );
      }),
      seed,
    );
  });

  test("gives the same from the index of a column as from reading a row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 40, maxLength: 60 }),
        criterion,
        criterion,
        (rows, first, second) => {
          const size = rows.length;
          const across = [rows.map(([a]) => a), rows.map(([, b]) => b), rows.map((_, at) => at + 1)];
          const source = new GridSource({
            S: [
              [first, second],
              [`=SUMIFS(Down!C1:C${size},Down!A1:A${size},A1,Down!B1:B${size},B1)`],
              [`=SUMIFS(Across!1:1,Across!2:2,A1,Across!3:3,B1)`],
            ],
            Down: rows.map(([a, b], at) => [a, b, at + 1]),
            Across: [across[2]!, across[0]!, across[1]!],
          });
          const calculator = new Calculator(source);
          expect(calculator.value("S", 1, 0)).toBe(calculator.value("S", 2, 0));
        },
      ),
      seed,
    );
  });
});
