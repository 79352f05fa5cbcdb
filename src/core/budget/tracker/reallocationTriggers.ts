import { Exact } from "../../money/decimal";
import type { ReallocationLine } from "./proposedReallocation";

export interface TriggerLimits {
  /** Forecast above budget by more than this share of it asks for money: 0.05 for 5 %. */
  readonly over: number;
  /** Forecast below budget by more than this share of it sets money free. */
  readonly under: number;
  /** Before this share of the year has run no line sets money free. */
  readonly elapsed: number;
}

export const defaultTriggers: TriggerLimits = { over: 0.05, under: 0.1, elapsed: 0.5 };

export interface ReallocationTrigger {
  /** Line, by index. */
  readonly line: number;
  readonly kind: "overspend" | "underspend";
  /** Forecast less budget, in minor units. */
  readonly minor: number;
}

/**
 * Lines that call for a reallocation: their forecast leaves the budget by more than the limits, strictly. Locked lines call
 * for none.
 * @param elapsedShare Of the year.
 */
export function reallocationTriggers(
  lines: readonly ReallocationLine[],
  elapsedShare: number,
  { over, under, elapsed }: TriggerLimits = defaultTriggers,
): readonly ReallocationTrigger[] {
  return lines.flatMap(({ budget, forecast, isLocked }, line): readonly ReallocationTrigger[] => {
    if (isLocked) return [];
    const minor = forecast - budget;
    const exceeds = (share: number): boolean => new Exact(share).times(budget).abs().lt(Math.abs(minor));
    if (minor > 0 && exceeds(over)) return [{ line, kind: "overspend", minor }];
    if (minor < 0 && elapsedShare >= elapsed && exceeds(under)) return [{ line, kind: "underspend", minor }];
    return [];
  });
}
