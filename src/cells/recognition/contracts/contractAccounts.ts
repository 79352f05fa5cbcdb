import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import type { LeftOutContract } from "./LeftOut";
import type { OwnedRow, SeenRow } from "./ownedRows";

/** What the tables hold of a contract, as far as it can be read. */
export type ContractAccount = Omit<LeftOutContract, "problems">;

/** By the ids of the contracts, in the order of their table. */
export function contractAccounts(owned: readonly OwnedRow[]): ReadonlyMap<string, ContractAccount> {
  const read = new Map<string, { readonly prices: SeenRow[]; rows: number }>();
  for (const { table, row, owner } of owned) {
    if (owner === null) continue;
    const own = read.get(owner) ?? { prices: [], rows: 0 };
    read.set(owner, own);
    own.rows++;
    if (table === "contracts") own.prices.push(row);
  }
  return new Map([...read].map(([id, { prices, rows }]) => [id, accountOf(id, prices, rows)]));
}

/** The currency that a row states, if it is one. */
export function seenCurrency(row: SeenRow): Pick<ContractAccount, "currency" | "digits"> {
  const currency = row.seen("currency").toUpperCase();
  if (!isCurrency(currency)) return { currency: null, digits: digitsWithoutCurrency };
  return { currency, digits: currencyDigits(currency, row.place("currency")) };
}

function accountOf(id: string, prices: readonly SeenRow[], rows: number): ContractAccount {
  const first = prices.find((row) => row.seen("contract") === id)!;
  const { currency, digits } = seenCurrency(first);
  const place = first.place("contract");
  let price: number | null = null;
  let unread = 0;
  for (const row of prices) {
    const isOfCurrency = row === first || ["", currency].includes(row.seen("currency").toUpperCase());
    const minor = isOfCurrency ? row.seenMinor("price", digits) : null;
    if (minor === null) unread++;
    else price = (price ?? 0) + minor;
  }
  return { id, place, currency, digits, price, unread, rows };
}
