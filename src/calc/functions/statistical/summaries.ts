import { CellError } from "../../../cells/CellValue";
import { finite } from "../../values/coerce";

/** One figure for a list of numbers. */
export type Summary = (numbers: readonly number[]) => number | CellError;

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Sum of squared distances from the mean, in two passes: one pass loses digits on large amounts. */
function squaredDistances(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length;
  let total = 0;
  for (const number of numbers) total += (number - mean) ** 2;
  return total;
}

function variance(numbers: readonly number[], degreesLost: 0 | 1): number | CellError {
  if (numbers.length <= degreesLost) return new CellError("#DIV/0!", "too few numbers");
  return finite(squaredDistances(numbers) / (numbers.length - degreesLost));
}

function root(value: number | CellError): number | CellError {
  return value instanceof CellError ? value : Math.sqrt(value);
}

export const summaries = {
  sum: (numbers) => finite(sum(numbers)),
  average: (numbers) =>
    numbers.length === 0 ? new CellError("#DIV/0!", "no numbers") : finite(sum(numbers) / numbers.length),
  minimum: (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0),
  maximum: (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0),
  product: (numbers) =>
    numbers.length === 0 ? 0 : finite(numbers.reduce((total, number) => total * number, 1)),
  sumOfSquares: (numbers) => finite(numbers.reduce((total, number) => total + number * number, 0)),
  median: (numbers) =>
    numbers.length === 0 ? new CellError("#NUM!", "no numbers") : percentile(numbers, 0.5),
  sampleVariance: (numbers) => variance(numbers, 1),
  populationVariance: (numbers) => variance(numbers, 0),
  sampleDeviation: (numbers) => root(variance(numbers, 1)),
  populationDeviation: (numbers) => root(variance(numbers, 0)),
} as const satisfies Record<string, Summary>;

/** The value below which a share of the numbers lies, between two neighbours in proportion. */
export function percentile(numbers: readonly number[], share: number): number {
  const ascending = Float64Array.from(numbers).sort();
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (high - low) * (place - below);
}
