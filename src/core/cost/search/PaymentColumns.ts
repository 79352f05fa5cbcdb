import type { AmountColumn } from "../../table/amountColumn";
import type { Dimension } from "../../table/dictionary";

/** Payment lines column by column; a row keeps its number from the source, so that findings can point at it. */
export interface PaymentColumns {
  /** Day numbers, days since 1970-01-01. */
  readonly days: Int32Array;
  /** A blank supplier has the label "". */
  readonly supplier: Dimension;
  /** What was paid; credits are negative. */
  readonly amount: AmountColumn;
  /** Numbers of the documents as they were typed, one a row; null without the column. */
  readonly documents: readonly string[] | null;
  /**
   * Whose numbers they are. A supplier's invoice number shows by itself that an invoice was paid twice; a number of our own
   * ("1036863 - 4": transaction and line) is new with every payment.
   */
  readonly numberedBy: "supplier" | "payer";
  readonly currency: Dimension | null;
  readonly category: Dimension | null;
  readonly costCentre: Dimension | null;
}
