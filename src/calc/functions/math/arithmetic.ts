import { CellError } from "../../../cells/CellValue";
import { power } from "../../formula/operators";
import { finite } from "../../values/coerce";
import { define } from "../define";
import { number, or } from "../params";

function logarithm(value: number, base: number): number | CellError {
  if (value <= 0 || base <= 0) return new CellError("#NUM!", "logarithms need positive numbers");
  if (base === 1) return new CellError("#DIV/0!");
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

/** The rest has the sign of the divisor. */
function modulo(value: number, divisor: number): number | CellError {
  if (divisor === 0) return new CellError("#DIV/0!");
  if (!Number.isInteger(value) || !Number.isInteger(divisor)) {
    return value - divisor * Math.floor(value / divisor) + 0;
  }
  const rest = value % divisor;
  return (rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest) + 0;
}

export const arithmeticFunctions = [
  define({ name: "ABS", takes: [number], run: ([value]) => Math.abs(value) }),
  define({ name: "SIGN", takes: [number], run: ([value]) => Math.sign(value) }),
  define({
    name: "SQRT",
    takes: [number],
    run: ([value]) => (value < 0 ? new CellError("#NUM!", "the number is negative") : Math.sqrt(value)),
  }),
  define({ name: "POWER", takes: [number, number], run: ([base, exponent]) => power(base, exponent) }),
  define({ name: "EXP", takes: [number], run: ([value]) => finite(Math.exp(value)) }),
  define({ name: "LN", takes: [number], run: ([value]) => logarithm(value, Math.E) }),
  define({ name: "LOG", takes: [number, or(number, 10)], run: ([value, base]) => logarithm(value, base) }),
  define({ name: "LOG10", takes: [number], run: ([value]) => logarithm(value, 10) }),
  define({ name: "PI", takes: [], run: () => Math.PI }),
  define({ name: "MOD", takes: [number, number], run: ([value, divisor]) => modulo(value, divisor) }),
  define({
    name: "QUOTIENT",
    takes: [number, number],
    run: ([value, divisor]) => (divisor === 0 ? new CellError("#DIV/0!") : Math.trunc(value / divisor) + 0),
  }),
];
