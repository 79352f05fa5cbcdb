import type { ColumnModel } from "../../SheetModel";
import type { RevenueReportInput } from "../RevenueReportInput";
import { frameColumns } from "../../frame/sheetFrame";

/** Where the columns of the Waterfall stand. */
export interface WaterfallColumns {
  readonly key: number;
  readonly label: number;
  /** First day of the line, and the day after its last: what its sums ask for. */
  readonly from: number;
  readonly until: number;
  readonly booked: number;
  readonly toDate: number;
  readonly remaining: number;
  readonly before: number;
  readonly firstMonth: number;
  readonly later: number;
  readonly total: number;
  readonly check: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export function waterfallColumns({ time }: RevenueReportInput, amount: number): WaterfallColumns {
  const models: ColumnModel[] = [{ width: 10, hidden: true }, { width: 16 }];
  const add = (width: number, hidden?: true): number =>
    models.push(hidden ? { width, hidden } : { width }) - 1;
  const leading = {
    ...frameColumns,
    from: add(11, true),
    until: add(11, true),
    booked: add(amount),
    toDate: add(amount),
    remaining: add(amount),
    before: add(amount),
  };
  const months = time.months.map(() => add(amount));
  return {
    ...leading,
    firstMonth: months[0]!,
    later: add(amount),
    total: add(amount),
    check: add(amount),
    comment: add(36),
    models,
  };
}
