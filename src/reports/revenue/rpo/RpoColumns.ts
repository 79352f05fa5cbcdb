import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ColumnModel } from "../../SheetModel";

/** Where the columns of the remaining performance obligations stand. */
export interface RpoColumns {
  /** Due by the end of the first band, of the second, and after it or without a plan. */
  readonly bands: readonly [number, number, number];
  readonly total: number;
  readonly share: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly later: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export function rpoColumns({ months, reported }: PackTime, amount: number): RpoColumns {
  const models: ColumnModel[] = [{ width: 10, hidden: true }, { width: 40 }, { width: 16 }];
  const add = (width: number): number => models.push({ width }) - 1;
  const leading = {
    bands: [add(amount), add(amount), add(amount)] as const,
    total: add(amount),
    share: add(amount),
  };
  const planned = months.slice(reported).map(() => add(amount));
  return {
    ...leading,
    firstMonth: planned[0]!,
    lastMonth: planned.at(-1)!,
    later: add(amount),
    comment: add(36),
    models,
  };
}
