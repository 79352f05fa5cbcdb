import { CellError } from "../../../cells/CellValue";
import { ArrayValue } from "../../values/ArrayValue";
import { finite, toNumber } from "../../values/coerce";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any } from "../params";
import { summaries, type Summary } from "./summaries";
import { numbersIn, visitCells, visitNumbers } from "./visitNumbers";

function isMany(value: Value): boolean {
  return value instanceof Reference || value instanceof ReferenceList || value instanceof ArrayValue;
}

function ofNumbers(name: string, summary: Summary) {
  return define({
    name,
    takes: [any],
    rest: [any],
    run(args, scope) {
      const numbers = numbersIn(args, scope);
      return numbers instanceof CellError ? numbers : summary(numbers);
    },
  });
}

export const aggregates = [
  define({
    name: "SUM",
    takes: [any],
    rest: [any],
    run(args, scope) {
      let total = 0;
      const failure = visitNumbers(args, scope, (number) => {
        total += number;
      });
      return failure ?? finite(total);
    },
  }),
  ofNumbers("AVERAGE", summaries.average),
  ofNumbers("MIN", summaries.minimum),
  ofNumbers("MAX", summaries.maximum),
  ofNumbers("PRODUCT", summaries.product),
  ofNumbers("MEDIAN", summaries.median),
  ofNumbers("SUMSQ", summaries.sumOfSquares),
  ofNumbers("STDEV", summaries.sampleDeviation),
  ofNumbers("STDEV.S", summaries.sampleDeviation),
  ofNumbers("STDEVP", summaries.populationDeviation),
  ofNumbers("STDEV.P", summaries.populationDeviation),
  ofNumbers("VAR", summaries.sampleVariance),
  ofNumbers("VAR.S", summaries.sampleVariance),
  ofNumbers("VARP", summaries.populationVariance),
  ofNumbers("VAR.P", summaries.populationVariance),
  define({
    name: "COUNT",
    takes: [any],
    rest: [any],
    run(args, scope) {
      let count = 0;
      for (const arg of args) {
        if (!isMany(arg)) {
          if (!(toNumber(scope.single(arg), scope.dates) instanceof CellError)) count += 1;
          continue;
        }
        visitCells(arg, scope, (value) => {
          if (typeof value === "number") count += 1;
        });
      }
      return count;
    },
  }),
  define({
    name: "COUNTA",
    takes: [any],
    rest: [any],
    run(args, scope) {
      let count = 0;
      for (const arg of args) {
        if (!isMany(arg)) count += 1;
        else visitCells(arg, scope, (value) => void (count += value === null ? 0 : 1));
      }
      return count;
    },
  }),
  define({
    name: "COUNTBLANK",
    takes: [any],
    run([range], scope) {
      if (!(range instanceof Reference)) return new CellError("#VALUE!", "a range is needed here");
      let filled = 0;
      visitCells(range, scope, (value) => {
        if (value !== null && value !== "") filled += 1;
      });
      return range.rows * range.columns - filled;
    },
  }),
];
