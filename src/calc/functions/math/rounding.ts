import { CellError } from "../../../cells/CellValue";
import { define } from "../define";
import { number, or, whole } from "../params";
import { atPlaces, roundHalfAway, tidy } from "./decimalPlaces";

function multiple(name: string, toWhole: (quotient: number) => number, byZero: number | CellError) {
  return define({
    name,
    takes: [number, number],
    run([value, step]) {
      if (value === 0) return 0;
      if (step === 0) return byZero;
      if (value > 0 && step < 0) return new CellError("#NUM!", "a positive number needs a positive step");
      return tidy(toWhole(tidy(value / step)) * step) + 0;
    },
  });
}

/** Away from zero to the next number that leaves `rest` when halved. */
function nextWith(value: number, rest: 0 | 1): number {
  const size = Math.ceil(Math.abs(value));
  const next = size % 2 === rest ? size : size + 1;
  return (value < 0 ? -next : next) + 0;
}

export const rounding = [
  define({ name: "ROUND", takes: [number, whole], run: ([value, places]) => roundHalfAway(value, places) }),
  define({
    name: "ROUNDUP",
    takes: [number, whole],
    run: ([value, places]) => atPlaces(value, places, Math.ceil),
  }),
  define({
    name: "ROUNDDOWN",
    takes: [number, whole],
    run: ([value, places]) => atPlaces(value, places, Math.floor),
  }),
  define({
    name: "TRUNC",
    takes: [number, or(whole, 0)],
    run: ([value, places]) => atPlaces(value, places, Math.floor),
  }),
  define({ name: "INT", takes: [number], run: ([value]) => Math.floor(value) }),
  define({
    name: "MROUND",
    takes: [number, number],
    run([value, step]) {
      if (step === 0) return 0;
      if (value * step < 0) return new CellError("#NUM!", "number and multiple differ in sign");
      return tidy(Math.floor(tidy(value / step) + 0.5) * step) + 0;
    },
  }),
  // A negative number and a positive step round towards positive infinity, two negatives away from zero.
  multiple("CEILING", Math.ceil, 0),
  multiple("FLOOR", Math.floor, new CellError("#DIV/0!")),
  define({ name: "EVEN", takes: [number], run: ([value]) => nextWith(value, 0) }),
  define({ name: "ODD", takes: [number], run: ([value]) => nextWith(value, 1) }),
];
