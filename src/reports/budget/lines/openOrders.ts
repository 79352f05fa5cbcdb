import type { ReadCommitments } from "../../../cells/cost/tables/ReadCommitments";
import { dayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { sumMinorOf } from "../../../core/money/sumMinor";

/** What is ordered and not yet invoiced, in minor units of the budget. */
export interface OpenOrders {
  /** Of each line, by its place. */
  readonly ofLine: readonly number[];
  /** What no single line answers for. */
  readonly unplaced: number;
  /** The orders that this is. */
  readonly unplacedOrders: readonly UnplacedOrder[];
}

/** An order that no single line answers for. */
export interface UnplacedOrder {
  readonly row: number;
  /** "" where it names no line. */
  readonly label: string;
  readonly minor: number;
}

/**
 * Open orders by the budget line that they weigh on: the only line with their label, else the only one of the cost centre with it.
 * @param lines Labels of the lines. @param until Orders of a later day are left for later.
 */
export function openOrders(
  orders: ReadCommitments | null,
  lines: readonly { readonly line: string; readonly costCentre: string | null }[],
  { digits, until }: { readonly digits: number; readonly until: IsoDate },
): OpenOrders {
  const ofLine = lines.map(() => 0);
  if (!orders) return { ofLine, unplaced: 0, unplacedOrders: [] };
  const { columns } = orders;
  const labels = columns.line ?? columns.subject;
  const place = placesOf(lines);
  const factor = 10 ** (digits - orders.digits);
  const last = dayNumber(until);
  const unplacedOrders: UnplacedOrder[] = [];
  columns.amount.minor.forEach((ordered, row) => {
    if (columns.open[row] === 0 || columns.days[row]! > last) return;
    const open = Math.max(0, Math.round((ordered - (columns.used?.[row] ?? 0)) * factor));
    const label = labels.labels[labels.codes[row]!]!;
    const at = place(label);
    if (at !== null) ofLine[at]! += open;
    else if (open > 0) unplacedOrders.push({ row, label, minor: open });
  });
  return { ofLine, unplaced: sumMinorOf(unplacedOrders, ({ minor }) => minor), unplacedOrders };
}

function placesOf(
  lines: readonly { readonly line: string; readonly costCentre: string | null }[],
): (label: string) => number | null {
  const places = new Map<string, number | null>();
  const put = (labels: readonly (string | null)[]): void => {
    const own = new Map<string, number | null>();
    labels.forEach((label, at) => {
      if (label !== null && !places.has(label)) own.set(label, own.has(label) ? null : at);
    });
    for (const [label, at] of own) places.set(label, at);
  };
  put(lines.map(({ line }) => line));
  put(lines.map(({ costCentre }) => costCentre));
  return (label) => places.get(label) ?? null;
}
