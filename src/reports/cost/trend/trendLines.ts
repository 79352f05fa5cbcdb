import type { Dimension } from "../../../core/table/dictionary";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentGroups, PaymentSource } from "../payments/PaymentSource";

interface TrendLine {
  readonly label: string;
  /** Minor units by month. */
  readonly months: readonly number[];
  readonly isOdd: boolean;
}

export interface TrendLines {
  readonly role: "category" | "costCentre" | "supplier";
  readonly dimension: Dimension;
  /** Largest first. */
  readonly named: readonly TrendLine[];
  readonly others: TrendLine & { readonly count: number };
  readonly all: readonly number[];
}

/** Lines by themselves; the rest is one. */
const most = 12;

/** Cost by month of the largest categories, else of the largest cost centres or suppliers. */
export function trendLines(
  { time: { trend }, payments }: CostReportInput,
  source: PaymentSource,
): TrendLines {
  const role =
    (["category", "costCentre"] as const).find((each) => source.dimension(each) !== null) ?? "supplier";
  const dimension = source.dimension(role) ?? payments.columns.supplier;
  const groups = source.groups([dimension]);
  const months = (group: number): readonly number[] => monthsOf(groups, group, trend.from, trend.to);
  const size = groups.sums.each(trend);
  const order = [...size.keys()]
    .filter((group) => groups.sums.rowsOf(group, trend) > 0)
    .sort((a, b) => size[b]! - size[a]!);
  const named = order.slice(0, most);
  const others = order.slice(most);
  const line = (group: number): TrendLine => ({
    label: dimension.labels[groups.codes[0]![group]!]!,
    months: months(group),
    isOdd: groups.odd[group] === 1,
  });
  const count = trend.to - trend.from + 1;
  const total = (list: readonly number[]): readonly number[] =>
    Array.from({ length: count }, (_, at) => list.reduce((sum, group) => sum + months(group)[at]!, 0));
  return {
    role,
    dimension,
    named: named.map(line),
    others: {
      label: `All other (${others.length.toLocaleString("en")})`,
      months: total(others),
      isOdd: source.isOdd([role]),
      count: others.length,
    },
    all: total(order),
  };
}

function monthsOf({ sums }: PaymentGroups, group: number, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => sums.of(group, { from: from + at, to: from + at }));
}
