import { variableConsideration } from "../../../src/core/revenue/recognition/price/variableConsideration";
import { textOf } from "../amounts";

interface Inputs {
  readonly outcomes: readonly { readonly amount: string; readonly p: string }[];
}

export function expectedValue({ outcomes }: Inputs): unknown {
  const { expected, mostLikely, included } = variableConsideration(
    outcomes.map(({ amount, p }) => ({ amount: Number(amount), probability: Number(p) })),
    "expected",
    null,
    2,
  );
  return { expectedValue: textOf(expected), mostLikely: textOf(mostLikely), included: textOf(included) };
}
