import { serialFromDate } from "../../../cells/serialDate";
import type { CellValue } from "../../../cells/CellValue";
import type { PlanTarget } from "../../../cells/plan/readPlanTargets";
import { addDays } from "../../../core/dates/isoDate";
import type { Period } from "../../../core/dates/period";
import { minorFromAmount } from "../../../core/money/minorUnits";
import { plannedIn } from "../../../core/revenue/tracking/plannedIn";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import type { TableRefs } from "../../formula/TableRefs";
import type { PackTables } from "../PackTables";
import type { RevenueReportInput } from "../RevenueReportInput";
import { safetyOf } from "../schedule/ScheduleRefs";

/** Cells that hold the first day of a stretch of time, and the day after it. */
export interface PlanWindow {
  readonly period: Period;
  readonly from: string;
  readonly until: string;
}

/** A row of the user's plan, as a formula over its columns sees it. */
interface PlanCells {
  readonly line: CellValue;
  readonly period: CellValue;
  readonly target: CellValue;
}

/** What is planned, as formulas over the columns of the user's plan where those say what the engine says. */
export class PlanRefs {
  readonly #cells: readonly PlanCells[];
  /** Figures for which there was no formula. */
  sharedOut = 0;

  constructor(
    private readonly input: RevenueReportInput,
    private readonly refs: TableRefs<PackTables>,
  ) {
    this.#cells = planCells(input);
  }

  /** In minor units of the books. @param line Null for all lines. */
  planned(line: string | null, period: Period): number {
    return plannedIn(this.#targets(line), period);
  }

  /**
   * Formula without "=", null where a target is shared out to months or its cells hold no date or number: then the plan is
   * the engine's figure.
   */
  formula(line: { readonly label: string; readonly cell: string } | null, window: PlanWindow): string | null {
    const [lines, periods, targets] = ["line", "period", "target"].map((role) =>
      this.refs.column("plan", role),
    );
    if (!lines || !periods || !targets || !this.#isSaid(line?.label ?? null, window.period)) {
      this.sharedOut++;
      return null;
    }
    const within: Condition = { kind: "between", column: periods, from: window.from, until: window.until };
    if (line === null) return sumWhere(targets, [within]);
    const safety = safetyOf(this.input.plan.map((target) => target.line));
    return sumWhere(targets, [{ kind: "equals", column: lines, ...line, safety }, within]);
  }

  /** Whether the formula gives what is planned. */
  #isSaid(line: string | null, period: Period): boolean {
    const { digits } = this.input.books;
    return minorFromAmount(this.#found(line, period), digits) === this.planned(line, period);
  }

  #targets(line: string | null): readonly PlanTarget[] {
    return this.input.plan.filter((target) => line === null || target.line === line);
  }

  /** What the formula adds up: numbers beside dates in the window. */
  #found(line: string | null, { first, last }: Period): number {
    const { dateSystem } = this.input;
    const [from, until] = [first, addDays(last, 1)].map((day) => serialFromDate(day, dateSystem));
    let sum = 0;
    for (const cells of this.#cells) {
      if (typeof cells.period !== "number" || typeof cells.target !== "number") continue;
      if (cells.period < from! || cells.period >= until! || (line !== null && cells.line !== line)) continue;
      sum += cells.target;
    }
    return sum;
  }
}

function planCells({ grids, tables: { plan } }: RevenueReportInput): readonly PlanCells[] {
  const grid = grids.plan;
  if (!grid || !plan) return [];
  const { top, left } = grid.block;
  const rows = grid.values.slice(plan.firstRow - top, plan.lastRow - top + 1);
  const at = (row: readonly CellValue[], role: string): CellValue =>
    row[(plan.columns.get(role)?.column ?? -1) - left] ?? null;
  return rows.map((row) => ({ line: at(row, "line"), period: at(row, "period"), target: at(row, "target") }));
}
