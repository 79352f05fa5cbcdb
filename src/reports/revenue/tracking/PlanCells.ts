import { cellFromName } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import type { PlanTarget } from "../../../cells/plan/readPlanTargets";
import { serialFromDate } from "../../../cells/serialDate";
import { addDays } from "../../../core/dates/isoDate";
import type { Period } from "../../../core/dates/period";
import { minorFromAmount } from "../../../core/money/minorUnits";
import type { RevenueReportInput } from "../RevenueReportInput";

interface PlanRow {
  readonly line: CellValue;
  readonly period: CellValue;
  readonly target: CellValue;
}

/** The user's plan as formulas over its columns see it: some periods are dates, others texts. */
export class PlanCells {
  readonly #rows: readonly PlanRow[];
  /** How the plan writes each reported month; null where it is a date, or no target is for that month alone. */
  readonly monthTexts: readonly (string | null)[];

  constructor(private readonly input: RevenueReportInput) {
    this.#rows = planRows(input);
    const { months, reported } = input.time;
    this.monthTexts = months.slice(0, reported).map(({ first, last }) => {
      const target = input.plan.find(({ period }) => period.first === first && period.last === last);
      const text = target ? this.#rowOf(target)?.period : null;
      return typeof text === "string" ? text : null;
    });
  }

  /** Sum, in minor units, of the targets whose period is a date in the stretch. */
  byDates(line: string | null, { first, last }: Period): number {
    const { dateSystem } = this.input;
    const [from, until] = [first, addDays(last, 1)].map((day) => serialFromDate(day, dateSystem));
    return this.#sum(line, (period) => typeof period === "number" && period >= from! && period < until!);
  }

  /** The same of those whose period is written as one of the stretch's months is. */
  byTexts(line: string | null, { first, last }: Period): number {
    const { months } = this.input.time;
    const texts = new Set(
      this.monthTexts.flatMap((text, index) =>
        text !== null && months[index]!.first >= first && months[index]!.last <= last
          ? [text.toLowerCase()]
          : [],
      ),
    );
    return this.#sum(line, (period) => typeof period === "string" && texts.has(period.toLowerCase()));
  }

  #sum(line: string | null, isMeant: (period: CellValue) => boolean): number {
    let sum = 0;
    for (const row of this.#rows) {
      if (typeof row.target !== "number" || (line !== null && row.line !== line)) continue;
      if (isMeant(row.period)) sum += row.target;
    }
    return minorFromAmount(sum, this.input.books.digits);
  }

  #rowOf({ place }: PlanTarget): PlanRow | undefined {
    const cell = cellFromName(place.slice(place.lastIndexOf("!") + 1));
    return cell ? this.#rows[cell.row - this.input.tables.plan!.firstRow] : undefined;
  }
}

function planRows({ grids, tables: { plan } }: RevenueReportInput): readonly PlanRow[] {
  const grid = grids.plan;
  if (!grid || !plan) return [];
  const { top, left } = grid.block;
  const at = (row: readonly CellValue[], role: string): CellValue =>
    row[(plan.columns.get(role)?.column ?? -1) - left] ?? null;
  return grid.values
    .slice(plan.firstRow - top, plan.lastRow - top + 1)
    .map((row) => ({ line: at(row, "line"), period: at(row, "period"), target: at(row, "target") }));
}
