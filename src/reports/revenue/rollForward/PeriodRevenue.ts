import { sheetPrefix } from "../../../cells/place";
import { relative } from "../../SheetBuilder";
import type { RevenueReportInput } from "../RevenueReportInput";
import { monthColumns, shownMonths, type ShownMonths } from "../schedule/monthColumns";
import { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { SchedulePage } from "../schedule/scheduleSheet";

/** Rows of a contract that stand one below the other on a page of the Schedule. */
interface Stretch {
  readonly page: SchedulePage;
  readonly first: number;
  last: number;
}

/** Formulas, without "=", for the revenue of the reported period as the Schedule shows it. */
export class PeriodRevenue {
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #months: ShownMonths;

  constructor(
    { time }: RevenueReportInput,
    private readonly schedule: readonly SchedulePage[],
  ) {
    this.#months = shownMonths(time, time.period)!;
    for (const page of schedule) {
      page.rows.forEach(({ contract }, index) => this.#add(contract.read.facts.id, page, page.first + index));
    }
  }

  ofAll(): string {
    return new ScheduleRefs(this.schedule).sumAcross(
      (columns) => monthColumns(columns, this.#months).first,
      (columns) => monthColumns(columns, this.#months).last,
    );
  }

  /** @param isForeign Whether only some of its rows are in the currency of the books. */
  ofContract(id: string, isForeign: boolean): string {
    const sums = (this.#stretches.get(id) ?? []).map(({ page, first, last }) => {
      const { columns, sheet } = page;
      const range = (from: number, to: number): string =>
        `${sheetPrefix(sheet)}${relative(first, from)}:${relative(last, to)}`;
      const shown = monthColumns(columns, this.#months);
      const months = range(shown.first, shown.last);
      if (!isForeign) return `SUM(${months})`;
      return `SUMPRODUCT(${months}*(${range(columns.counts, columns.counts)}=1))`;
    });
    return sums.length === 0 ? "0" : sums.join("+");
  }

  #add(id: string, page: SchedulePage, row: number): void {
    const own = this.#stretches.get(id);
    const open = own?.at(-1);
    if (open?.page === page) open.last = row;
    else if (own) own.push({ page, first: row, last: row });
    else this.#stretches.set(id, [{ page, first: row, last: row }]);
  }
}
