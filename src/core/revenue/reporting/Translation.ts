import type { IsoDate } from "../../dates/isoDate";
import type { Exact } from "../../money/decimal";
import { inBooks, type BooksCurrency } from "../recognition/currency/inBooks";

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
export function translationInto(books: BooksCurrency, digits: number): Translation {
  // Nothing is nothing at any rate: none needs to be there.
  const at = (minor: number, rate: () => Exact): number =>
    minor === 0 ? 0 : inBooks(minor, rate(), digits, books);
  return {
    atClosing: (minor, day) => at(minor, () => books.rates.closing(day)),
    atAverage: (minor, day) => at(minor, () => books.rates.average(day)),
  };
}
