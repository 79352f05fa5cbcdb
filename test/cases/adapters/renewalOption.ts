import { expectedRenewals } from "../../../src/core/revenue/recognition/options/renewalOption";
import { textOf } from "../amounts";

interface Inputs {
  readonly fee: string;
  readonly renewal: string;
  readonly contracts: number;
  readonly years: readonly { readonly cost: string }[];
}

export function renewalOption({ fee, renewal, contracts, years }: Inputs): unknown {
  const costs = years.map(({ cost }) => Number(cost));
  const found = expectedRenewals({ contracts, fee: Number(fee), renewalRate: Number(renewal), costs }, 2);
  return {
    expectedConsideration: textOf(found.consideration),
    expectedCost: textOf(found.cost),
    perContract: found.fees.map((each) => textOf(each)),
    year1Revenue: textOf(found.revenue[0]!),
    contractLiabilityAfterYear1: textOf(found.liability[0]!),
  };
}
