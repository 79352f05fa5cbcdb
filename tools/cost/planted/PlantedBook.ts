import type {
  BudgetColumns,
  CommitmentColumns,
  ContractPrices,
  OpportunityTables,
  PurchaseColumns,
} from "../../../src/core/cost/opportunities/OpportunityTables";
import type { OpportunityKind } from "../../../src/core/cost/opportunities/Opportunity";
import { amountColumn } from "../../../src/core/table/amountColumn";
import { Dictionary, type Dimension } from "../../../src/core/table/dictionary";

/** An opportunity that was put into the data, with what it is worth. */
export interface Planted {
  readonly kind: OpportunityKind;
  readonly subject: string;
  /** Minor units. */
  readonly saving: number;
}

export interface PaymentRow {
  readonly day: number;
  readonly supplier: string;
  readonly minor: number;
  readonly document: string;
  readonly category: string;
  readonly costCentre: string;
  readonly item?: string;
  readonly quantity?: number;
  readonly contract?: string;
  /** Opportunity the row is evidence of. */
  readonly planted?: Planted;
}

export interface CommitmentRow {
  readonly day: number;
  readonly supplier: string;
  readonly subject: string;
  readonly minor: number;
  readonly used: number;
  readonly isOpen: boolean;
}

export interface BudgetRow {
  readonly line: string;
  readonly day: number;
  readonly budget: number;
  readonly actual: number;
}

/** Rows as they are drawn, and the columns made of them. */
export class PlantedBook {
  readonly payments: PaymentRow[] = [];
  readonly contracts: { item: string; supplier: string; price: number }[] = [];
  readonly commitments: CommitmentRow[] = [];
  readonly budget: BudgetRow[] = [];
  readonly planted: Planted[] = [];
  #document = 10_000;

  constructor(readonly random: () => number) {}

  int(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.int(0, items.length - 1)]!;
  }

  /** Numbers as suppliers give them: not one after the other, so that no two are a slip apart by design. */
  document(): string {
    this.#document += this.int(3, 60);
    return `INV-${this.#document}`;
  }

  plant(planted: Planted): void {
    this.planted.push(planted);
  }

  /** In an order that says nothing. @param knowsUse Whether orders say what was invoiced. */
  tables(asOf: number, knowsUse: boolean): OpportunityTables {
    for (let last = this.payments.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      [this.payments[last], this.payments[other]] = [this.payments[other]!, this.payments[last]!];
    }
    return {
      payments: this.#paymentColumns(),
      contracts: this.#contractPrices(),
      commitments: this.#commitmentColumns(knowsUse),
      budget: this.#budgetColumns(),
      asOf,
    };
  }

  #paymentColumns(): PurchaseColumns {
    const rows = this.payments;
    return {
      days: Int32Array.from(rows, ({ day }) => day),
      supplier: dimension("Supplier", rows, ({ supplier }) => supplier),
      amount: amountColumn(
        "Amount",
        Float64Array.from(rows, ({ minor }) => minor),
        2,
      ),
      documents: rows.map(({ document }) => document),
      numberedBy: "supplier",
      currency: null,
      category: dimension("Category", rows, ({ category }) => category),
      costCentre: dimension("Cost centre", rows, ({ costCentre }) => costCentre),
      item: dimension("Item", rows, ({ item }) => item ?? ""),
      quantity: Float64Array.from(rows, ({ quantity }) => quantity ?? 0),
      contract: dimension("Contract", rows, ({ contract }) => contract ?? ""),
    };
  }

  #contractPrices(): ContractPrices {
    const rows = this.contracts;
    return {
      item: dimension("Item", rows, ({ item }) => item),
      supplier: dimension("Supplier", rows, ({ supplier }) => supplier),
      currency: null,
      price: Float64Array.from(rows, ({ price }) => price),
      from: null,
      until: null,
    };
  }

  #commitmentColumns(knowsUse: boolean): CommitmentColumns {
    const rows = this.commitments;
    return {
      days: Int32Array.from(rows, ({ day }) => day),
      supplier: dimension("Supplier", rows, ({ supplier }) => supplier),
      subject: dimension("Order", rows, ({ subject }) => subject),
      line: null,
      amount: amountColumn(
        "Amount",
        Float64Array.from(rows, ({ minor }) => minor),
        2,
      ),
      currency: null,
      used: knowsUse ? Float64Array.from(rows, ({ used }) => used) : null,
      open: Uint8Array.from(rows, ({ isOpen }) => (isOpen ? 1 : 0)),
    };
  }

  #budgetColumns(): BudgetColumns {
    const rows = this.budget;
    return {
      line: dimension("Line", rows, ({ line }) => line),
      days: Int32Array.from(rows, ({ day }) => day),
      budget: amountColumn(
        "Budget",
        Float64Array.from(rows, ({ budget }) => budget),
        2,
      ),
      actual: Float64Array.from(rows, ({ actual }) => actual),
      currency: null,
    };
  }
}

function dimension<Row>(name: string, rows: readonly Row[], labelOf: (row: Row) => string): Dimension {
  const dictionary = new Dictionary<string>((raw) => raw);
  return {
    name,
    codes: Int32Array.from(rows, (row) => dictionary.code(labelOf(row))),
    labels: dictionary.labels,
  };
}
