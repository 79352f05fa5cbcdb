import type { ColumnModel } from "../../SheetModel";
import { rolledBalances } from "./rolledBalances";

/** Where the figures of a balance stand; its movements are between opening and closing. */
interface BalanceColumns {
  readonly opening: number;
  readonly movements: readonly number[];
  readonly closing: number;
}

/** Where the columns of the Roll-forward stand. */
export interface RollForwardColumns {
  readonly key: number;
  /** Contract, or month. */
  readonly label: number;
  readonly currency: number;
  readonly customer: number;
  /** In the order of `rolledBalances`. */
  readonly balances: readonly BalanceColumns[];
  readonly deferred: BalanceColumns;
  readonly current: number;
  readonly nonCurrent: number;
  readonly source: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export const rollForwardUserHeading = "Comment";

const amount = 14;

export function rollForwardColumns(): RollForwardColumns {
  const models: ColumnModel[] = [];
  const add = (width: number, hidden?: true): number =>
    models.push(hidden ? { width, hidden } : { width }) - 1;
  const key = add(10, true);
  const label = add(22);
  const currency = add(10);
  const customer = add(24);
  let split: { readonly current: number; readonly nonCurrent: number } | null = null;
  const balances = rolledBalances.map(({ movements }) => {
    const opening = add(amount);
    const columns = { opening, movements: movements.map(() => add(amount)), closing: add(amount) };
    split ??= { current: add(amount), nonCurrent: add(amount) };
    return columns;
  });
  return {
    key,
    label,
    currency,
    customer,
    balances,
    deferred: balances[0]!,
    ...split!,
    source: add(22),
    comment: add(36),
    models,
  };
}
