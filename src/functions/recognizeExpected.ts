import { expectedCell } from "../cells/recognition/measureCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * How variable consideration is estimated.
 * @customenum {string}
 */
export enum EstimateMethod {
  /** All amounts, weighed by their probabilities. */
  Expected = "expected",
  /** The amount with the highest probability. */
  Likely = "likely",
}

/**
 * Variable consideration that a price takes in: expected value or most likely amount.
 * @customfunction RECOGNIZE.EXPECTED
 * @helpurl https://localhost:3000/functions/RECOGNIZE.EXPECTED.html
 * @param amounts What the contract may bring.
 * @param probabilities Of each amount, 0 to 1; together 1.
 * @param [method] expected (default): weighed by probability; likely: the likeliest amount.
 * @param [cap] Constraint: more is not taken in.
 * @returns The amount, rounded to cents.
 * @throws PROBABILITIES_NOT_ONE when they do not make 1.
 * @throws SHAPES_DIFFER when there is not one for each amount.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws AMOUNT_NOT_A_NUMBER when a cell is text.
 * @source ASC 606-10-32-5 to 32-13, IFRS 15.50 to 58.
 * @example =FINOPS.RECOGNIZE.EXPECTED({0;50000;100000},{0.1;0.3;0.6}) // => 75000
 * @example =FINOPS.RECOGNIZE.EXPECTED({0;50000;100000},{0.1;0.3;0.6},"likely",80000) // => 80000
 */
export function recognizeExpected(
  amounts: unknown[][],
  probabilities: unknown[][],
  method?: EstimateMethod,
  cap?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        expectedCell(
          cellsFromArgument(amounts),
          cellsFromArgument(probabilities),
          cellFromArgument(method),
          cellFromArgument(cap),
        ),
      ],
    ]),
  );
}
