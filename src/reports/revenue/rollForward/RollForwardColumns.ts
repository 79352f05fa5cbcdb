import type { ColumnModel } from "../../SheetModel";
import { packColumns } from "../packFrame";
import { rolledBalances } from "./rolledBalances";

/** Where the figures of a balance stand; its movements are between opening and closing. */
export interface BalanceColumns {
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

/** @param amountWidth Characters that the longest amount needs. */
export function rollForwardColumns(amountWidth: number): RollForwardColumns {
  const models: ColumnModel[] = [];
  const add = (width: number, hidden?: true): number =>
    models.push(hidden ? { width, hidden } : { width }) - 1;
  const { key, label } = { key: add(10, true), label: add(22) } satisfies typeof packColumns | object;
  const currency = add(10);
  const customer = add(24);
  let split: { readonly current: number; readonly nonCurrent: number } | null = null;
  const balances = rolledBalances.map(({ movements }) => {
    const opening = add(amountWidth);
    const columns = { opening, movements: movements.map(() => add(amountWidth)), closing: add(amountWidth) };
    split ??= { current: add(amountWidth), nonCurrent: add(amountWidth) };
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
