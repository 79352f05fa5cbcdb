import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { ArrayValue } from "../../values/ArrayValue";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, or, whole } from "../params";
import { percentile, summaries, type Summary } from "../statistical/summaries";
import { toNumber } from "../../values/coerce";
import { cellsToTotal, totalKinds, totalOf } from "./subtotal";

/** The number that comes most often, of several the one met first. */
function mode(numbers: readonly number[]): number | CellError {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (!(most > 1)) return new CellError("#N/A", "no number comes twice");
  return [...counts].find(([, count]) => count === most)![0];
}

const kinds: readonly (Summary | "COUNT" | "COUNTA")[] = [...totalKinds, summaries.median, mode];

type Ranked = (numbers: readonly number[], k: number) => number | undefined;

/** Both ends left out: the share counts from 1 / (n + 1) to n / (n + 1). */
function exclusivePercentile(numbers: readonly number[], share: number): number | undefined {
  const place = share * (numbers.length + 1) - 1;
  return place < 0 || place > numbers.length - 1
    ? undefined
    : percentile(numbers, numbers.length === 1 ? 0 : place / (numbers.length - 1));
}

function inclusivePercentile(numbers: readonly number[], share: number): number | undefined {
  return numbers.length === 0 || share < 0 || share > 1 ? undefined : percentile(numbers, share);
}

/** Kinds 14 to 19, which take one more number. */
const ranked: readonly Ranked[] = [
  (numbers, k) => Float64Array.from(numbers).sort()[numbers.length - Math.ceil(k)],
  (numbers, k) => Float64Array.from(numbers).sort()[Math.ceil(k) - 1],
  inclusivePercentile,
  (numbers, quarter) => inclusivePercentile(numbers, Math.trunc(quarter) / 4),
  exclusivePercentile,
  (numbers, quarter) => exclusivePercentile(numbers, Math.trunc(quarter) / 4),
];

function rankedOf(rank: Ranked, cells: readonly CellValue[], k: Value, scope: Scope): number | CellError {
  const place = toNumber(scope.single(k), scope.dates);
  if (place instanceof CellError) return place;
  const failure = cells.find((value) => value instanceof CellError);
  if (failure) return failure;
  const found = rank(
    cells.filter((value) => typeof value === "number"),
    place,
  );
  return found ?? new CellError("#NUM!", "there is no such value");
}

export const aggregate = define({
  name: "AGGREGATE",
  takes: [whole, or(whole, 0), any],
  rest: [any],
  run([kind, option, first, ...others], scope) {
    if (option < 0 || option > 7) return new CellError("#VALUE!", "the options are 0 to 7");
    const rank = ranked[kind - 14];
    if (rank && others.length !== 1)
      return new CellError("#VALUE!", "this kind takes one range and one number");
    const ranges = rank ? [first] : [first, ...others];
    const found =
      rank && first instanceof ArrayValue ? [...first.cells] : cellsToTotal(ranges, option < 4, scope);
    if (found instanceof CellError) return found;
    // Odd options leave hidden rows out as well; the calculator knows of none.
    const ignoresErrors = option === 2 || option === 3 || option > 5;
    const cells = ignoresErrors ? found.filter((value) => !(value instanceof CellError)) : found;
    if (rank) return rankedOf(rank, cells, others[0] ?? null, scope);
    const summary = kinds[kind - 1];
    return summary === undefined
      ? new CellError("#VALUE!", `there is no kind ${kind}`)
      : totalOf(cells, summary);
  },
});
