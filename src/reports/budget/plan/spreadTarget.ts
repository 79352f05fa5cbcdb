import type { CostTarget } from "../../../cells/cost/tables/ReadTargets";
import { normalisedWords } from "../../../cells/words";
import { seasonalProfile } from "../../../core/budget/plan/seasonalProfile";
import { spreadTotal } from "../../../core/budget/plan/spreadTotal";
import { monthNumber } from "../BudgetTime";
import type { BudgetInput } from "../BudgetInput";

/** A target by month. */
export interface SpreadTarget {
  readonly target: CostTarget;
  /** First of its months. */
  readonly first: number;
  /** One weight a month. */
  readonly weights: readonly number[];
  /** Minor units of each month; they add up to the target. */
  readonly months: readonly number[];
  /** By what it was spread, in words. */
  readonly by: string;
}

const season = 12;

/** A target spread over its months as its row asks for; evenly where the actuals of its line tell no profile. */
export function spreadTarget(input: BudgetInput, target: CostTarget): SpreadTarget {
  const first = monthNumber(target.period.first);
  const count = monthNumber(target.period.last) - first + 1;
  const even = new Array<number>(count).fill(1);
  const line = target.profile === "" ? target.line : target.profile;
  const weights = target.method === "even" ? even : profileOf(input, target, { line, first, count });
  return {
    target,
    first,
    weights: weights ?? even,
    months: spreadTotal(target.target, weights ?? even),
    by:
      target.method === "even"
        ? "even"
        : weights
          ? `${target.method} of ${line}`
          : `even: ${line} lacks actuals to spread by (${target.method})`,
  };
}

/** Null where the actuals tell none: months that they do not reach, or below 0. */
function profileOf(
  input: BudgetInput,
  { method }: CostTarget,
  { line, first, count }: { readonly line: string; readonly first: number; readonly count: number },
): readonly number[] | null {
  const actuals = actualsOf(input, line);
  const from = (month: number, length: number): readonly number[] =>
    Array.from({ length }, (_, at) => actuals.get(month + at) ?? 0);
  const isProfile = (weights: readonly number[]): boolean =>
    weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
  if (method === "prior year") {
    const isCovered =
      first - season >= Math.min(...actuals.keys()) &&
      first - season + count - 1 <= Math.max(...actuals.keys());
    if (!isCovered) return null;
    const weights = from(first - season, count);
    return isProfile(weights) ? weights : null;
  }
  const months = [...actuals.keys()].filter((month) => month < first);
  if (months.length === 0) return null;
  const [earliest, latest] = [Math.min(...months), Math.max(...months)];
  let end = first;
  while (end - 1 > latest) end -= season;
  const history = end <= earliest ? [] : from(earliest, end - earliest);
  if (history.length < season || !isProfile(history.slice(history.length % season))) return null;
  const profile = seasonalProfile(history, season);
  return Array.from({ length: count }, (_, at) => profile[at % season]!);
}

function actualsOf({ budget, time }: BudgetInput, line: string): ReadonlyMap<number, number> {
  const { columns, hasActual } = budget;
  const wanted = normalisedWords(line);
  const codes = new Set(
    columns.line.labels.flatMap((label, code) => (normalisedWords(label) === wanted ? [code] : [])),
  );
  const sums = new Map<number, number>();
  time.months.forEach((month, row) => {
    if (!codes.has(columns.line.codes[row]!) || hasActual[row] === 0) return;
    sums.set(month, (sums.get(month) ?? 0) + columns.actual[row]!);
  });
  return sums;
}
