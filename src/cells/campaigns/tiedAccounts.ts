import { accountClassFromText } from "../accountClass";
import { campaignKey } from "./campaignKey";
import type { LedgerRecord } from "./CampaignRecords";

/** Accounts of a ledger with what it says of each. */
export interface AccountSums {
  readonly key: string;
  readonly account: string;
  readonly actual: number;
  readonly budget: number;
}

const spendWords = /marketing|advert|campaign|media|promotion|werbung|publicit|pubblicit|publicid/i;

/**
 * Accounts of a ledger that hold what campaigns cost and what they sold.
 * @param named Accounts by name, of which there may be some that the ledger has not; told by names and types where omitted.
 */
export function tiedAccounts(
  ledger: readonly LedgerRecord[],
  named: { readonly spend?: readonly string[] | undefined; readonly revenue?: readonly string[] | undefined },
): {
  readonly spend: readonly AccountSums[];
  readonly revenue: readonly AccountSums[];
  readonly unknown: readonly string[];
} {
  const isRevenue = ({ type, account }: LedgerRecord): boolean => {
    const found = accountClassFromText(type) ?? accountClassFromText(account);
    return found?.type === "revenue" && found.section === "revenue";
  };
  const isSpend = ({ type, account }: LedgerRecord): boolean =>
    spendWords.test(account) && (accountClassFromText(type)?.type ?? "expense") === "expense";
  const chosen = (
    names: readonly string[] | undefined,
    otherwise: (record: LedgerRecord) => boolean,
  ): readonly AccountSums[] => {
    const keys = names && new Set(names.map(campaignKey));
    return sumsOf(ledger.filter((each) => (keys ? keys.has(campaignKey(each.account)) : otherwise(each))));
  };
  const known = new Set(ledger.map(({ account }) => campaignKey(account)));
  const asked = [...(named.spend ?? []), ...(named.revenue ?? [])];
  return {
    spend: chosen(named.spend, isSpend),
    revenue: chosen(named.revenue, isRevenue),
    unknown: asked.filter((account) => !known.has(campaignKey(account))),
  };
}

function sumsOf(records: readonly LedgerRecord[]): readonly AccountSums[] {
  const sums = new Map<string, AccountSums>();
  for (const { account, actual, budget } of records) {
    const key = campaignKey(account);
    const known = sums.get(key);
    sums.set(key, {
      key,
      account: known?.account ?? account,
      actual: (known?.actual ?? 0) + actual,
      budget: (known?.budget ?? 0) + budget,
    });
  }
  return [...sums.values()];
}
