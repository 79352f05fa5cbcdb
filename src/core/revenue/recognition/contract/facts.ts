import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { ContractCost } from "../costs/costBalances";
import type { Convention } from "../schedule/convention";

/**
 * How revenue of an obligation is measured.
 * - point in time: all of it on the day of delivery, or on the first day of its term.
 * - straight line: evenly over its term, under its convention.
 * - units, hours, cost to cost: what is done over the quantity expected in all.
 * - milestones: the shares that milestones bring.
 */
export const methods = [
  "straight line",
  "point in time",
  "units",
  "hours",
  "cost to cost",
  "milestones",
] as const;

export type Method = (typeof methods)[number];

/** A promise in a contract. */
export interface Obligation {
  readonly id: string;
  readonly method: Method;
  /** Days served; of a point in time the first counts. Null where only events tell. */
  readonly term: Period | null;
  readonly convention: Convention;
  /** Stand-alone selling price in major units; of units without a quantity, the price of one. */
  readonly ssp: number;
  /** Units, hours or cost (major units) expected in all; null where none is agreed. */
  readonly quantity: number | null;
  readonly inBundle?: boolean;
  readonly isResidual?: boolean;
}

/**
 * What happens in a contract's life.
 * - progress: done to date (units, hours, cost). usage: done in addition. milestone: share earned in addition.
 * - delivery: the day of a point in time; of cost to cost, the cost of materials delivered and not installed.
 * - estimate change: the quantity now expected in all; of units without a quantity, the price of one from the start.
 * - expected returns: units expected back in all. refund: paid back for goods returned; what goes beyond those expected
 *   lowers the price.
 * - credit: a lower price; with the note "delivered" for what is delivered already, else for all alike.
 * - payable to customer: paid to the customer for nothing distinct, which lowers the price.
 * - hold: recognition stops with this day. release: it goes on, and takes up what came in between.
 */
export type EventKind =
  | "progress"
  | "usage"
  | "milestone"
  | "delivery"
  | "estimate change"
  | "expected returns"
  | "refund"
  | "credit"
  | "payable to customer"
  | "hold"
  | "release";

export interface RevenueEvent {
  readonly date: IsoDate;
  /** Null where it is about the whole contract. */
  readonly obligation: string | null;
  readonly kind: EventKind;
  /** Money in major units, else units, hours or a share. */
  readonly value: number;
  readonly note: string;
}

export interface Billing {
  readonly date: IsoDate;
  /** In minor units; negative for a credit note. */
  readonly minor: number;
  /** When the customer paid, or null. */
  readonly paid: IsoDate | null;
}

/** What variable consideration is estimated to be from a day on, in minor units and in all. */
export interface VariableEstimate {
  readonly date: IsoDate;
  readonly minor: number;
  /** The one obligation it is for, or null for all. */
  readonly obligation: string | null;
}

/** Words for how a modification is accounted for; there is no default. */
export const treatments = ["separate", "prospective", "catch-up"] as const;

export type Treatment = (typeof treatments)[number];

/** A change of a contract. */
export interface Modification {
  readonly date: IsoDate;
  /** Added to the price, in minor units. */
  readonly minor: number;
  /** New promises, and old ones by their ids with what is added to them: quantity, a later end. */
  readonly obligations: readonly Obligation[];
  /** Null lets the rules decide. */
  readonly treatment: Treatment | null;
}

/** A payment so far from the promise that one of the two finances the other. */
export interface Financing {
  /** At which the two would borrow from each other, above -1. */
  readonly annualRate: number;
  readonly payment: IsoDate;
}

/** What an obligation had recognised in a period when it was closed, in minor units. */
export interface ClosedFigure {
  readonly obligation: string;
  readonly period: Period;
  readonly minor: number;
}

/** All that is known of a contract. */
export interface ContractFacts {
  readonly id: string;
  readonly signed: IsoDate;
  /** Fixed price in minor units. */
  readonly price: number;
  /** Decimals of the minor unit. */
  readonly digits: number;
  /** The customer may end it without paying for what is not yet served. */
  readonly cancellable: boolean;
  /** At which a bundle of its obligations is regularly sold, in major units. */
  readonly bundlePrice?: number | null;
  readonly obligations: readonly Obligation[];
  readonly variable: readonly VariableEstimate[];
  readonly modifications: readonly Modification[];
  readonly events: readonly RevenueEvent[];
  readonly billings: readonly Billing[];
  readonly financing?: Financing | null;
  readonly costs?: readonly ContractCost[];
  readonly closed?: readonly ClosedFigure[];
  /** Decimals to which progress is rounded before use, as published figures do; exact when omitted. */
  readonly progressDigits?: number | null;
}
