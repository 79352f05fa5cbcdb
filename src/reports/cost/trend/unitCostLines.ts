import { unitCosts, type UnitCosts } from "../../../core/cost/spend/unitCosts";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentSource } from "../payments/PaymentSource";

export interface UnitCostLine {
  readonly item: string;
  readonly costs: UnitCosts;
  readonly isOdd: boolean;
}

const most = 8;

/** What one piece of the items cost by month, of those most was paid for; none where payments do not say what was bought. */
export function unitCostLines(input: CostReportInput, source: PaymentSource): readonly UnitCostLine[] {
  const { time, payments, tables, grids } = input;
  const { item, quantity } = payments.columns;
  const column = tables.payments?.columns.get("quantity")?.column;
  const grid = grids.payments;
  if (!item || !quantity || column === undefined || !grid) return [];
  const bought = Uint8Array.from(quantity, (pieces, row) =>
    pieces > 0 && item.labels[item.codes[row]!] !== "" ? 1 : 0,
  );
  const groups = source.groups([item], bought);
  const { trend } = time;
  const paid = groups.sums.each(trend);
  // Pieces may be parts of a whole: they are added up as they are, not as minor units.
  const pieces = new Float64Array(groups.size * time.months.length);
  const odd = groups.odd.slice();
  groups.groups.forEach((group, row) => {
    const month = source.months[row]!;
    if (group < 0 || month < 0) return;
    pieces[group * time.months.length + month]! += quantity[row]!;
    const cell = grid.values[payments.sheetRows[row]! - grid.block.top]?.[column - grid.block.left];
    if (cell !== quantity[row]) odd[group] = 1;
  });
  return [...paid.keys()]
    .filter((group) => paid[group]! > 0)
    .sort((a, b) => paid[b]! - paid[a]!)
    .slice(0, most)
    .map((group) => {
      const months = Array.from({ length: trend.to - trend.from + 1 }, (_, at) => trend.from + at);
      return {
        item: item.labels[groups.codes[0]![group]!]!,
        costs: unitCosts(
          months.map((month) => groups.sums.of(group, { from: month, to: month })),
          months.map((month) => pieces[group * time.months.length + month]!),
        ),
        isOdd: odd[group] === 1,
      };
    });
}
