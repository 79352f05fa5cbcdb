import { labelFromCell } from "../../../cells/labelFromCell";
import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import { criteriaSafety } from "../../formula/criteria";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import { tableColumn } from "../../formula/text";
import { plainSheet } from "../../plainSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, SheetModel } from "../../SheetModel";
import { closedPeriodsPage, closeLogReport } from "../closedPeriodsReport";
import { amountFormat } from "../packFrame";
import { closedAmounts, closedHeaders, type ClosedColumn } from "./closedColumns";
import type { ClosedRow } from "./ClosedRow";
import { closedSums } from "./closedSums";
import { logActions, type LogColumn, type LogEntry } from "./LogEntry";

const shown = [
  { column: "when", header: "When (UTC)", width: 18 },
  { column: "who", header: "Who", width: 20 },
  { column: "action", header: "Action", width: 12 },
  { column: "period", header: "Period", width: 12 },
  { column: "periods", header: "Periods", width: 10 },
  { column: "contracts", header: "Contracts", width: 11 },
  { column: "leftOut", header: "Left out", width: 10 },
  { column: "rows", header: "Rows", width: 9 },
  { column: "rowsNow", header: "Rows now", width: 11 },
  { column: "state", header: "Stands as", width: 12 },
  { column: "currency", header: "Currency", width: 10 },
  { column: "revenue", header: "Revenue", width: 18 },
  { column: "revenueNow", header: "Revenue now", width: 18 },
  { column: "fingerprint", header: "Fingerprint", width: 14 },
  { column: "fingerprintNow", header: "Fingerprint now", width: 17 },
  { column: "status", header: "Status", width: 18 },
  { column: "note", header: "Note", width: 36 },
  { column: "runId", header: "Run id", width: 12 },
] as const;

type Shown = (typeof shown)[number]["column"];

const at = Object.fromEntries(shown.map(({ column }, index) => [column, index])) as Readonly<
  Record<Shown, number>
>;
const numbers: ReadonlySet<Shown> = new Set<Shown>([
  "periods",
  "contracts",
  "leftOut",
  "rows",
  "rowsNow",
  "revenue",
  "revenueNow",
  "fingerprint",
  "fingerprintNow",
]);
const headings = 3;
const tolerance = { row: 1, column: 3 };
const changed = "changed by hand";

/**
 * The log of what was closed and re-opened, by whom: each closing with what it stamped, beside what its rows in the table of
 * closed periods say now.
 * @param entries At least one, the oldest first.
 * @param pages How many sheets the table has.
 */
export function closeLogSheet(
  entries: readonly LogEntry[],
  rows: readonly ClosedRow[],
  pages: number,
  runId: string,
): SheetModel {
  const { report, name, table } = closeLogReport;
  const sheet = new SheetBuilder(name);
  const last = headings + entries.length;
  const statuses = absoluteRange(at.status, headings + 1, last);
  sheet.formula(
    0,
    0,
    `IF(COUNTIF(${statuses},"${changed}")=0,"All closed periods stand as they were closed.","Closed periods were changed by hand.")`,
    { look: "message" },
  );
  sheet.value(tolerance.row, 0, "Revenue and fingerprint may differ by", { look: "caption" });
  sheet.value(tolerance.row, tolerance.column, 0.0005, { look: "input", number: "amount3" });
  sheet.name("FO_TOLERANCE", tolerance.row, tolerance.column);
  for (const { column, header } of shown) {
    const align = numbers.has(column) ? ({ align: "right" } as const) : {};
    sheet.value(headings, at[column], header, { look: "header", ...align });
  }
  const writer = new EntryWriter(sheet, entries, rows, pages);
  entries.forEach((_, index) => writer.write(index));
  const status = relative(headings + 1, at.status);
  return {
    ...plainSheet,
    report,
    name,
    rows: sheet.rows(),
    names: sheet.names,
    rowHeights: { 0: 24 },
    columns: shown.map(({ width }) => ({ width })),
    freezeAt: { row: headings + 1, column: 4 },
    gridlines: false,
    tables: [
      {
        name: table,
        block: block(headings, 0, last, shown.length - 1),
        columns: shown.map(({ header }) => header),
      },
    ],
    conditionalFormats: [
      {
        kind: "formula",
        block: block(headings + 1, at.status, last, at.status),
        formula: `=${status}="${changed}"`,
        tone: "alert",
      },
    ],
    print: { landscape: true, titleRows: [headings, headings], footer: "&P / &N   &F" },
    mark: { report, version: 1, runId, message: null, inputs: [] },
  };
}

class EntryWriter {
  readonly #safety;
  readonly #states;
  readonly #byRun = new Map<string, ClosedRow[]>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly entries: readonly LogEntry[],
    rows: readonly ClosedRow[],
    private readonly pages: number,
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
    const row = headings + 1 + index;
    const digits = digitsOf(entry);
    for (const { column } of shown) {
      const value = (entry as Readonly<Partial<Record<Shown, LogEntry[LogColumn]>>>)[column] ?? null;
      if (value !== null) this.sheet.value(row, at[column], value, formatOf(column, digits));
    }
    const state = this.#states[index];
    if (state === null || state === undefined) return;
    this.sheet.value(row, at.state, state, { number: "text" });
    const own = this.#byRun.get(runOf(entry)) ?? [];
    const { revenue, fingerprint } = closedSums(own);
    const stands = own.filter(({ cells }) => labelFromCell(cells.status ?? null) === state);
    const set = (column: Shown, formula: string, expected: number): void =>
      this.sheet.formula(row, at[column], formula, formatOf(column, digits), expected);
    set("rowsNow", this.#overPages(null, row, entry, state), stands.length);
    set("revenueNow", this.#overPages("periodRevenue", row, entry), revenue);
    set(
      "fingerprintNow",
      closedAmounts.map((column) => this.#overPages(column, row, entry)).join("+"),
      fingerprint,
    );
    const cell = (column: Shown): string => relative(row, at[column]);
    const isSame = [
      `${cell("rows")}=${cell("rowsNow")}`,
      `ABS(${cell("revenue")}-${cell("revenueNow")})<=FO_TOLERANCE`,
      `ABS(${cell("fingerprint")}-${cell("fingerprintNow")})<=FO_TOLERANCE`,
    ];
    this.sheet.set(row, at.status, { formula: `=IF(AND(${isSame.join(",")}),"OK","${changed}")` });
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
          cell: relative(row, at.runId),
          safety: runId,
        },
      ];
      if (state !== undefined) {
        const cell = relative(row, at.state);
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

function formatOf(column: Shown, digits: number): CellFormat {
  if (column === "revenue" || column === "revenueNow") return { number: amountFormat(digits) };
  if (column === "fingerprint" || column === "fingerprintNow") return { number: "fingerprint" };
  return { number: numbers.has(column) ? "count" : "text" };
}
