import { Exact } from "./decimal";

/** What a part counts with. */
export type Weight = Exact | number;

/** Parts rounded down, and what that has cut off each, over one base. */
interface Parts {
  readonly parts: number[];
  readonly remainders: readonly (number | bigint)[];
}

/**
 * Splits an amount by weights so that the parts add up to it and none is more than a minor unit off its exact share.
 * Units left over go to the largest remainders, at a tie to the earlier part.
 * @param minor Minor units; negative for a credit, which mirrors its invoice.
 * @param weights At least one, none negative, not all zero.
 * @returns One part a weight, in minor units.
 * @example largestRemainder(10000, [1, 1, 1]) // => [3334, 3333, 3333]
 */
export function largestRemainder(minor: number, weights: readonly Weight[]): readonly number[] {
  if (weights.length === 1) return [minor];
  const amount = Math.abs(minor);
  const { parts, remainders } = partsInDoubles(amount, weights) ?? partsInIntegers(amount, weights);
  let left = amount;
  for (const part of parts) left -= part;
  if (left > 0) {
    const byRemainder = remainders
      .map((_, index) => index)
      .sort((one, other) => {
        const [first, second] = [remainders[one]!, remainders[other]!];
        return first === second ? one - other : first > second ? -1 : 1;
      });
    for (const index of byRemainder.slice(0, left)) parts[index]! += 1;
  }
  return minor < 0 ? parts.map((part) => -part || 0) : parts;
}

export function isAnyWeighed(weights: readonly Weight[]): boolean {
  return weights.some((weight) => (typeof weight === "number" ? weight !== 0 : !weight.isZero()));
}

/** What makes whole numbers of prices in any currency. */
const scales = [1, 100, 1000, 1_000_000];

/** Up to 15 digits a double stands for one decimal. */
const largestWhole = 1e15;

/** Null where doubles do not hold all that it takes. */
function partsInDoubles(amount: number, weights: readonly Weight[]): Parts | null {
  const wholes = wholeWeights(weights);
  if (!wholes) return null;
  let total = 0;
  for (const whole of wholes) total += whole;
  if (!(amount * total + total <= Number.MAX_SAFE_INTEGER)) return null;
  const remainders: number[] = [];
  const parts = wholes.map((whole) => {
    const product = amount * whole;
    const rounded = Math.floor(product / total);
    // A quotient just below an integer may be rounded up to it.
    const part = rounded * total > product ? rounded - 1 : rounded;
    remainders.push(product - part * total);
    return part;
  });
  return { parts, remainders };
}

function wholeWeights(weights: readonly Weight[]): readonly number[] | null {
  for (const scale of scales) {
    const wholes: number[] = [];
    for (const weight of weights) {
      if (typeof weight !== "number") return null;
      const whole = Math.round(weight * scale);
      if (whole > largestWhole || whole / scale !== weight) break;
      wholes.push(whole);
    }
    if (wholes.length === weights.length) return wholes;
  }
  return null;
}

function partsInIntegers(amount: number, weights: readonly Weight[]): Parts {
  const exact = weights.map((weight) => new Exact(weight));
  const decimals = Math.max(...exact.map((weight) => weight.decimalPlaces()));
  const wholes = exact.map((weight) => BigInt(weight.times(new Exact(10).pow(decimals)).toFixed(0)));
  const total = wholes.reduce((sum, whole) => sum + whole, 0n);
  const products = wholes.map((whole) => BigInt(amount) * whole);
  return {
    parts: products.map((product) => Number(product / total)),
    remainders: products.map((product) => product % total),
  };
}
