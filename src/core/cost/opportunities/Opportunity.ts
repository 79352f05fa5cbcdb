/** Kinds of opportunities, those first whose rows no later one may claim again. */
export const opportunityKinds = [
  "duplicate payment",
  "off-contract",
  "above agreed price",
  "creeping charge",
  "price spread",
  "tail suppliers",
  "unused commitment",
  "unused budget",
] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

export type Strategy = "renegotiate" | "consolidate" | "stop" | "automate";
/** How sure savings are, the surest first. */
export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];
export type Effort = "low" | "medium" | "high";

/** A figure that the saving was computed from, in the order of the computation. */
export interface SavingStep {
  readonly name: string;
  readonly value: number;
  /** Minor units, a share (0 to 1), minor units for one piece, or a plain number. */
  readonly unit: "minor" | "share" | "minor per unit" | "number";
}

/** The rows a saving rests on, by number, so that formulas can point at them. */
export interface Evidence {
  readonly table: "payments" | "commitments" | "budget";
  readonly rows: readonly number[];
}

/** Something that can be taken out of cost, found in the data itself. */
export interface Opportunity {
  readonly kind: OpportunityKind;
  /** What it is about: an item, a supplier, a category, a line. */
  readonly subject: string;
  /** Label of the currency; "" where the data have no such column. */
  readonly currency: string;
  /** Minor units over the period of the data. */
  readonly saving: number;
  readonly steps: readonly SavingStep[];
  readonly strategy: Strategy;
  readonly confidence: Confidence;
  readonly effort: Effort;
  readonly evidence: Evidence;
}
