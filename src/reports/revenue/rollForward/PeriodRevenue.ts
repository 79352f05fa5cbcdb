import { sheetPrefix } from "../../../cells/place";
import { relative } from "../../SheetBuilder";
import type { RevenueReportInput } from "../RevenueReportInput";
import { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { SchedulePage } from "../schedule/scheduleSheet";

/** Rows of a contract that stand one below the other on a page of the Schedule. */
interface Stretch {
  readonly page: SchedulePage;
  readonly first: number;
  readonly last: number;
}

/** Formulas, without "=", for the revenue of the reported period as the Schedule shows it. */
export class PeriodRevenue {
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #firstMonth: number;
  readonly #lastMonth: number;

  constructor(
    { time }: RevenueReportInput,
    private readonly schedule: readonly SchedulePage[],
  ) {
    this.#firstMonth = time.months.findIndex(({ first }) => first === time.period.first);
    this.#lastMonth = time.reported - 1;
    for (const page of schedule) {
      page.rows.forEach(({ contract }, index) => this.#add(contract.read.facts.id, page, page.first + index));
    }
  }

  ofAll(): string {
    return new ScheduleRefs(this.schedule).sumAcross(
      ({ firstMonth }) => firstMonth + this.#firstMonth,
      ({ firstMonth }) => firstMonth + this.#lastMonth,
    );
  }

  /** @param isForeign Whether only some of its rows are in the currency of the books. */
  ofContract(id: string, isForeign: boolean): string {
    const sums = (this.#stretches.get(id) ?? []).map(({ page, first, last }) => {
      const { columns, sheet } = page;
      const range = (from: number, to: number): string =>
        `${sheetPrefix(sheet)}${relative(first, from)}:${relative(last, to)}`;
      const months = range(columns.firstMonth + this.#firstMonth, columns.firstMonth + this.#lastMonth);
      if (!isForeign) return `SUM(${months})`;
      return `SUMPRODUCT(${months}*(${range(columns.counts, columns.counts)}=1))`;
    });
    return sums.length === 0 ? "0" : sums.join("+");
  }

  #add(id: string, page: SchedulePage, row: number): void {
    const own = this.#stretches.get(id) ?? [];
    const open = own.at(-1);
    if (open?.page === page) own[own.length - 1] = { ...open, last: row };
    else own.push({ page, first: row, last: row });
    this.#stretches.set(id, own);
  }
}
