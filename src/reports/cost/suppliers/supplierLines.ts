import { concentration, type Concentration } from "../../../core/cost/spend/concentration";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentGroups, PaymentSource } from "../payments/PaymentSource";

/** A supplier with what was paid to it in the months that suppliers are ranked by. */
interface SupplierLine {
  /** Label that stands for it. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly minor: number;
  readonly payments: number;
  /** No formula says what the engine says of it. */
  readonly isOdd: boolean;
}

/** Suppliers that stand together in one line. */
export interface OtherSuppliers {
  readonly count: number;
  readonly minor: number;
  readonly payments: number;
  /** Sum of the squares of the amounts above 0, in minor units. */
  readonly squares: number;
}

export interface SupplierLines {
  readonly named: readonly SupplierLine[];
  /** Beyond the named ones: those to whom something was paid, and those in credit or at 0. */
  readonly smaller: OtherSuppliers;
  readonly inCredit: OtherSuppliers;
  /** Payments without a supplier. */
  readonly blank: OtherSuppliers;
  /** Of all suppliers, those without a line too; null where nothing was paid to any. */
  readonly concentration: Concentration | null;
}

/** Suppliers with a line of their own. */
const most = 150;

/** Suppliers by what was paid to them, largest first. */
export function supplierLines(
  { time, payments }: CostReportInput,
  source: PaymentSource,
  groups: PaymentGroups,
): SupplierLines {
  const { labels } = payments.columns.supplier;
  const spellings = source.spellings();
  const minor = groups.sums.each(time.ranked);
  const paid = [...minor.keys()]
    .filter((group) => groups.sums.rowsOf(group, time.ranked) > 0)
    .sort((a, b) => minor[b]! - minor[a]!);
  const own = paid.slice(0, most);
  const others = paid.slice(most);
  const rowsOf = (group: number): number => groups.sums.rowsOf(group, time.ranked);
  const together = (list: readonly number[]): OtherSuppliers => ({
    count: list.length,
    minor: list.reduce((sum, group) => sum + minor[group]!, 0),
    payments: list.reduce((sum, group) => sum + rowsOf(group), 0),
    squares: list.reduce((sum, group) => sum + Math.max(minor[group]!, 0) ** 2, 0),
  });
  const inGroups = paid.reduce((sum, group) => sum + minor[group]!, 0);
  const rowsInGroups = paid.reduce((sum, group) => sum + rowsOf(group), 0);
  return {
    named: own.map((group) => {
      const code = groups.codes[0]![group]!;
      return {
        name: labels[code]!,
        spellings: spellings.get(code)!,
        minor: minor[group]!,
        payments: rowsOf(group),
        isOdd: groups.odd[group] === 1,
      };
    }),
    smaller: together(others.filter((group) => minor[group]! > 0)),
    inCredit: together(others.filter((group) => minor[group]! <= 0)),
    blank: {
      count: 0,
      minor: source.total(time.ranked) - inGroups,
      payments: source.rowsIn(time.ranked) - rowsInGroups,
      squares: 0,
    },
    concentration: concentration(paid.map((group) => minor[group]!)),
  };
}
