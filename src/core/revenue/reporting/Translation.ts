import type { IsoDate } from "../../dates/isoDate";
import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import type { BooksCurrency } from "../recognition/currency/inBooks";

/** Amounts of a contract's currency in the currency of the books, both in minor units. */
export interface Translation {
  atClosing(minor: number, day: IsoDate): number;
  atAverage(minor: number, day: IsoDate): number;
}

/** For a contract in the currency of the books. */
export const sameCurrency: Translation = {
  atClosing: (minor) => minor,
  atAverage: (minor) => minor,
};

/** @param digits Decimals of the contract's currency. */
export function translationInto({ rates, digits: booksDigits }: BooksCurrency, digits: number): Translation {
  const scale = new Exact(10).pow(booksDigits - digits);
  const at = (minor: number, rate: () => Exact): number =>
    minor === 0 ? 0 : minorFromExact(rate().times(minor).times(scale), 0);
  return {
    atClosing: (minor, day) => at(minor, () => rates.closing(day)),
    atAverage: (minor, day) => at(minor, () => rates.average(day)),
  };
}
