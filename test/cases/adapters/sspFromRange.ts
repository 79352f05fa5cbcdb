import {
  sspFromRange as sspOfRange,
  type RangePolicy,
} from "../../../src/core/revenue/recognition/allocation/sspFromRange";

interface Inputs {
  readonly price: string;
  readonly low: string;
  readonly mid: string;
  readonly high: string;
  readonly policy: RangePolicy;
}

export function sspFromRange({ price, low, mid, high, policy }: Inputs): unknown {
  const range = { low: Number(low), middle: Number(mid), high: Number(high) };
  const { inRange, ssp } = sspOfRange(Number(price), range, policy);
  return { inRange, ssp: ssp.toFixed(2) };
}
