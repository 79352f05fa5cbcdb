import { materiality } from "../core/budget/materiality";
import { flagOf, variance } from "../core/budget/variance";
import type { BandAmounts } from "../core/budget/varianceLines";
import { polarityOf } from "../core/budget/accountType";
import type { StatementRow } from "../core/budget/varianceStatement";
import { amountFromMinor } from "../core/money/minorUnits";
import { lineLabel } from "../reports/variance/statementBlock";
import type { SheetInfo, Workbook } from "../workbook/Workbook";
import type { CurrencyReport, VarianceComputation } from "./varianceComputation";

/** One figure against its reference, in major units. */
export interface SummaryRow {
  readonly name: string;
  readonly actual: number;
  readonly reference: number;
  readonly difference: number;
  readonly effect: number;
  readonly flag: string;
  readonly material: boolean;
}

/** What a preview shows of the report in one currency. */
export interface CurrencySummary {
  readonly currency: string | null;
  readonly digits: number;
  /** What actual is compared with. */
  readonly reference: "plan" | "priorYear";
  /** Totals and results, in the order of the statement. */
  readonly totals: readonly SummaryRow[];
  /** Lines with the largest effect on the result, largest first. */
  readonly drivers: readonly SummaryRow[];
  readonly target: TargetSheet;
}

/** The sheet that a write makes or rewrites. */
export interface TargetSheet {
  readonly name: string;
  readonly rewritten: boolean;
}

const driversShown = 5;

/** The head of each currency's report, before anything is written. */
export async function varianceSummary(
  workbook: Workbook,
  computation: VarianceComputation,
): Promise<readonly CurrencySummary[]> {
  const sheets = await workbook.sheets();
  const { digits } = [...computation.ledger.amounts.values()][0]!;
  const reference = computation.shown.includes("plan") ? "plan" : "priorYear";
  return computation.reports.map((report) => {
    const row = rowMaker(report, reference, digits);
    const drivers = report.statement
      .flatMap((each) => (each.kind === "line" ? [each.line] : []))
      .map((line) =>
        row(lineLabel(line, computation.lineNames), line.period, polarityOf(line.accountClass.type)),
      )
      .filter(({ effect }) => effect !== 0)
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, driversShown);
    const totals = report.statement.flatMap((each) =>
      each.kind === "total" || each.kind === "subtotal"
        ? [row(totalName(each), each.period, each.polarity)]
        : [],
    );
    return {
      currency: report.currency,
      digits,
      reference,
      totals,
      drivers,
      target: targetSheet(report, sheets),
    };
  });
}

function rowMaker(
  { limits }: CurrencyReport,
  reference: "plan" | "priorYear",
  digits: number,
): (name: string, amounts: BandAmounts, polarity: 1 | -1 | 0) => SummaryRow {
  return (name, amounts, polarity) => {
    const [actual, base] = [amounts.actual ?? 0, amounts[reference] ?? 0].map((minor) =>
      amountFromMinor(minor, digits),
    ) as [number, number];
    const judged = variance(actual, base, polarity);
    return {
      name,
      actual,
      reference: base,
      difference: judged.difference,
      effect: judged.effect,
      flag: flagOf(judged.effect),
      material: materiality(judged, limits).material,
    };
  };
}

function totalName(row: Extract<StatementRow, { kind: "total" | "subtotal" }>): string {
  return row.kind === "total" ? `Total ${row.section}` : row.name;
}

/** A re-run rewrites its own sheet; a new report takes the next free name. */
function targetSheet({ report }: CurrencyReport, sheets: readonly SheetInfo[]): TargetSheet {
  const own = sheets.find(({ mark }) => mark?.report === report.sheet.report);
  if (own) return { name: own.name, rewritten: true };
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let { name } = report.sheet;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${report.sheet.name} (${count})`;
  return { name, rewritten: false };
}
