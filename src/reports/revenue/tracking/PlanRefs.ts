import type { Period } from "../../../core/dates/period";
import { plannedIn } from "../../../core/revenue/tracking/plannedIn";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import type { TableRefs } from "../../formula/TableRefs";
import type { PackTables } from "../PackTables";
import type { RevenueReportInput } from "../RevenueReportInput";
import { safetyOf } from "../schedule/ScheduleRefs";
import type { PlanCells } from "./PlanCells";

/** A stretch of time, and the cells of the sheet by which formulas find what is planned for it. */
export interface PlanWindow {
  readonly period: Period;
  /** Cell of its first day. */
  readonly from: string;
  /** Cell of the day after it. */
  readonly until: string;
  /** Cells above its months, with the periods that begin there as the plan writes them. */
  readonly texts: string;
}

/** A line of the plan, and the cell that holds its label. */
export interface PlannedLabel {
  readonly label: string;
  readonly cell: string;
}

/** What is planned, as formulas over the columns of the user's plan where those say what the engine says. */
export class PlanRefs {
  constructor(
    private readonly input: RevenueReportInput,
    private readonly refs: TableRefs<PackTables>,
    private readonly cells: PlanCells,
  ) {}

  /** In minor units of the books. @param line Null for all lines. */
  planned(line: string | null, period: Period): number {
    const targets = this.input.plan.filter((target) => line === null || target.line === line);
    return plannedIn(targets, period);
  }

  /** Formula without "=", null where a target is shared out to months: then the plan is the engine's figure. */
  formula(line: PlannedLabel | null, window: PlanWindow): string | null {
    const [lines, targets] = [this.refs.column("plan", "line"), this.refs.column("plan", "target")];
    const within = this.#within(line?.label ?? null, window);
    if (!lines || !targets || !within) return null;
    if (line === null) return sumWhere(targets, [within]);
    const safety = safetyOf(this.input.plan.map((target) => target.line));
    return sumWhere(targets, [{ kind: "equals", column: lines, ...line, safety }, within]);
  }

  /** The condition on periods that finds what is planned; null where none does. */
  #within(line: string | null, { period, from, until, texts }: PlanWindow): Condition | null {
    const column = this.refs.column("plan", "period");
    if (!column) return null;
    const planned = this.planned(line, period);
    if (this.cells.byDates(line, period) === planned) return { kind: "between", column, from, until };
    if (this.cells.byTexts(line, period) === planned) return { kind: "oneOf", column, list: texts };
    return null;
  }
}
