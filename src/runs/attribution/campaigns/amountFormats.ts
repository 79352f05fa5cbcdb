import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { hasCents } from "../../../cells/hasCents";
import type { AmountFormats } from "../../../reports/formats";

/** Decimals that amounts are shown with: those of revenue, and two where spend has cents. */
export function amountFormats({ campaigns, spend }: CampaignRecords, digits: 0 | 2 | 3): AmountFormats {
  const amounts = [
    ...(campaigns ?? []).flatMap((each) => [each.budget, each.spend ?? 0]),
    ...(spend ?? []).flatMap((each) => [each.spend, each.committed]),
  ];
  const shown =
    digits === 0 && amounts.some((amount) => hasCents(amount) && !Number.isInteger(amount)) ? 2 : digits;
  return { amount: `amount${shown}`, variance: `variance${shown}` };
}
