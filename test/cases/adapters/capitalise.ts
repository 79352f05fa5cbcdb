import { capitalisedCosts } from "../../../src/core/revenue/recognition/costs/contractCosts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly costs: readonly { readonly amount: string; readonly incremental: boolean }[];
}

export function capitalise({ costs }: Inputs): unknown {
  const { asset, expense } = capitalisedCosts(
    costs.map(({ amount, incremental }) => ({ minor: minorOf(amount), incremental })),
  );
  return { asset: textOf(asset), expense: textOf(expense) };
}
