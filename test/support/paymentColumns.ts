import type { PurchaseColumns } from "../../src/core/cost/opportunities/OpportunityTables";
import { dayNumber, isoDate } from "../../src/core/dates/isoDate";
import { amountColumn } from "../../src/core/table/amountColumn";
import { Dictionary, type Dimension } from "../../src/core/table/dictionary";

export interface PaymentLine {
  readonly date: string;
  readonly supplier: string;
  /** Whole currency units. */
  readonly amount: number;
  readonly document?: string;
  readonly category?: string;
  readonly costCentre?: string;
  readonly currency?: string;
  readonly item?: string;
  readonly quantity?: number;
  readonly contract?: string;
}

/** Labels by row. */
export function dimensionOf(name: string, values: readonly string[]): Dimension {
  const dictionary = new Dictionary<string>((raw) => raw);
  return {
    name,
    codes: Int32Array.from(values, (value) => dictionary.code(value)),
    labels: dictionary.labels,
  };
}

/** Payment lines as columns; a column that no line fills is missing. */
export function paymentColumns(
  lines: readonly PaymentLine[],
  numberedBy: "supplier" | "payer" = "supplier",
): PurchaseColumns {
  const optional = (name: keyof PaymentLine): Dimension | null =>
    lines.some((line) => line[name] !== undefined)
      ? dimensionOf(
          name,
          lines.map((line) => String(line[name] ?? "")),
        )
      : null;
  return {
    days: Int32Array.from(lines, ({ date }) => dayNumber(isoDate(date))),
    supplier: dimensionOf(
      "supplier",
      lines.map(({ supplier }) => supplier),
    ),
    amount: amountColumn(
      "amount",
      Float64Array.from(lines, ({ amount }) => Math.round(100 * amount)),
      2,
    ),
    documents: lines.some(({ document }) => document !== undefined)
      ? lines.map(({ document }) => document ?? "")
      : null,
    numberedBy,
    currency: optional("currency"),
    category: optional("category"),
    costCentre: optional("costCentre"),
    item: optional("item"),
    quantity: lines.some(({ quantity }) => quantity !== undefined)
      ? Float64Array.from(lines, ({ quantity }) => quantity ?? 0)
      : null,
    contract: optional("contract"),
  };
}
