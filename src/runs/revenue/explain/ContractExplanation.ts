/** A step on the way from the price to what is allocated, in major units. */
export interface PriceStep {
  readonly label: string;
  readonly amount: number;
}

/** An obligation of a contract, and why its figures are what they are. */
export interface ObligationExplanation {
  readonly id: string;
  readonly description: string;
  /** Cell of its id. */
  readonly place: string;
  readonly method: string;
  /** Stand-alone selling price, and its share of those of the contract as signed; null where none is counted. */
  readonly ssp: number | null;
  readonly sspShare: number | null;
  readonly allocated: number;
  readonly toDate: number;
  readonly remaining: number;
  /** How the figures come about, in whole sentences. */
  readonly reasons: readonly string[];
}

/** Something that happened to a contract. */
export interface HistoryEntry {
  readonly date: string;
  readonly text: string;
  /** Cell that says so; null where something follows from what happened. */
  readonly place: string | null;
  /** After the reported day: in no figure yet. */
  readonly isLater: boolean;
}

/** Why the figures of one contract are what they are, in major units of its currency. Plain data. */
export interface ContractExplanation {
  readonly id: string;
  /** Cell of its id. */
  readonly place: string;
  readonly customer: string;
  readonly currency: string | null;
  readonly digits: number;
  /** Last day that counts. */
  readonly day: string;
  /** As signed, then what changed it; they add up to what is allocated. */
  readonly price: readonly PriceStep[];
  readonly allocated: number;
  readonly toDate: number;
  readonly remaining: number;
  readonly obligations: readonly ObligationExplanation[];
  /** By day. */
  readonly history: readonly HistoryEntry[];
}
