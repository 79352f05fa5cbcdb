import type { ColumnModel } from "../../SheetModel";
import type { RevenueReportInput } from "../RevenueReportInput";

/** Where the columns of the Schedule stand. */
export interface ScheduleColumns {
  readonly key: number;
  readonly contract: number;
  readonly obligation: number;
  readonly customer: number;
  /** One a dimension of the report. */
  readonly dimensions: readonly number[];
  readonly timing: number;
  readonly method: number;
  readonly convention: number;
  readonly booked: number;
  readonly start: number;
  readonly end: number;
  readonly currency: number;
  readonly ssp: number;
  readonly allocated: number;
  readonly toDate: number;
  readonly remaining: number;
  readonly before: number;
  /** The first of the months shown. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly later: number;
  readonly total: number;
  readonly check: number;
  readonly annualValue: number;
  /** 1 on rows in the currency of the books: what is added up. */
  readonly counts: number;
  /** 1 on rows in the contract's own currency. */
  readonly own: number;
  readonly source: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export const scheduleUserHeading = "Comment";

const amount = 14;

export function scheduleColumns({ dimensions, time }: RevenueReportInput): ScheduleColumns {
  const models: ColumnModel[] = [];
  const add = (width: number, hidden?: true): number =>
    models.push(hidden ? { width, hidden } : { width }) - 1;
  const key = add(10, true);
  const columns = {
    key,
    contract: add(16),
    obligation: add(18),
    customer: add(22),
    dimensions: dimensions.map(() => add(14)),
    timing: add(13),
    method: add(14),
    convention: add(12),
    booked: add(10),
    start: add(11),
    end: add(11),
    currency: add(9),
    ssp: add(amount),
    allocated: add(amount),
    toDate: add(amount),
    remaining: add(amount),
    before: add(amount),
  };
  const months = time.months.map(() => add(12));
  return {
    ...columns,
    firstMonth: months[0]!,
    lastMonth: months.at(-1)!,
    later: add(amount),
    total: add(amount),
    check: add(10),
    annualValue: add(amount),
    counts: add(8, true),
    own: add(8, true),
    source: add(22),
    comment: add(36),
    models,
  };
}
