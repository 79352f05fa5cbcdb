import type { IsoDate } from "../../../core/dates/isoDate";
import { periodLabel, type Period } from "../../../core/dates/period";
import { financeError } from "../../../core/errors/financeError";
import type { ClosedFigure } from "../../../core/revenue/recognition/contract/facts";
import type { BooksBalances, ClosedStamp } from "../../../core/revenue/reporting/BooksBalances";
import type { RowProblems } from "../../table/RowProblems";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import { ClosedOfNone } from "./ClosedOfNone";
import { closedPeriod } from "./closedPeriod";
import type { ContractEntry, ContractIndex } from "./ContractIndex";
import { balanceRoles, tableNames, type RoleOf } from "./contractTables";
import { statusWords } from "./contractWords";
import type { Reopening } from "./readEvents";

export type ClosedRow = TableRow<RoleOf<"closed">>;

export interface ReadClosed {
  /** What each obligation had recognised in each closed period. */
  readonly figures: ByContract<ClosedFigure>;
  /** What stood in the books, by contract in the order of the periods. */
  readonly stamps: ByContract<ClosedStamp>;
}

/** A period that is closed, and what its rows say of contracts. */
interface Closing {
  readonly period: Period;
  readonly place: string;
  /** In minor units, by contract and obligation. */
  readonly recognised: Map<ContractEntry, Map<string, Stated<number>>>;
  readonly balances: Map<ContractEntry, Stated<Omit<ClosedStamp, "period"> | null>>;
}

interface Stated<Value> {
  readonly value: Value;
  readonly row: ClosedRow;
}

/**
 * What was recognised, and what stood in the books, in closed periods. A closed period binds every obligation: with its
 * figure where a row gives one, else with nothing, for it was not known then; and the balances of a contract with those of
 * the closing before. A reopened one binds no more; the balances of a contract hold only while none of its obligations is
 * reopened.
 * @param books Currency of the books and its decimals, in which balances are.
 */
export function readClosed(
  rows: readonly ClosedRow[],
  index: ContractIndex,
  reopenings: ByContract<Reopening>,
  books: { readonly currency: string | null; readonly digits: number },
  problems: RowProblems,
): ReadClosed {
  const holdsBalances = requireBalances(rows[0], problems);
  const gone = new ClosedOfNone();
  const closings = new Map<IsoDate, Closing>();
  for (const row of rows) {
    const stated = row.neededPeriod("period");
    const period = stated && closedPeriod(stated);
    const status = row.neededWord("status", statusWords);
    if (period === null || status !== "closed") continue;
    const closing = closings.get(period.last) ?? newClosing(period, row.place("period"));
    closings.set(period.last, closing);
    const isGone = row.has("contract") && !index.isListed(row.text("contract"));
    if (isGone) gone.add(row);
    const subject = row.has("contract") && !isGone ? index.subjectOf(row) : null;
    if (!subject) continue;
    const { contract, obligation } = subject;
    if (obligation === null) {
      requireCurrency(row, books.currency, "the books are");
      const value = holdsBalances ? stampOf(row, books.digits) : null;
      state(closing, closing.balances, contract, { value, row });
    } else {
      const own = closing.recognised.get(contract) ?? new Map<string, Stated<number>>();
      closing.recognised.set(contract, own);
      requireCurrency(row, contract.currency, `contract ${contract.id} is`);
      state(closing, own, obligation, { value: recognisedIn(row, contract.digits), row });
    }
  }
  const inOrder = [...closings.values()].sort((one, other) => (one.period.last < other.period.last ? -1 : 1));
  refuseOverlaps(inOrder, problems);
  gone.refuse();
  return boundBy(inOrder, index, reopenings, holdsBalances);
}

function newClosing(period: Period, place: string): Closing {
  return { period, place, recognised: new Map(), balances: new Map() };
}

function state<Key, Value>(
  { period }: Closing,
  stated: Map<Key, Stated<Value>>,
  key: Key,
  one: Stated<Value>,
): void {
  const first = stated.get(key)?.row.place("period");
  if (first === undefined) {
    stated.set(key, one);
    return;
  }
  const place = one.row.place("period");
  one.row.problem(financeError("CLOSED_TWICE", { place, period: periodLabel(period), first }));
}

/** Of a contract that was not there before. */
const nothingBooked = Object.fromEntries(balanceRoles.map((role) => [role, 0])) as unknown as BooksBalances;

function boundBy(
  closings: readonly Closing[],
  index: ContractIndex,
  reopenings: ByContract<Reopening>,
  holdsBalances: boolean,
): ReadClosed {
  const figures = new ByContract<ClosedFigure>();
  const stamps = new ByContract<ClosedStamp>();
  if (closings.length === 0) return { figures, stamps };
  for (const contract of index.contracts) {
    const reopened = reopenings.of(contract);
    for (const obligation of index.obligationsOf(contract)) {
      for (const { period, recognised } of closings) {
        if (reopened.some((each) => reopens(each, period) && isAbout(each, obligation))) continue;
        const minor = recognised.get(contract)?.get(obligation)?.value ?? 0;
        figures.add(contract, { obligation, period, minor });
      }
    }
    let booked = nothingBooked;
    for (const { period, balances, recognised } of closings) {
      const isKept = balances.size > 0 || (holdsBalances && recognised.size === 0);
      const isUnchanged = isKept && !balances.has(contract) && !recognised.has(contract);
      const stated = isUnchanged ? unchanged(booked) : balances.get(contract)?.value;
      if (stated) booked = stated.balances;
      if (stated && !reopened.some((each) => reopens(each, period))) {
        stamps.add(contract, { period, ...stated });
      }
    }
  }
  return { figures, stamps };
}

/** Figures of another currency would be read as if they were of this one. */
function requireCurrency(row: ClosedRow, now: string | null, what: string): void {
  const closed = row.seen("currency").toUpperCase();
  if (closed === "" || now === null || closed === now) return;
  row.problem(financeError("CLOSED_CURRENCY", { place: row.place("currency"), closed, what, now }));
}

/** In a table that tells of obligations alone, their figures may stand under "Revenue". */
function recognisedIn(row: ClosedRow, digits: number): number {
  const role = row.has("recognised") ? "recognised" : "revenue";
  return row.has(role) ? row.minor(role, digits) : 0;
}

function stampOf(row: ClosedRow, digits: number): Omit<ClosedStamp, "period"> | null {
  if (!balanceRoles.some((role) => row.has(role))) return null;
  const balances = {} as Record<keyof BooksBalances, number>;
  for (const role of balanceRoles) balances[role] = row.minor(role, digits);
  const keepsParts = row.has("caughtUp") && row.has("refunded");
  const parts = keepsParts
    ? { caughtUp: row.minor("caughtUp", digits), refunded: row.minor("refunded", digits) }
    : null;
  return { balances, parts };
}

function unchanged(balances: BooksBalances): Omit<ClosedStamp, "period"> {
  return { balances, parts: { caughtUp: 0, refunded: 0 } };
}

/** Of the columns of balances all are there or none; "Revenue" may stand without them, for what was recognised. */
function requireBalances(row: ClosedRow | undefined, problems: RowProblems): boolean {
  const missing = balanceRoles.filter((role) => !row?.hasColumn(role));
  const isWithout = balanceRoles.every((role) => role === "revenue" || missing.includes(role));
  if (isWithout || !row) return false;
  for (const column of missing) {
    const headers = row.headers.join(", ");
    problems.add(financeError("TABLE_COLUMN_MISSING", { place: tableNames.closed, column, headers }), null);
  }
  return missing.length === 0;
}

function refuseOverlaps(closings: readonly Closing[], problems: RowProblems): void {
  closings.slice(1).forEach(({ period, place }, at) => {
    const before = closings[at]!;
    if (period.first > before.period.last) return;
    const [other, first] = [periodLabel(before.period), before.place];
    problems.add(financeError("CLOSED_OVERLAP", { place, period: periodLabel(period), other, first }), null);
  });
}

function reopens({ date }: Reopening, { first, last }: Period): boolean {
  return date >= first && date <= last;
}

function isAbout({ obligation }: Reopening, id: string): boolean {
  return obligation === null || obligation === id;
}
