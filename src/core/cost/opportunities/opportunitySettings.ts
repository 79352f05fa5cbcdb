import { duplicateSettings, type DuplicateSettings } from "../search/DuplicatePayment";
import { nearSupplierSettings, type NearSupplierSettings } from "../search/NearSupplier";
import type { Effort } from "./Opportunity";

/** Thresholds of the search for opportunities: plain numbers that a sheet can hold in cells. Shares are 0 to 1. */
export interface OpportunitySettings {
  readonly suppliers: NearSupplierSettings;
  readonly duplicates: DuplicateSettings;
  /** Minor units a saving must reach, of any kind but duplicates. */
  readonly smallestSaving: number;
  readonly priceSpread: {
    /** Share of the pieces that must have been bought at the reference price or below: one lucky price is no reference. */
    readonly cheapestShare: number;
    /** Share above the reference that is no spread. */
    readonly tolerance: number;
    /** Purchases an item must have. */
    readonly fewestPurchases: number;
  };
  readonly offContract: {
    /** Share above the agreed price that is no finding. */
    readonly tolerance: number;
  };
  readonly creeping: {
    /** Charges a month apart that make a recurring charge. */
    readonly fewestCharges: number;
    /** Days by which two charges may miss the month. */
    readonly slack: number;
    /** Share by which a charge may rise in a year without being a finding. */
    readonly allowedRise: number;
    /** Rises it takes: one may be a new contract. */
    readonly fewestRises: number;
    /** Share by which it may fall in between: what goes up and down is use, not price. */
    readonly largestFall: number;
  };
  readonly tail: {
    /** Share of the category's spend below which a supplier belongs to its tail. */
    readonly supplierShare: number;
    /** Share of the category's spend that the whole tail may have. */
    readonly tailShare: number;
    readonly fewestSuppliers: number;
    /** Minor units that handling one payment costs. */
    readonly costOfPayment: number;
    /** Share that a main supplier's prices are lower. */
    readonly discount: number;
  };
  readonly commitments: {
    /** Days without an invoice after which an order is idle. */
    readonly idleDays: number;
    /** Share used up to which it counts as not used. */
    readonly usedShare: number;
  };
  readonly budgets: {
    readonly usedShare: number;
    /** Periods that must have passed. */
    readonly fewestPeriods: number;
  };
  /** How much work an effort stands for, for the order of doing things. */
  readonly work: Readonly<Record<Effort, number>>;
}

export const opportunitySettings: OpportunitySettings = {
  suppliers: nearSupplierSettings,
  duplicates: duplicateSettings,
  smallestSaving: 50_000,
  priceSpread: { cheapestShare: 0.1, tolerance: 0.05, fewestPurchases: 6 },
  offContract: { tolerance: 0.02 },
  creeping: { fewestCharges: 8, slack: 6, allowedRise: 0.03, fewestRises: 2, largestFall: 0.005 },
  tail: {
    supplierShare: 0.01,
    tailShare: 0.2,
    fewestSuppliers: 8,
    costOfPayment: 3_500,
    discount: 0.05,
  },
  commitments: { idleDays: 120, usedShare: 0 },
  budgets: { usedShare: 0.02, fewestPeriods: 6 },
  work: { low: 1, medium: 3, high: 8 },
};
