import {
  costBreakdown,
  type BreakdownRows,
  type CostBreakdown,
} from "../../../core/cost/spend/costBreakdown";
import type { MonthlySums, MonthSpan } from "../../../core/cost/spend/MonthlySums";
import { dayNumber } from "../../../core/dates/isoDate";
import type { Dimension } from "../../../core/table/dictionary";
import type { PaymentsInput } from "../CostReportInput";
import { CostRefs, type Labelled, type Window } from "./CostRefs";
import { FormulaRows } from "./FormulaRows";

type PaymentRole = "supplier" | "category" | "costCentre" | "item" | "currency";

/** Payments grouped by what they have in common, with their sums by month. */
export interface PaymentGroups extends CostBreakdown {
  /** 1 where no formula says what the engine says of a group. */
  readonly odd: Uint8Array;
}

/** Payments as sheets add them up: the engine's sums, and formulas over the user's own table. */
export class PaymentSource {
  readonly rows: FormulaRows;
  /** Place of each payment's month; -1 outside the months looked at. */
  readonly months: Int32Array;
  readonly #labels: ReadonlyMap<PaymentRole, Dimension>;
  readonly #always: readonly Labelled<string>[];

  /** @param asked Months that formulas ask for; all that are looked at when omitted. */
  constructor(
    readonly input: PaymentsInput,
    asked: MonthSpan = { from: 0, to: input.time.months.length - 1 },
  ) {
    const { payments, tables, grids, time, dateSystem } = input;
    const { columns } = payments;
    this.months = time.monthsOf(columns.days);
    const table = tables.payments!;
    const hasOthers = payments.leftOut.some(({ currency }) => currency !== payments.currency);
    const known: readonly (readonly [PaymentRole, Dimension | null])[] = [
      ["supplier", columns.supplier],
      ["category", columns.category],
      ["costCentre", columns.costCentre],
      ["item", columns.item],
      ["currency", hasOthers ? oneLabel(payments.currency, columns.days.length) : null],
    ];
    this.#labels = new Map(
      known.flatMap(([role, dimension]) =>
        dimension && table.columns.has(role) ? [[role, dimension] as const] : [],
      ),
    );
    this.#always =
      hasOthers && table.columns.has("currency") ? [{ role: "currency", label: payments.currency }] : [];
    const period = time.periodOf(asked);
    this.rows = new FormulaRows({
      grid: grids.payments!,
      table,
      sheetRows: payments.sheetRows,
      date: "date",
      days: columns.days,
      amountRole: "amount",
      amount: columns.amount,
      labels: this.#labels,
      system: dateSystem,
      within: [dayNumber(period.first), dayNumber(period.last)],
      always: this.#always,
    });
  }

  /** References for one sheet, which needs their names. */
  refs(): CostRefs<"payments"> {
    const labels = new Map([...this.#labels].map(([role, { labels }]) => [role, labels]));
    return new CostRefs(
      this.input.tables,
      "payments",
      this.input.payments.sheetRows.length,
      labels,
      this.#always,
    );
  }

  dimension(role: PaymentRole): Dimension | null {
    return this.#labels.get(role) ?? null;
  }

  /** @param include Rows to keep (1) or leave out (0); all when omitted. */
  groups(dimensions: readonly Dimension[], include?: Uint8Array): PaymentGroups {
    const found = costBreakdown(this.#costs, dimensions, include);
    const roles = [...this.#labels].flatMap(([role, { labels }]) =>
      dimensions.some((dimension) => dimension.labels === labels) ? [role] : [],
    );
    const odd = this.rows.oddGroups(found.groups, found.size, [...roles, "currency"]);
    return { ...found, odd: this.rows.strays > 0 ? odd.fill(1) : odd };
  }

  /** Payments by supplier, its spellings together; those without one are in no group. */
  bySupplier(): PaymentGroups {
    const { supplier } = this.input.payments.columns;
    const { supplierOf } = this.input.suppliers;
    const codes = supplier.codes.map((label) => supplierOf[label]!);
    const named = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      if (codes[row]! < 0) codes[row] = 0;
      else named[row] = 1;
    }
    return this.groups([{ ...supplier, codes }], named);
  }

  /** All spellings of each supplier, by the label that stands for it. */
  spellings(): ReadonlyMap<number, readonly string[]> {
    const { labels } = this.input.payments.columns.supplier;
    const found = new Map<number, string[]>();
    this.input.suppliers.supplierOf.forEach((main, label) => {
      if (main < 0) return;
      const known = found.get(main);
      if (!known) found.set(main, [labels[label]!]);
      else if (label === main) known.unshift(labels[label]!);
      else known.push(labels[label]!);
    });
    return found;
  }

  /** Minor units of all payments in some months. */
  total(span: MonthSpan): number {
    return this.#all.of(0, span);
  }

  rowsIn(span: MonthSpan): number {
    return this.#all.rowsOf(0, span);
  }

  /** Whether a formula over all rows, with conditions on these labels, may say something else than the engine. */
  isOdd(roles: readonly PaymentRole[] = []): boolean {
    return this.rows.strays > 0 || this.rows.isOddIn([...roles, "currency"]);
  }

  /** What payments of some months come to whose date or amount formulas read otherwise. */
  unseen(span: MonthSpan): number {
    if (this.rows.unread === 0) return 0;
    const { minor } = this.input.payments.columns.amount;
    let sum = 0;
    for (let row = 0; row < minor.length; row++) {
      const month = this.months[row]!;
      if (this.rows.isUnread(row) && month >= span.from && month <= span.to) sum += minor[row]!;
    }
    return sum;
  }

  get #costs(): BreakdownRows {
    const { payments, time } = this.input;
    return { amount: payments.columns.amount, months: this.months, monthCount: time.months.length };
  }

  get #all(): MonthlySums {
    this.#allSums ??= costBreakdown(this.#costs, [oneLabel("", this.months.length)]).sums;
    return this.#allSums;
  }
  #allSums: MonthlySums | null = null;
}

function oneLabel(label: string, rows: number): Dimension {
  return { name: label, codes: new Int32Array(rows), labels: [label] };
}

/** Sum of the amounts with these labels in a window. */
export function paid(
  refs: CostRefs<"payments">,
  conditions: readonly Labelled<string>[],
  window: Window,
  role = "amount",
): string | null {
  return refs.sum(role, conditions, { ...window, role: "date" });
}

/** The same of a supplier under all its spellings. @param cell Cell that holds the first of them. */
export function paidTo(
  refs: CostRefs<"payments">,
  spellings: readonly string[],
  cell: string,
  window: Window,
): string | null {
  const terms = spellings.map((label, at) =>
    paid(refs, [{ role: "supplier", label, ...(at === 0 ? { cell } : {}) }], window),
  );
  const formula = terms.join("+");
  return terms.includes(null) || formula.length > 8_000 ? null : formula;
}
