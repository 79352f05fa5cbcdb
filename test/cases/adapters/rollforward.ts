import { closingBalance } from "../../../src/core/revenue/recognition/contract/rollForward";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly opening: string;
  readonly billings: string;
  readonly recognized: string;
  readonly other: string;
}

export function rollforward({ opening, billings, recognized, other }: Inputs): unknown {
  const closing = closingBalance(minorOf(opening), {
    billings: minorOf(billings),
    recognised: minorOf(recognized),
    modifications: 0,
    interest: 0,
    other: minorOf(other),
    fx: 0,
  });
  return { closing: textOf(closing) };
}
