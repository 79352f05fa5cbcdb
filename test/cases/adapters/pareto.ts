import { sumMinor } from "../../../src/core/money/sumMinor";
import { pareto as ranking } from "../../../src/core/cost/spend/pareto";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly items: Readonly<Record<string, number>>;
}

export function pareto({ items }: Inputs): unknown {
  const names = Object.keys(items);
  const amounts = Object.values(items).map((amount) => minorOf(amount));
  const ranked = ranking(amounts);
  return {
    ranked: ranked.map(({ index, amount, cumulativeShare }) => ({
      name: names[index],
      amount: textOf(amount),
      cumPct: cumulativeShare,
    })),
    total: textOf(sumMinor(amounts)),
    classes: Object.fromEntries(ranked.map((each) => [names[each.index], each.class])),
  };
}
