/** By what two names were taken for one supplier. */
export type NameRule = "same letters" | "same words" | "short form" | "one slip";

/** Two spellings that look like one supplier. */
export interface NearSupplier {
  /** Label of the spelling with more rows; of equals the earlier. */
  readonly main: number;
  /** Label of the other. */
  readonly other: number;
  readonly rule: NameRule;
}

/** Suppliers with their spellings. */
export interface NearSuppliers {
  /** Label that stands for each label's supplier: its spelling with the most rows; -1 for a blank label. */
  readonly supplierOf: Int32Array;
  /**
   * The same without regard to legal forms: "Horizon Energy" may be the BV or the LLC of that name. For questions that something
   * else decides as well, a document's number.
   */
  readonly perhapsOf: Int32Array;
  /** One for each spelling that another stands for. */
  readonly pairs: readonly NearSupplier[];
  /** Rows without a supplier. */
  readonly blankRows: number;
  /** Minor units on them. */
  readonly blankMinor: number;
}

export interface NearSupplierSettings {
  /** Letters a name must have for a slip to count; shorter names differ by one letter anyway. */
  readonly shortestSlip: number;
}

export const nearSupplierSettings: NearSupplierSettings = { shortestSlip: 8 };
