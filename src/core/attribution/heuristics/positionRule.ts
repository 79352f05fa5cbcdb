import { shared, type TouchRule } from "./TouchRule";

/** Parts of a journey that its first touch has, those between together, and its last; in any unit, 40, 20 and 40 for example. */
export interface PositionWeights {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/** The named shapes. @source Adobe Analytics, Attribution models: U-shaped, J-shaped, inverse J. */
export const positionShapes = {
  position: { first: 0.4, middle: 0.2, last: 0.4 },
  j: { first: 0.2, middle: 0.2, last: 0.6 },
  "inverse j": { first: 0.6, middle: 0.2, last: 0.2 },
} as const satisfies Readonly<Record<string, PositionWeights>>;

/**
 * Shares by place in the journey. Two touches share by their own weights, first ÷ (first + last); a touch alone has all; where
 * those weights are all 0, the touches share evenly.
 * @param weights None negative, not all 0.
 * @source Adobe Analytics, Attribution models: with two touches, J gives 75 % to the last.
 */
export function positionRule({ first, middle, last }: PositionWeights): TouchRule {
  const ends = first + last;
  const all = ends + middle;
  return (from, to, shares) => {
    const count = to - from;
    if (count === 1) return from;
    if (count === 2) {
      shares[0] = ends === 0 ? 0.5 : first / ends;
      shares[1] = 1 - shares[0];
      return shared;
    }
    const between = middle / all / (count - 2);
    for (let i = 1; i < count - 1; i++) shares[i] = between;
    shares[0] = first / all;
    shares[count - 1] = last / all;
    return shared;
  };
}
