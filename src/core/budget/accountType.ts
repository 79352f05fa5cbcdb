/** The words of `account_type`, frozen: workbooks hold them. */
export const accountTypes = [
  "revenue",
  "expense",
  "contra revenue",
  "gross profit",
  "net income",
  "asset",
  "liability",
  "equity",
  "statistical",
] as const;

export type AccountType = (typeof accountTypes)[number];

/** Effect on operating income of one unit more: +1 raises it, -1 lowers it, 0 leaves it. */
export type Polarity = 1 | -1 | 0;

const polarities: Readonly<Record<AccountType, Polarity>> = {
  revenue: 1,
  expense: -1,
  "contra revenue": -1,
  "gross profit": 1,
  "net income": 1,
  asset: 0,
  liability: 0,
  equity: 0,
  statistical: 0,
};

export function polarityOf(type: AccountType): Polarity {
  return polarities[type];
}

const creditTypes: ReadonlySet<AccountType> = new Set<AccountType>([
  "revenue",
  "gross profit",
  "net income",
  "liability",
  "equity",
]);

/** Whether the account's natural balance is a credit, which a general ledger may store as a negative. */
export function isCreditAccount(type: AccountType): boolean {
  return creditTypes.has(type);
}
