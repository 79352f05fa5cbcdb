import { materiality as judge } from "../../../src/core/budget/materiality";
import { variance } from "../../../src/core/budget/variance";

interface Inputs {
  readonly actual: number;
  readonly budget: number;
  readonly amountThreshold: number;
  readonly pctThreshold: number;
  readonly rule: "AND" | "OR";
}

export function materiality({ actual, budget, amountThreshold, pctThreshold, rule }: Inputs): unknown {
  const limits = {
    amount: amountThreshold,
    share: pctThreshold,
    rule: rule === "OR" ? "or" : "and",
  } as const;
  const { amountHit, shareHit, material } = judge(variance(actual, budget, 0), limits);
  return { amountHit, pctHit: shareHit, material };
}
