import { amountFromMinor } from "../core/money/minorUnits";
import { flagOf, variance } from "../core/budget/variance";
import { materiality } from "../core/budget/materiality";
import type { BandAmounts, VarianceLine } from "../core/budget/varianceLines";
import { polarityOf } from "../core/budget/accountType";
import type { CurrencyReport } from "./varianceComputation";
import type { VarianceRun } from "./varianceReport";
import { sourceAddress } from "../cells/table/SourceTable";

/** The run as one JSON object; amounts in major units, shares as fractions. */
export function varianceJson(run: VarianceRun, durationMs: number): Readonly<Record<string, unknown>> {
  const { computation, receipt } = run;
  const { ledger, selection } = computation;
  const { digits } = [...ledger.amounts.values()][0]!;
  return {
    report: "variance",
    period: computation.periodName,
    sheets: receipt.sheets,
    source: {
      range: sourceAddress(ledger.source),
      table: ledger.source.table,
      rows: ledger.rows,
      used: selection.used,
      excluded: selection.excluded,
      columns: Object.fromEntries([...ledger.source.columns].map(([role, { header }]) => [role, header])),
      distinct: distinctLabels(run),
      inputHash: computation.inputHash,
    },
    controlTotals: computation.reports.flatMap((report) => controlTotals(report, digits)),
    lines: computation.reports.flatMap((report) =>
      linesOf(report).map((line) => lineJson(line, report, digits, ledger.accountNames, computation)),
    ),
    checks: run.checks,
    findings: computation.findings,
    tiedOut: { compared: receipt.compared, mismatches: receipt.mismatches.length },
    durationMs,
  };
}

/** Distinct labels of each column of labels, over all rows that are used. */
function distinctLabels({ computation }: VarianceRun): Readonly<Record<string, number>> {
  const { ledger, used } = computation;
  return Object.fromEntries(
    [...ledger.dimensions].map(([header, { codes }]) => {
      const seen = new Set<number>();
      for (let row = 0; row < codes.length; row++) if (used[row] === 1) seen.add(codes[row]!);
      return [header, seen.size];
    }),
  );
}

/** Lines in the order of the statement. */
function linesOf({ statement }: CurrencyReport): readonly VarianceLine[] {
  return statement.flatMap((row) => (row.kind === "line" ? [row.line] : []));
}

/** Plain sums by account type, and net: revenue less expenses. */
function controlTotals(report: CurrencyReport, digits: number): readonly object[] {
  const { currency } = report;
  const byType = new Map<string, BandAmounts[]>();
  const net: BandAmounts[] = [];
  for (const { accountClass, period } of linesOf(report)) {
    byType.set(accountClass.type, [...(byType.get(accountClass.type) ?? []), period]);
    const sign = polarityOf(accountClass.type);
    net.push(Object.fromEntries(Object.entries(period).map(([name, minor]) => [name, sign * minor])));
  }
  const total = (type: string, parts: readonly BandAmounts[]): object => {
    const sum = (name: keyof BandAmounts): number | undefined =>
      parts[0]?.[name] === undefined
        ? undefined
        : amountFromMinor(
            parts.reduce((all, part) => all + (part[name] ?? 0), 0),
            digits,
          );
    return { currency, type, actual: sum("actual"), budget: sum("plan"), priorYear: sum("priorYear") };
  };
  return [...[...byType].map(([type, parts]) => total(type, parts)), total("net", net)];
}

function lineJson(
  line: VarianceLine,
  { currency, limits }: CurrencyReport,
  digits: number,
  names: readonly string[],
  { shown }: VarianceRun["computation"],
): object {
  const major = (minor: number | undefined): number | undefined =>
    minor === undefined ? undefined : amountFromMinor(minor, digits);
  const [actual, budget, priorYear] = [
    major(line.period.actual),
    major(line.period.plan),
    major(line.period.priorYear),
  ];
  const reference = shown.includes("plan") ? budget : priorYear;
  const judged = variance(actual ?? 0, reference ?? 0, polarityOf(line.accountClass.type));
  return {
    key: line.key,
    name: names[line.code] ?? line.key,
    type: line.accountClass.type,
    section: line.accountClass.section,
    currency,
    rows: line.rows,
    actual,
    budget,
    priorYear,
    ...judged,
    flag: flagOf(judged.effect),
    material: materiality(judged, limits).material,
    yearToDate: line.yearToDate && {
      actual: major(line.yearToDate.actual),
      budget: major(line.yearToDate.plan),
      priorYear: major(line.yearToDate.priorYear),
    },
  };
}
