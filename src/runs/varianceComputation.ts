import { inputHash } from "../cells/inputHash";
import { ledgerFromGrid, type Ledger, type LedgerOptions } from "../cells/ledger";
import {
  currenciesOf,
  rowsInCurrency,
  rowsInPeriod,
  selectRows,
  type LedgerSelection,
} from "../cells/ledgerSelection";
import { sourceAddress } from "../cells/table/SourceTable";
import { spanFromText } from "../cells/periodText";
import type { Finding } from "../cells/problems";
import type { RangeGrid } from "../cells/RangeGrid";
import { isFlipped } from "../cells/signConvention";
import { defaultLimits, type MaterialityLimits } from "../core/budget/materiality";
import {
  comparisons,
  varianceLines,
  type Band,
  type Comparison,
  type VarianceLine,
} from "../core/budget/varianceLines";
import { varianceStatement, type StatementRow } from "../core/budget/varianceStatement";
import { dateParts } from "../core/dates/isoDate";
import { monthPeriod, periodLabel, priorYearOf, yearToDateOf, type Period } from "../core/dates/period";
import { financeError } from "../core/errors/financeError";
import type { Dimension } from "../core/table/dictionary";
import type { PriorSheet } from "../reports/PriorSheet";
import { varianceReport, varianceReportId, type VarianceReport } from "../reports/variance/varianceReport";
import type { RunStamp, VarianceReportInput, VarianceWindows } from "../reports/variance/VarianceReportInput";
import type { VarianceOptions } from "./varianceOptions";

/** The report of one currency. */
export interface CurrencyReport {
  readonly currency: string | null;
  readonly statement: readonly StatementRow[];
  readonly lines: readonly VarianceLine[];
  readonly report: VarianceReport;
  readonly limits: MaterialityLimits;
}

export interface VarianceComputation {
  readonly ledger: Ledger;
  readonly selection: LedgerSelection;
  readonly windows: VarianceWindows;
  readonly periodName: string;
  readonly shown: readonly Comparison[];
  /** The column whose labels are the lines. */
  readonly line: Dimension;
  /** What a line is called, by its code. */
  readonly lineNames: readonly string[];
  readonly findings: readonly Finding[];
  readonly inputHash: string;
  /** Rows of the period that are in the report (1). */
  readonly used: Uint8Array;
  /** One a currency: amounts of different currencies are never added. */
  readonly reports: readonly CurrencyReport[];
}

/** Everything that a computation needs, as plain data: it can be handed to a worker. */
export interface VarianceTask {
  readonly grid: RangeGrid;
  readonly place: Pick<LedgerOptions, "dateSystem" | "table" | "stands">;
  readonly options: VarianceOptions;
  readonly run: Omit<RunStamp, "inputHash">;
  /** What the user had typed into our sheets, by report. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly earlier: readonly Finding[];
}

/**
 * Everything between reading and writing: check, map, compute, lay out.
 * @throws DATA_REFUSED and the errors of `ledgerFromGrid`; PERIOD_EMPTY when no row lies in the period.
 */
export function computeVariance(task: VarianceTask): VarianceComputation {
  const { grid, place, options, run, priors, earlier } = task;
  const ledger = ledgerFromGrid(grid, { ...options, ...place });
  const findings: Finding[] = [
    ...earlier,
    ...ledger.findings.filter(({ code }) => !earlier.some((one) => one.code === code)),
  ];
  const windows = windowsOf(ledger, options, findings);
  const selection = selectRows(ledger, windows.period);
  if (selection.used === 0) throw periodEmpty(ledger, options.period ?? "");
  const periodName = windows.period ? periodLabel(windows.period) : (options.period ?? "of the whole file");

  const used = rowsInPeriod(ledger, selection.eligible, windows.period);
  findings.push(...looksCreditNegative(ledger, used), ...zeroReferences(ledger, used));
  const priorRows = rowsInPeriod(ledger, selection.eligible, windows.priorYear);
  const hasPriorYear =
    ledger.amounts.has("prior-year") || (windows.priorYear !== null && priorRows.includes(1));
  const shown = comparisons.filter(
    (comparison) =>
      comparison === "actual" || (comparison === "plan" ? ledger.amounts.has("budget") : hasPriorYear),
  );
  if (shown.length < 2) throw periodEmpty(ledger, options.period ?? "the year before");
  const hash = inputHash(ledger);
  const lineRole = options.lines ?? "account";
  const lineHeader = ledger.source.columns.get(lineRole)?.header;
  if (lineHeader === undefined) {
    throw financeError("COLUMN_MISSING", {
      place: ledger.source.sheet,
      role: lineRole,
      headers: [...ledger.source.columns.values()].map(({ header }) => header).join(", "),
    });
  }
  const line = ledger.dimensions.get(lineHeader)!;
  const lineNames = lineRole === "account" ? ledger.accountNames : line.labels.map((label) => label.trim());
  const currencies = currenciesOf(ledger, used);
  const reports = currencies.map((currency): CurrencyReport => {
    const bands = bandsOf(ledger, rowsInCurrency(ledger, selection.eligible, currency), windows, shown);
    const lines = varianceLines({
      line,
      type: ledger.type.dimension,
      classes: ledger.type.classes,
      ...bands,
      isFlipped: ({ type }) => isFlipped(type, ledger.source.storedAs),
    });
    const statement = varianceStatement(lines);
    const prior = priors.get(varianceReportId(currency, currencies.length > 1)) ?? null;
    const limits = limitsOf(options, prior);
    const input: VarianceReportInput = {
      ledger,
      selection,
      lineRole,
      lineNames,
      statement,
      shown,
      windows,
      periodName,
      currency,
      digits: [...ledger.amounts.values()][0]!.digits,
      limits,
      sign: options.sign ?? (prior?.inputs.get("FO_SIGN") === "effect" ? "effect" : "difference"),
      entity: options.entity ?? entityOf(ledger, grid.sheet),
      findings,
      prior,
      run: { ...run, inputHash: hash },
    };
    return { currency, statement, lines, limits, report: varianceReport(input, currencies.length > 1) };
  });
  return {
    ledger,
    selection,
    windows,
    periodName,
    shown,
    line,
    lineNames,
    findings,
    inputHash: hash,
    used,
    reports,
  };
}

/** What the user chose now, else what she had set in the sheet, else the default. */
function limitsOf(options: VarianceOptions, prior: PriorSheet | null): MaterialityLimits {
  const number = (name: string): number | undefined => {
    const value = prior?.inputs.get(name);
    return typeof value === "number" ? value : undefined;
  };
  const rule = prior?.inputs.get("FO_MAT_RULE");
  return {
    amount: options.limits?.amount ?? number("FO_MAT_ABS") ?? defaultLimits.amount,
    share: options.limits?.share ?? number("FO_MAT_PCT") ?? defaultLimits.share,
    rule: options.limits?.rule ?? (rule === "or" || rule === "and" ? rule : defaultLimits.rule),
  };
}

function windowsOf(ledger: Ledger, options: VarianceOptions, findings: Finding[]): VarianceWindows {
  if (!ledger.period) {
    const text = "The file has no period column: every row counts, and there is no prior year.";
    findings.push({ code: "NO_PERIODS", text, rows: 0, cell: null });
    return { period: null, priorYear: null, yearToDate: null, priorYearToDate: null };
  }
  const period = options.period === undefined ? latestPeriod(ledger) : spanFromText(options.period, options);
  if (!period)
    throw financeError("DATE_UNREADABLE", { place: "Period", value: JSON.stringify(options.period ?? "") });
  if (options.period === undefined) {
    const text = `No period was chosen: this is the latest with actual amounts, ${periodLabel(period)}.`;
    findings.push({ code: "LATEST_PERIOD", text, rows: 0, cell: null });
  }
  const yearToDate = yearToDateOf(period, options.fiscalYearStart);
  const shown = yearToDate.first !== period.first ? yearToDate : null;
  return {
    period,
    priorYear: priorYearOf(period),
    yearToDate: shown,
    priorYearToDate: shown && priorYearOf(shown),
  };
}

function latestPeriod(ledger: Ledger): Period {
  const { dimension, periods } = ledger.period!;
  const actual = ledger.amounts.get("actual")!.minor;
  let latest: Period | null = null;
  for (let row = 0; row < ledger.rows; row++) {
    const period = periods[dimension.codes[row]!];
    if (period && actual[row] !== 0 && (!latest || period.last > latest.last)) latest = period;
  }
  latest ??= periods.find((period) => period !== null)!;
  if (latest.first !== latest.last) return latest;
  const { year, month } = dateParts(latest.last);
  return monthPeriod(year, month);
}

/** Which rows and which column make each figure of the bands. */
export function bandsOf(
  ledger: Ledger,
  eligible: Uint8Array,
  windows: VarianceWindows,
  shown: readonly Comparison[],
): { period: Band; yearToDate: Band | null } {
  const shifted = !ledger.amounts.has("prior-year");
  const columns = {
    actual: ledger.amounts.get("actual")!,
    plan: ledger.amounts.get("budget")!,
    priorYear: ledger.amounts.get("prior-year") ?? ledger.amounts.get("actual")!,
  };
  const band = (own: Period | null, yearBefore: Period | null): Band =>
    Object.fromEntries(
      shown.map((comparison) => {
        const window = comparison === "priorYear" && shifted ? yearBefore : own;
        return [comparison, { column: columns[comparison], include: rowsInPeriod(ledger, eligible, window) }];
      }),
    );
  return {
    period: band(windows.period, windows.priorYear),
    yearToDate: windows.yearToDate && band(windows.yearToDate, windows.priorYearToDate),
  };
}

/** Revenue below zero beside costs above it: the ledger seems to keep credits as negatives. */
function looksCreditNegative(ledger: Ledger, used: Uint8Array): readonly Finding[] {
  if (ledger.source.storedAs === "credit-negative") return [];
  const { codes } = ledger.type.dimension;
  const { minor } = ledger.amounts.get("actual")!;
  let [credits, negative, debits] = [0, 0, 0];
  for (let row = 0; row < used.length; row++) {
    if (used[row] === 0 || minor[row] === 0) continue;
    const { type, section } = ledger.type.classes[codes[row]!]!;
    if (section === null) continue;
    if (type !== "revenue") debits += Math.sign(minor[row]!);
    else {
      credits++;
      if (minor[row]! < 0) negative++;
    }
  }
  if (credits === 0 || negative * 2 <= credits || debits <= 0) return [];
  const text =
    `${negative} of ${credits} revenue amounts are below zero while costs are above: the ledger seems to store credits ` +
    "as negatives. If so, say --stored credit-negative.";
  return [{ code: "LOOKS_CREDIT_NEGATIVE", text, rows: negative, cell: null }];
}

function zeroReferences(ledger: Ledger, used: Uint8Array): readonly Finding[] {
  const budget = ledger.amounts.get("budget");
  if (!budget || ledger.source.scenarioLabels) return [];
  let rows = 0;
  for (let row = 0; row < used.length; row++) if (used[row] === 1 && budget.minor[row] === 0) rows++;
  if (rows === 0) return [];
  const text = `${rows} row(s) of the period have a zero budget; where a whole line has none, its share is n/m.`;
  return [{ code: "ZERO_BUDGET", text, rows, cell: null }];
}

function periodEmpty(ledger: Ledger, asked: string): Error {
  const known = (ledger.period?.periods ?? []).filter((period): period is Period => period !== null);
  const days = known.flatMap(({ first, last }) => [first, last]).sort();
  return financeError("PERIOD_EMPTY", {
    place: sourceAddress(ledger.source),
    period: asked,
    first: days[0] ?? "nothing",
    last: days.at(-1) ?? "nothing",
  });
}

function entityOf(ledger: Ledger, place: string): string {
  const header = ledger.source.columns.get("organisation")?.header;
  const labels = header ? ledger.dimensions.get(header)!.labels.filter((label) => label !== "") : [];
  if (labels.length === 1) return labels[0]!;
  return labels.length > 1 ? `All of ${header} (${labels.length})` : `All rows of ${place}`;
}
