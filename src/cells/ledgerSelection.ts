import { containsPeriod, type Period } from "../core/dates/period";
import type { Ledger } from "./ledger";

/** Why rows are not in the report, and how many. */
interface Exclusion {
  readonly reason:
    | "blank rows"
    | "subtotals in the data"
    | "statistical"
    | "balance sheet"
    | "outside the period"
    | "other currency";
  readonly rows: number;
}

/** Rows of the ledger that may count in an income statement: each other row is left out for one reason. */
export interface LedgerSelection {
  /** Rows in the income statement, whatever their period (1). */
  readonly eligible: Uint8Array;
  readonly used: number;
  /** Each row once, under the first reason that holds. */
  readonly excluded: readonly Exclusion[];
}

const reasons = [
  "used",
  "blank rows",
  "subtotals in the data",
  "statistical",
  "balance sheet",
  "outside the period",
] as const;

/** Sorts the rows of a ledger into those that a report over `period` uses and those it leaves out. */
export function selectRows(ledger: Ledger, period: Period | null): LedgerSelection {
  const byType = ledger.type.classes.map(({ type, section }) => {
    if (section !== null) return 0;
    if (type === "gross profit" || type === "net income") return 2;
    return type === "statistical" ? 3 : 4;
  });
  const inPeriod =
    period &&
    ledger.period &&
    ledger.period.periods.map((own) => own !== null && containsPeriod(period, own));
  const eligible = new Uint8Array(ledger.rows);
  const counts = new Array<number>(reasons.length).fill(0);
  const typeCodes = ledger.type.dimension.codes;
  const periodCodes = ledger.period?.dimension.codes;
  for (let row = 0; row < ledger.rows; row++) {
    let reason = ledger.blank[row] === 1 ? 1 : byType[typeCodes[row]!]!;
    if (reason === 0) {
      eligible[row] = 1;
      if (inPeriod && !inPeriod[periodCodes![row]!]) reason = 5;
    }
    counts[reason]!++;
  }
  return {
    eligible,
    used: counts[0]!,
    excluded: reasons.slice(1).flatMap((reason, index) => {
      const rows = counts[index + 1]!;
      return rows > 0 ? [{ reason: reason as Exclusion["reason"], rows }] : [];
    }),
  };
}

/** Rows among `eligible` whose period lies inside `period` (1); all of them where the ledger has no periods. */
export function rowsInPeriod(ledger: Ledger, eligible: Uint8Array, period: Period | null): Uint8Array {
  if (!ledger.period || !period) return eligible;
  const inside = ledger.period.periods.map((own) => own !== null && containsPeriod(period, own));
  const { codes } = ledger.period.dimension;
  const rows = new Uint8Array(eligible.length);
  for (let row = 0; row < rows.length; row++) rows[row] = eligible[row]! & (inside[codes[row]!] ? 1 : 0);
  return rows;
}

/** Rows among `include` of one currency (1). */
export function rowsInCurrency(ledger: Ledger, include: Uint8Array, code: string | null): Uint8Array {
  const { dimension, codes } = ledger.currency;
  if (!dimension) return include;
  const rows = new Uint8Array(include.length);
  for (let row = 0; row < rows.length; row++)
    rows[row] = include[row]! & (codes[dimension.codes[row]!] === code ? 1 : 0);
  return rows;
}

/** The distinct currencies of the rows that count; null where none is stated. */
export function currenciesOf(ledger: Ledger, include: Uint8Array): readonly (string | null)[] {
  const { dimension, codes } = ledger.currency;
  if (!dimension) return [codes[0] ?? null];
  const used = new Set<string | null>();
  for (let row = 0; row < include.length; row++)
    if (include[row] === 1) used.add(codes[dimension.codes[row]!]!);
  return [...used].sort((a, b) => (a ?? "").localeCompare(b ?? "", "en"));
}
