import { cellFromName } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import type { PlanTarget } from "../../../cells/plan/readPlanTargets";
import { serialFromDate } from "../../../cells/serialDate";
import { addDays, type IsoDate } from "../../../core/dates/isoDate";
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
  /**
   * How the plan writes the period that begins with each reported month, the shortest of them; null where that is a date
   * or none begins.
   */
  readonly texts: readonly (string | null)[];

  constructor(private readonly input: RevenueReportInput) {
    this.#rows = planRows(input);
    const { months, reported } = input.time;
    const shortest = new Map<IsoDate, PlanTarget>();
    for (const target of input.plan) {
      const { first, last } = target.period;
      const known = shortest.get(first);
      if (!known || last < known.period.last) shortest.set(first, target);
    }
    this.texts = months.slice(0, reported).map(({ first }) => {
      const target = shortest.get(first);
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

  /** The same of those whose period is written as one that begins in the stretch. */
  byTexts(line: string | null, { first, last }: Period): number {
    const { months } = this.input.time;
    const texts = new Set(
      this.texts.flatMap((text, index) =>
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
