import { polarityOf, type AccountType } from "../../../src/core/budget/accountType";
import { drill as drillDown } from "../../../src/core/budget/drill";

interface Inputs {
  readonly depth: number;
  readonly rows: readonly {
    readonly path: readonly string[];
    readonly actual: number;
    readonly budget: number;
    readonly type: AccountType;
  }[];
}

export function drill({ depth, rows }: Inputs): unknown {
  const { total, ranked } = drillDown(
    rows.map(({ path, actual, budget, type }) => ({
      path,
      actual,
      reference: budget,
      polarity: polarityOf(type),
    })),
    depth,
  );
  return {
    total,
    ranked: ranked.map(({ path, effect, netShare, grossShare }) => ({
      node: path.join("/"),
      effect,
      pctOfNet: netShare,
      pctOfGross: grossShare,
    })),
  };
}
