import type { SpendResponse } from "../../../core/attribution/campaigns/spendResponse";

/** What the elasticity says of saturation; why it says nothing where the data support none. */
export function saturation(response: SpendResponse | null): string {
  if (response === null) return "not enough data: no spend by period";
  const { elasticity } = response;
  if (elasticity.kind === "none") return `not enough data: ${elasticity.why}`;
  if (elasticity.high < 1) return "diminishing";
  return elasticity.low > 1 ? "rising" : "no sign";
}
