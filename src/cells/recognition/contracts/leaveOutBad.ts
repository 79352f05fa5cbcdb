import type { FinanceError } from "../../../core/errors/financeError";
import { knownWord } from "../../table/knownWord";
import { seenCurrency, type ContractAccount } from "./contractAccounts";
import type { AnyRole, ContractTable } from "./contractTables";
import { kindWords, type TableEventKind } from "./contractWords";
import type { LeftOut, LeftOutRow } from "./LeftOut";
import { leftOutOf } from "./leftOutOf";
import type { OwnedRow } from "./ownedRows";

/** Kinds of events whose value is money. */
const moneyKinds: readonly (TableEventKind | null)[] = [
  "credit",
  "refund",
  "payable to customer",
  "modification",
];

/** Where tables state money. */
const amountRoles: Readonly<Partial<Record<ContractTable, AnyRole>>> = {
  contracts: "price",
  billings: "amount",
  costs: "amount",
  events: "value",
  closed: "recognised",
};

/** What bad rows leave out: every contract that one of them concerns, and the rows that are about none. */
export function leaveOutBad(
  owned: readonly OwnedRow[],
  accounts: ReadonlyMap<string, ContractAccount>,
  problems: ReadonlyMap<object, readonly FinanceError[]>,
): LeftOut {
  const byContract = new Map<string, FinanceError[]>();
  for (const { row, owner, changed } of owned) {
    const own = problems.get(row);
    if (!own) continue;
    for (const id of new Set([owner, changed])) {
      if (id === null) continue;
      const all = byContract.get(id);
      if (all) all.push(...own);
      else byContract.set(id, [...own]);
    }
  }
  const contracts = [...accounts.values()].flatMap((account) => {
    const own = byContract.get(account.id);
    return own ? [{ ...account, problems: own }] : [];
  });
  const rows = owned.flatMap((each): readonly LeftOutRow[] => {
    const { table, row, owner } = each;
    if (owner !== null) return [];
    return [{ place: row.place("contract"), table, ...moneyOf(each), problems: problems.get(row) ?? [] }];
  });
  return leftOutOf(contracts, rows);
}

/** The money that a row states by itself. */
function moneyOf({ table, row }: OwnedRow): Pick<LeftOutRow, "currency" | "digits" | "amount"> {
  const { currency, digits } = seenCurrency(row);
  const role = amountRoles[table];
  const isMoney = table !== "events" || moneyKinds.includes(knownWord(row.seen("kind"), kindWords));
  return { currency, digits, amount: role && isMoney ? row.seenMinor(role, digits) : null };
}
