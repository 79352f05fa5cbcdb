import { earnedValue } from "../../../core/budget/tracker/earnedValue";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { BudgetSource } from "../lines/BudgetSource";

/** Cells that the block is computed from, as formulas without "=". */
export interface EarnedCells {
  readonly actual: string;
  readonly planned: string;
  readonly budget: string;
  /** Null where no formula says it. */
  readonly earned: string | null;
}

/** Minor units of the same, up to the end of the period. */
export interface EarnedFigures {
  readonly actual: number;
  readonly planned: number;
  readonly budget: number;
  readonly earned: number;
}

/** What expenditure earned up to the end of the period: minor units; null where the table does not say. */
export function earnedToDate({ input: { budget, time }, kinds }: BudgetSource): number | null {
  const { earned } = budget;
  if (!earned) return null;
  const gaps = new Set(time.gaps);
  return earned.reduce((sum, minor, row) => {
    const month = time.months[row]!;
    const isIn = month >= time.yearFrom && month <= time.to && !gaps.has(month);
    return isIn && kinds.ofRow(row) === "expenditure" ? sum + minor : sum;
  }, 0);
}

/** Earned value of the year, its indices and the estimates at completion in three forms. @returns The last row written. */
export function writeEarnedValue(
  sheet: SheetBuilder,
  frame: MoneyFrame,
  cells: EarnedCells,
  figures: EarnedFigures,
  {
    top,
    label,
    value,
    note,
    right,
  }: { top: number; label: number; value: number; note: number; right: number },
): number {
  sheet.value(top, label, "Earned value", { look: "section" });
  sheet.fill(top, label, right, { look: "section" });
  const { amount, variance } = frame.formats;
  let row = top;
  const line = (
    text: string,
    why: string,
    formula: string | null,
    format: CellFormat,
    expected: number | null,
  ): string => {
    row++;
    sheet.value(row, label, text, { indent: 1 });
    sheet.value(row, note, why, { look: "quiet", indent: 1 });
    if (formula === null) sheet.value(row, value, expected, { ...format, align: "right" });
    else sheet.formula(row, value, formula, { ...format, align: "right" }, expected ?? undefined);
    return relative(row, value);
  };
  const money = (
    text: string,
    why: string,
    formula: string | null,
    minor: number | null,
    number = amount,
  ): string => line(text, why, formula, { number }, minor === null ? null : frame.major(minor));
  const ratio = (part: string, whole: string): string => `IF(${whole}=0,"n/m",${part}/${whole})`;
  const found = earnedValue(figures);
  const { estimates } = found;
  const ev = money("Earned (EV)", "budgeted cost of the work done", cells.earned, figures.earned);
  const ac = money("Actual (AC)", "to date", cells.actual, figures.actual);
  const pv = money("Planned (PV)", "budget to date", cells.planned, figures.planned);
  const bac = money("Budget (BAC)", "of the year", cells.budget, figures.budget);
  money("Cost variance", "EV − AC", `${ev}-${ac}`, found.costVariance, variance);
  money("Schedule variance", "EV − PV", `${ev}-${pv}`, found.scheduleVariance, variance);
  const index: CellFormat = { number: "amount3" };
  line("CPI", "EV ÷ AC", ratio(ev, ac), index, found.costPerformance);
  line("SPI", "EV ÷ PV", ratio(ev, pv), index, found.schedulePerformance);
  line(
    "TCPI",
    "work left ÷ budget left",
    `IF(${bac}>${ac},(${bac}-${ev})/(${bac}-${ac}),"n/m")`,
    index,
    found.toComplete,
  );
  money(
    "Estimate at completion, at the CPI",
    "BAC ÷ CPI",
    `IF(OR(${ev}=0,${ac}=0),"n/m",${bac}*${ac}/${ev})`,
    estimates.cpi,
  );
  money("as budgeted", "AC + BAC − EV", `${ac}+${bac}-${ev}`, estimates.budget);
  money(
    "at CPI and SPI",
    "AC + (BAC − EV) ÷ (CPI × SPI)",
    `IF(OR(${ev}=0,${ac}=0,${pv}=0),"n/m",${ac}+(${bac}-${ev})*${ac}*${pv}/(${ev}*${ev}))`,
    estimates["cpi spi"],
  );
  return row;
}
