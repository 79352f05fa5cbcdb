import { sumMinor } from "../../../core/money/sumMinor";
import type { Dimension } from "../../../core/table/dictionary";
import type { OpenOrders } from "../CostReportInput";
import { labelMatch, type CostRole } from "./labelMatch";

/** What is ordered and not yet invoiced, by cost centre or category. */
export class Ordered {
  /** By which orders are told apart; null where they know no label of the payments. */
  readonly role: CostRole | null;
  readonly #byLabel = new Map<string, number>();
  readonly total: number;

  constructor({ line, open }: OpenOrders, payments: ReadonlyMap<CostRole, Dimension>) {
    const match = labelMatch(payments, line, null);
    this.role = match.costCentre ? "costCentre" : match.category ? "category" : null;
    for (let row = 0; row < open.length; row++) {
      const label = line.labels[line.codes[row]!]!;
      this.#byLabel.set(label, (this.#byLabel.get(label) ?? 0) + open[row]!);
    }
    this.total = sumMinor(open);
  }

  of(label: string): number {
    return this.#byLabel.get(label) ?? 0;
  }
}
