import { CellError } from "../../../cells/CellValue";
import { finite } from "../../values/coerce";
import { define } from "../define";
import { logical, number, or } from "../params";
import { rateRoot } from "./rateRoot";

/**
 * What is left of present value, payments and future value, all seen from the end of the last period; 0 for a set of
 * terms that belong together.
 * @source Microsoft, PV function: the equation that its remarks give.
 */
function balance(
  rate: number,
  periods: number,
  payment: number,
  present: number,
  future: number,
  atStart: boolean,
): number {
  if (rate === 0) return present + payment * periods + future;
  const growth = (1 + rate) ** periods;
  return present * growth + payment * (1 + (atStart ? rate : 0)) * ((growth - 1) / rate) + future;
}

/** The unknown of an equation that is linear in it. */
function solved(balanceAt: (value: number) => number): number | CellError {
  const constant = balanceAt(0);
  const factor = balanceAt(1) - constant;
  return factor === 0 ? new CellError("#NUM!", "no value meets these terms") : finite(-constant / factor);
}

function periodsOf(
  rate: number,
  payment: number,
  present: number,
  future: number,
  atStart: boolean,
): number | CellError {
  if (rate === 0) return payment === 0 ? new CellError("#NUM!") : finite(-(present + future) / payment);
  const perPeriod = (payment * (1 + (atStart ? rate : 0))) / rate;
  return finite(Math.log((perPeriod - future) / (perPeriod + present)) / Math.log(1 + rate));
}

export const annuities = [
  define({
    name: "PMT",
    takes: [number, number, number, or(number, 0), or(logical, false)],
    run: ([rate, periods, present, future, atStart]) =>
      solved((payment) => balance(rate, periods, payment, present, future, atStart)),
  }),
  define({
    name: "PV",
    takes: [number, number, number, or(number, 0), or(logical, false)],
    run: ([rate, periods, payment, future, atStart]) =>
      solved((present) => balance(rate, periods, payment, present, future, atStart)),
  }),
  define({
    name: "FV",
    takes: [number, number, number, or(number, 0), or(logical, false)],
    run: ([rate, periods, payment, present, atStart]) =>
      finite(0 - balance(rate, periods, payment, present, 0, atStart)),
  }),
  define({
    name: "NPER",
    takes: [number, number, number, or(number, 0), or(logical, false)],
    run: ([rate, payment, present, future, atStart]) => periodsOf(rate, payment, present, future, atStart),
  }),
  define({
    name: "RATE",
    takes: [number, number, number, or(number, 0), or(logical, false), or(number, 0.1)],
    run([periods, payment, present, future, atStart, guess]) {
      const rate = rateRoot((tried) => balance(tried, periods, payment, present, future, atStart), guess);
      return rate ?? new CellError("#NUM!", "no rate meets these terms");
    },
  }),
  define({
    name: "SLN",
    takes: [number, number, number],
    run: ([cost, salvage, life]) => (life === 0 ? new CellError("#DIV/0!") : (cost - salvage) / life),
  }),
];
