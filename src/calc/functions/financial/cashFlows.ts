import { CellError } from "../../../cells/CellValue";
import { finite } from "../../values/coerce";
import { define } from "../define";
import { any, array, number, or } from "../params";
import type { ArrayValue } from "../../values/ArrayValue";
import { numbersIn } from "../statistical/visitNumbers";
import { rateRoot } from "./rateRoot";

/** Flows at the end of periods 1, 2, …, discounted to the beginning of the first. */
function presentValue(ratePerPeriod: number, flows: readonly number[]): number {
  let total = 0;
  for (const [period, flow] of flows.entries()) total += flow / (1 + ratePerPeriod) ** (period + 1);
  return total;
}

interface DatedFlow {
  readonly amount: number;
  /** Years of 365 days since the first flow. */
  readonly years: number;
}

function datedFlows(amounts: ArrayValue, dates: ArrayValue): DatedFlow[] | CellError {
  if (amounts.cells.length !== dates.cells.length) {
    return new CellError("#NUM!", "there are not as many dates as amounts");
  }
  const flows: DatedFlow[] = [];
  const first = dates.cells[0] ?? null;
  for (let position = 0; position < amounts.cells.length; position += 1) {
    const amount = amounts.cells[position] ?? null;
    const date = dates.cells[position] ?? null;
    for (const value of [amount, date]) if (value instanceof CellError) return value;
    if (typeof amount !== "number" || typeof date !== "number" || typeof first !== "number") {
      return new CellError("#VALUE!", "an amount or a date is not a number");
    }
    if (date < first) return new CellError("#NUM!", "a date lies before the first one");
    flows.push({ amount, years: (Math.trunc(date) - Math.trunc(first)) / 365 });
  }
  return flows;
}

function datedValue(annualRate: number, flows: readonly DatedFlow[]): number {
  let total = 0;
  for (const { amount, years } of flows) total += amount / (1 + annualRate) ** years;
  return total;
}

function returnOf(
  amounts: readonly number[],
  valueAt: (rate: number) => number,
  guess: number,
): number | CellError {
  const hasBoth = amounts.some((amount) => amount > 0) && amounts.some((amount) => amount < 0);
  if (!hasBoth) return new CellError("#NUM!", "a return needs a payment and a receipt");
  return rateRoot(valueAt, guess) ?? new CellError("#NUM!", "no rate makes the value 0");
}

export const cashFlows = [
  define({
    name: "NPV",
    takes: [number, any],
    rest: [any],
    run([rate, ...values], scope) {
      const flows = numbersIn(values, scope);
      if (flows instanceof CellError) return flows;
      return rate === -1 ? new CellError("#DIV/0!") : finite(presentValue(rate, flows));
    },
  }),
  define({
    name: "IRR",
    takes: [any, or(number, 0.1)],
    run([values, guess], scope) {
      const flows = numbersIn([values], scope);
      if (flows instanceof CellError) return flows;
      return returnOf(flows, (rate) => presentValue(rate, flows), guess);
    },
  }),
  define({
    name: "XNPV",
    takes: [number, array, array],
    run([rate, amounts, dates]) {
      const flows = datedFlows(amounts, dates);
      if (flows instanceof CellError) return flows;
      return rate <= -1 ? new CellError("#NUM!", "the rate is -1 or less") : finite(datedValue(rate, flows));
    },
  }),
  define({
    name: "XIRR",
    takes: [array, array, or(number, 0.1)],
    run([amounts, dates, guess]) {
      const flows = datedFlows(amounts, dates);
      if (flows instanceof CellError) return flows;
      const sums = flows.map(({ amount }) => amount);
      return returnOf(sums, (rate) => datedValue(rate, flows), guess);
    },
  }),
];
