import { labelFromCell } from "../../../cells/labelFromCell";
import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import { criteriaSafety } from "../../formula/criteria";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import { tableColumn } from "../../formula/text";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { closedPeriodsPage, closeLogReport } from "../closedPeriodsReport";
import { closedAmounts, closedHeaders, type ClosedColumn } from "./closedColumns";
import type { ClosedRow } from "./ClosedRow";
import { closedSums } from "./closedSums";
import { formatOfLog, logAt, logShown, type Shown } from "./closeLogColumns";
import { changedByHand, logActions, type LogColumn, type LogEntry } from "./LogEntry";

/** Writes rows of the log, with formulas over the table of closed periods. */
export class LogRows {
  readonly #safety;
  readonly #states;
  readonly #byRun = new Map<string, ClosedRow[]>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly entries: readonly LogEntry[],
    rows: readonly ClosedRow[],
    private readonly pages: number,
    /** Row of the first one. */
    private readonly top: number,
  ) {
    for (const row of rows) {
      const run = labelFromCell(row.cells.runId ?? null);
      const own = this.#byRun.get(run);
      if (own) own.push(row);
      else this.#byRun.set(run, [row]);
    }
    this.#safety = {
      runId: criteriaSafety([...this.#byRun.keys(), ...entries.map(runOf)]),
      status: criteriaSafety(["closed", "reopened", "open"]),
    };
    this.#states = statesOf(entries);
  }

  write(index: number): void {
    const entry = this.entries[index]!;
    const row = this.top + index;
    const digits = digitsOf(entry);
    for (const { column } of logShown) {
      const value = (entry as Readonly<Partial<Record<Shown, LogEntry[LogColumn]>>>)[column] ?? null;
      if (value !== null) this.sheet.value(row, logAt[column], value, formatOfLog(column, digits));
    }
    const state = this.#states[index];
    if (state === null || state === undefined) return;
    this.sheet.value(row, logAt.state, state, formatOfLog("state", digits));
    const own = this.#byRun.get(runOf(entry)) ?? [];
    const { revenue, fingerprint } = closedSums(own);
    const stands = own.filter(({ cells }) => labelFromCell(cells.status ?? null) === state);
    const set = (column: Shown, formula: string, expected: number): void =>
      this.sheet.formula(row, logAt[column], formula, formatOfLog(column, digits), expected);
    set("rowsNow", this.#overPages(null, row, entry, state), stands.length);
    set("revenueNow", this.#overPages("periodRevenue", row, entry), revenue);
    set(
      "fingerprintNow",
      closedAmounts.map((column) => this.#overPages(column, row, entry)).join("+"),
      fingerprint,
    );
    const cell = (column: Shown): string => relative(row, logAt[column]);
    const isSame = [
      `${cell("rows")}=${cell("rowsNow")}`,
      `ABS(${cell("revenue")}-${cell("revenueNow")})<=FO_TOLERANCE`,
      `ABS(${cell("fingerprint")}-${cell("fingerprintNow")})<=FO_TOLERANCE`,
    ];
    const status = `=IF(AND(${isSame.join(",")}),"OK","${changedByHand}")`;
    this.sheet.set(row, logAt.status, { formula: status, format: formatOfLog("status", digits) });
  }

  /** Sum of a column, or count, over the rows of an entry's run, on every sheet of the table. */
  #overPages(column: ClosedColumn | null, row: number, entry: LogEntry, state?: string): string {
    return Array.from({ length: this.pages }, (_, page) => {
      const { table } = closedPeriodsPage(page);
      const of = (each: ClosedColumn): string => tableColumn(table, closedHeaders[each]);
      const { runId, status } = this.#safety;
      const conditions: Condition[] = [
        {
          kind: "equals",
          column: of("runId"),
          label: runOf(entry),
          cell: relative(row, logAt.runId),
          safety: runId,
        },
      ];
      if (state !== undefined) {
        const cell = relative(row, logAt.state);
        conditions.push({ kind: "equals", column: of("status"), label: state, cell, safety: status });
      }
      return sumWhere(column && of(column), conditions);
    }).join("+");
  }
}

function runOf({ runId = null }: LogEntry): string {
  return labelFromCell(runId);
}

/** What the rows of each closing should say now: closed, unless its period was re-opened later; null for a re-opening. */
function statesOf(entries: readonly LogEntry[]): readonly ("closed" | "reopened" | null)[] {
  const period = (entry: LogEntry): string => labelFromCell(entry.period ?? null);
  const isReopening = ({ action = null }: LogEntry): boolean => action === logActions.reopened;
  return entries.map((entry, index) => {
    if (isReopening(entry)) return null;
    const later = entries.slice(index + 1);
    const isReopened = later.some((each) => isReopening(each) && period(each) <= period(entry));
    return isReopened ? "reopened" : "closed";
  });
}

function digitsOf({ currency = null }: LogEntry): number {
  const code = labelFromCell(currency);
  return isCurrency(code) ? currencyDigits(code, closeLogReport.name) : digitsWithoutCurrency;
}
