import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import type { ContractFacts } from "../../../core/revenue/recognition/contract/facts";
import type { PeriodTextOptions } from "../../periodText";
import type { DateSystem } from "../../serialDate";
import { RowProblems } from "../../table/RowProblems";
import { bookRows } from "./bookRows";
import { contractAccounts } from "./contractAccounts";
import { contractFacts } from "./contractFacts";
import type { ContractEntry } from "./ContractIndex";
import type { ContractGrids } from "./contractTables";
import { leaveOutBad } from "./leaveOutBad";
import { ownedRows } from "./ownedRows";
import { readBillings } from "./readBillings";
import { readClosed } from "./readClosed";
import type { ReadContract, ReadContracts } from "./ReadContract";
import { readContracts } from "./readContracts";
import { readCosts } from "./readCosts";
import { readEvents } from "./readEvents";
import { readObligations, type ReadObligation } from "./readObligations";
import { readRates } from "./readRates";
import { readVariable } from "./readVariable";
import { requireObligations } from "./requireObligations";
import { requireSsps } from "./requireSsps";

export interface ContractOptions extends PeriodTextOptions {
  /** Leaves out what bad rows are about, in place of refusing them all. */
  readonly leaveOutBad?: boolean;
  /** Currency of the books, ISO 4217; the one that most contracts have when omitted. */
  readonly booksCurrency?: string;
}

/**
 * The facts of all contracts of a book. With `leaveOutBad` a contract is left out whole where one of its rows is bad, for
 * some of its facts would give wrong figures; and so is a row that is about no contract of the table.
 * @throws DATA_REFUSED with every cell that cannot be read, by its place, value and remedy; a single one by itself. Of bad
 * rows that may be left out only where that is not asked for; missing columns, rates and closed periods always.
 */
export function contractsFromTables(
  grids: ContractGrids,
  system: DateSystem,
  { leaveOutBad: isLeftOut = false, booksCurrency: asked, ...texts }: ContractOptions = {},
): ReadContracts {
  const problems = new RowProblems("the tables of contracts");
  const rows = bookRows(grids, { system, ...texts }, problems);
  // A table without its columns would make every row of the others wrong.
  problems.refuse();
  const index = readContracts(rows.contracts);
  const obligations = readObligations(rows.obligations, index);
  requireObligations(rows.contracts, index);
  requireSsps(obligations, index);
  const { events, modifications, reopenings } = readEvents(rows.events, index);
  const billings = readBillings(rows.billings, index);
  const variable = readVariable(rows.variable, index);
  const costs = readCosts(rows.costs, index);
  const booksCurrency = asked ?? commonCurrency(index.contracts);
  const booksDigits =
    booksCurrency === null ? digitsWithoutCurrency : currencyDigits(booksCurrency, "Currency of the books");
  const books = { currency: booksCurrency, digits: booksDigits };
  const closed = readClosed(rows.closed, index, reopenings, books, problems);
  const rates = readRates(rows.rates);

  const owned = ownedRows(rows);
  const mayStay = new Set<object>(isLeftOut ? owned.map(({ row }) => row) : []);
  problems.refuse((row) => mayStay.has(row));
  const accounts = contractAccounts(owned);
  const leftOut = leaveOutBad(owned, accounts, problems.byRow());
  const isBad = new Set(leftOut.contracts.map(({ id }) => id));
  const contracts = index.contracts.flatMap((contract): readonly ReadContract[] => {
    const account = accounts.get(contract.id);
    if (!account || isBad.has(contract.id)) return [];
    const { place, customer, currency, labels } = contract;
    const own = contractFacts(contract, index);
    const facts: ContractFacts = {
      ...own,
      modifications: [...modifications.of(contract), ...own.modifications],
      events: events.of(contract),
      billings: billings.of(contract),
      variable: variable.of(contract),
      costs: costs.of(contract),
      closed: closed.figures.of(contract),
    };
    return [
      {
        facts,
        place,
        customer,
        currency,
        labels,
        ...byObligation(obligations.of(contract)),
        stamps: closed.stamps.of(contract),
        price: account.price ?? 0,
        changes: own.modifications,
        rows: account.rows,
      },
    ];
  });
  const rowCount = Object.values(rows).reduce((count, { length }) => count + length, 0);
  return { contracts, rates, booksCurrency, rows: rowCount, leftOut };
}

/** The currency that most contracts state; of several the one that comes first. */
function commonCurrency(contracts: readonly ContractEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of contracts) {
    if (currency !== null && isCurrency(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** What rows say of obligations; where the row of a change is blank, what was said before stands. */
function byObligation(
  read: readonly ReadObligation[],
): Pick<ReadContract, "obligationLabels" | "obligationPlaces" | "descriptions"> {
  const obligationLabels = new Map<string, Readonly<Record<string, string>>>();
  const obligationPlaces = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const { obligation, labels, place, description } of read) {
    const { id } = obligation;
    const before = obligationLabels.get(id);
    const stated = before && Object.fromEntries(Object.entries(labels).filter(([, label]) => label !== ""));
    obligationLabels.set(id, stated ? { ...before, ...stated } : labels);
    if (!obligationPlaces.has(id)) obligationPlaces.set(id, place);
    descriptions.set(id, description || (descriptions.get(id) ?? ""));
  }
  return { obligationLabels, obligationPlaces, descriptions };
}
