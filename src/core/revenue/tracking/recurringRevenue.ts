/** How annual recurring revenue (ARR) moves in a month, in minor units; contraction and churn are negative. */
export interface ArrMovement {
  readonly opening: number;
  /** Of customers that had none at the end of the month before. */
  readonly new: number;
  readonly expansion: number;
  readonly contraction: number;
  /** Of customers that have none any more. */
  readonly churn: number;
  readonly closing: number;
}

/** How much of what customers had at the start of a window is there at its end, as shares. */
export interface Retention {
  /** Months of the window. */
  readonly months: number;
  /** Net revenue retention (NRR); null where nothing was there at the start. */
  readonly net: number | null;
  /** Gross revenue retention (GRR), at most 1; null where nothing was there at the start. */
  readonly gross: number | null;
}

/** Annual values of a customer at the ends of months in order, the opening one first, in minor units. */
export type AnnualValues = readonly number[];

/** Months over which retention is measured, where so many are known. */
const retentionMonths = 12;

/**
 * The ARR bridge of each month: a customer's change counts under one movement. A customer that comes back after a pause
 * is new; one that changes contracts within a month is neither churned nor new.
 * @param customers As many values each.
 */
export function arrBridge(customers: readonly AnnualValues[]): readonly ArrMovement[] {
  const months = Math.max(0, (customers[0]?.length ?? 0) - 1);
  return Array.from({ length: months }, (_, month) => movementsOf(customers, month, month + 1));
}

function movementsOf(customers: readonly AnnualValues[], before: number, now: number): ArrMovement {
  const sums = { opening: 0, new: 0, expansion: 0, contraction: 0, churn: 0, closing: 0 };
  for (const values of customers) {
    const [had, has] = [values[before]!, values[now]!];
    sums.opening += had;
    sums.closing += has;
    if (had === 0) sums.new += has;
    else if (has === 0) sums.churn -= had;
    else sums[has > had ? "expansion" : "contraction"] += has - had;
  }
  return sums;
}

/**
 * Retention at the end of each month, over the months before it, twelve where so many are known. The customers are those
 * that had ARR at the start of the window; for GRR none counts for more than it had then, so that no expansion makes up
 * for what others lost. Both are measured from end to end: what happened in between does not count.
 * @param customers As many values each.
 * @source SaaS Metrics Standards Board, Net Revenue Retention and Gross Revenue Retention: the cohort is closed at the
 * start of the window.
 */
export function retentions(customers: readonly AnnualValues[]): readonly Retention[] {
  const ends = Math.max(0, (customers[0]?.length ?? 0) - 1);
  return Array.from({ length: ends }, (_, index) => {
    const end = index + 1;
    const start = Math.max(0, end - retentionMonths);
    let [had, kept, keptAtMost] = [0, 0, 0];
    for (const values of customers) {
      if (values[start] === 0) continue;
      had += values[start]!;
      kept += values[end]!;
      keptAtMost += Math.min(values[start]!, values[end]!);
    }
    const share = (part: number): number | null => (had > 0 ? part / had : null);
    return { months: end - start, net: share(kept), gross: share(keptAtMost) };
  });
}
