import { CellError } from "../../../cells/CellValue";
import { define } from "../define";
import { any, logical, number, or, reference, whole } from "../params";
import { percentile } from "./summaries";
import { numbersIn } from "./visitNumbers";

function nth(name: string, place: (ascending: Float64Array, position: number) => number | undefined) {
  return define({
    name,
    takes: [any, number],
    run([values, position], scope) {
      const numbers = numbersIn([values], scope);
      if (numbers instanceof CellError) return numbers;
      const found = place(Float64Array.from(numbers).sort(), Math.ceil(position));
      return found ?? new CellError("#NUM!", `there is no value ${position} of ${numbers.length}`);
    },
  });
}

function rank(name: string) {
  return define({
    name,
    takes: [number, reference, or(logical, false)],
    run([value, range, ascending], scope) {
      const numbers = numbersIn([range], scope);
      if (numbers instanceof CellError) return numbers;
      if (!numbers.includes(value)) return new CellError("#N/A", "the number is not in the range");
      return 1 + numbers.filter((other) => (ascending ? other < value : other > value)).length;
    },
  });
}

function percentileFunction(name: string) {
  return define({
    name,
    takes: [any, number],
    run([values, share], scope) {
      const numbers = numbersIn([values], scope);
      if (numbers instanceof CellError) return numbers;
      if (numbers.length === 0 || share < 0 || share > 1)
        return new CellError("#NUM!", "the share lies outside 0 to 1");
      return percentile(numbers, share);
    },
  });
}

function quartileFunction(name: string) {
  return define({
    name,
    takes: [any, whole],
    run([values, quarter], scope) {
      const numbers = numbersIn([values], scope);
      if (numbers instanceof CellError) return numbers;
      if (numbers.length === 0 || quarter < 0 || quarter > 4)
        return new CellError("#NUM!", "quartiles are 0 to 4");
      return percentile(numbers, quarter / 4);
    },
  });
}

export const ranks = [
  nth("LARGE", (ascending, position) => ascending[ascending.length - position]),
  nth("SMALL", (ascending, position) => ascending[position - 1]),
  rank("RANK"),
  rank("RANK.EQ"),
  percentileFunction("PERCENTILE"),
  percentileFunction("PERCENTILE.INC"),
  quartileFunction("QUARTILE"),
  quartileFunction("QUARTILE.INC"),
];
