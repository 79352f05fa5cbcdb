import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import { sumMinorOf } from "../../money/sumMinor";

/** A budget line and where it will end. Amounts in minor units. */
export interface ReallocationLine {
  readonly budget: number;
  readonly forecast: number;
  /** Neither gives nor takes. */
  readonly isLocked?: boolean;
}

/** Lines by index. */
export interface ReallocationMove {
  readonly from: number;
  readonly to: number;
  readonly minor: number;
}

export interface ReallocationNeed {
  readonly line: number;
  readonly minor: number;
  readonly unfunded: number;
  readonly isLocked: boolean;
}

export interface ReallocationDonor {
  readonly line: number;
  /** Budget above its forecast and the buffer on it; the budget at most. */
  readonly surplus: number;
  readonly given: number;
}

export interface Reallocation {
  /** In the order in which they are made. */
  readonly moves: readonly ReallocationMove[];
  /** Largest first, locked lines among them, which stay unfunded. */
  readonly needs: readonly ReallocationNeed[];
  /** Largest first. */
  readonly donors: readonly ReallocationDonor[];
  /** Budgets after the moves; their sum is what it was. */
  readonly budgets: readonly number[];
  readonly moved: number;
  readonly unfunded: number;
}

/**
 * Moves of budget to lines that will overspend from lines that will not use theirs: the largest need first, from the largest
 * surplus first. A donor keeps its forecast and a buffer on it, rounded up, and gives its budget at most, even where credits are to
 * come; a locked line keeps what it has.
 * @param bufferShare Of a donor's forecast: 0.05 for 5 %.
 * @param isFree Whether the year has run far enough for a line to give; without it nothing is moved.
 * @source Our own rule; no standard says how to move budget within a year.
 */
export function proposedReallocation(
  lines: readonly ReallocationLine[],
  bufferShare: number,
  isFree = true,
): Reallocation {
  const budgets = lines.map(({ budget }) => budget);
  const needs = ranked(lines.map(({ budget, forecast }) => forecast - budget)).map(({ line, minor }) => ({
    line,
    minor,
    unfunded: minor,
    isLocked: lines[line]!.isLocked ?? false,
  }));
  const donors = ranked(
    lines.map((line) => (line.isLocked || !isFree ? 0 : surplusOf(line, bufferShare))),
  ).map(({ line, minor }) => ({ line, surplus: minor, given: 0 }));
  const moves: ReallocationMove[] = [];
  for (const need of needs) {
    if (need.isLocked) continue;
    for (const donor of donors) {
      const minor = Math.min(need.unfunded, donor.surplus - donor.given);
      if (minor === 0) continue;
      moves.push({ from: donor.line, to: need.line, minor });
      need.unfunded -= minor;
      donor.given += minor;
      budgets[need.line]! += minor;
      budgets[donor.line]! -= minor;
    }
  }
  return {
    moves,
    needs,
    donors,
    budgets,
    moved: sumMinorOf(moves, ({ minor }) => minor),
    unfunded: sumMinorOf(needs, ({ unfunded }) => unfunded),
  };
}

function surplusOf({ budget, forecast }: ReallocationLine, bufferShare: number): number {
  const kept = Math.max(0, forecast);
  const buffer = new Exact(kept).times(bufferShare).ceil();
  return budget - kept - minorFromExact(buffer, 0);
}

/** Those above 0, largest first; equal ones in the order of the lines. */
function ranked(amounts: readonly number[]): readonly { readonly line: number; readonly minor: number }[] {
  return amounts
    .map((minor, line) => ({ line, minor }))
    .filter(({ minor }) => minor > 0)
    .sort((one, other) => other.minor - one.minor);
}
