import { proposedReallocation } from "../../../src/core/budget/tracker/proposedReallocation";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly buffer: number;
  readonly lines: readonly {
    readonly name: string;
    readonly budget: number;
    readonly forecast: number;
    readonly locked?: boolean;
  }[];
}

export function realloc({ buffer, lines }: Inputs): unknown {
  const { moves, unfunded, moved } = proposedReallocation(
    lines.map(({ budget, forecast, locked = false }) => ({
      budget: minorOf(budget),
      forecast: minorOf(forecast),
      isLocked: locked,
    })),
    buffer,
  );
  return {
    moves: moves.map(({ from, to, minor }) => ({
      from: lines[from]!.name,
      to: lines[to]!.name,
      amount: textOf(minor),
    })),
    unfunded: textOf(unfunded),
    moved: textOf(moved),
  };
}
