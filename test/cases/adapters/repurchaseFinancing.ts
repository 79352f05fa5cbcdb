import { callOptionFinancing } from "../../../src/core/revenue/recognition/price/repurchase";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly callPrice: string;
}

export function repurchaseFinancing({ price, callPrice }: Inputs): unknown {
  const { liability, interest, revenue } = callOptionFinancing(minorOf(price), minorOf(callPrice));
  return {
    liabilityInitial: textOf(liability),
    interest: textOf(interest),
    revenueIfLapsed: textOf(revenue),
  };
}
