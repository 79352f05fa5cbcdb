import { levelPayment } from "../../../src/core/revenue/recognition/price/financing";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly principal: string;
  readonly contractRate: string;
  /** Months. */
  readonly n: number;
}

export function pmtPv({ principal, contractRate, n }: Inputs): unknown {
  const price = minorOf(principal);
  const term = { periods: n, periodsPerYear: 12 };
  const { payment, interest } = levelPayment(price, Number(contractRate), term);
  return { payment: textOf(payment), revenue: textOf(price), interestTotal: textOf(interest) };
}
