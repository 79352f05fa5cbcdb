/** By what a payment was taken for a second one of the same. */
export type DuplicateRule = "same document" | "written differently" | "slip" | "near in time";

/** A payment that looks like one made before: same supplier, currency and amount. */
export interface DuplicatePayment {
  /** Row of the payment made first. */
  readonly original: number;
  /** Row of the later one. */
  readonly duplicate: number;
  readonly rule: DuplicateRule;
  readonly days: number;
  /** Minor units paid twice. */
  readonly minor: number;
  /** Row of a credit of this amount, the same day or later, that took the money back; null where there is none. */
  readonly credit: number | null;
}

export interface DuplicateSettings {
  /** Longest time between payments of one document, in days. */
  readonly sameDocumentDays: number;
  /** The same where the document's number has a slip: less than a month, or the next month's charge may look like one. */
  readonly slipDays: number;
  /** Shortest number, zeros in front left out, in which a slip is looked for: short numbers are near each other anyway. */
  readonly shortestSlip: number;
  /** Equal payments in `slipDays` up to which a slip tells something: among more, some numbers are alike by chance. */
  readonly mostEqual: number;
  /** Without the supplier's numbers: longest time between two equal payments that do not recur, in days. */
  readonly nearDays: number;
  /** Where equal payments recur, the others must be this many times `nearDays` apart. */
  readonly apart: number;
  /** Equal charges that make a rhythm, in which a slip must lie nearer than half of it … */
  readonly rhythmPayments: number;
  /** … payments under one number that make it a standing one, such as a contract's … */
  readonly standingPayments: number;
  /** … where they usually are so many days apart at least. */
  readonly rhythmDays: number;
}

export const duplicateSettings: DuplicateSettings = {
  sameDocumentDays: 366,
  slipDays: 26,
  shortestSlip: 5,
  mostEqual: 30,
  nearDays: 7,
  apart: 3,
  rhythmPayments: 4,
  standingPayments: 3,
  rhythmDays: 5,
};
