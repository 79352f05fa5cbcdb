import type { EventKind, Method, Treatment } from "../../../core/revenue/recognition/contract/facts";
import type { Convention } from "../../../core/revenue/recognition/schedule/convention";

type SampleProduct = "Cloud" | "Support" | "Stations" | "Services" | "Projects" | "Data";

/** A promise of a deal. Months are counted from the deal's start, in changes of it too; money is that of size 1. */
export interface SamplePromise {
  readonly id: string;
  readonly product: SampleProduct;
  readonly description: string;
  readonly method: Method;
  /** Month in which its term begins; 0 when omitted. */
  readonly from?: number;
  /** Length of its term; of a point in time there is none. */
  readonly months?: number;
  /** Where it is omitted the range says it, or it is the residual. */
  readonly ssp?: number;
  readonly range?: readonly [low: number, high: number];
  readonly convention?: Convention;
  /** Units and hours stay as they are at every size; a cost is money. */
  readonly quantity?: number;
  readonly inBundle?: true;
  readonly isResidual?: true;
  /** Served in another region than the customer's. */
  readonly isAbroad?: true;
}

export type SampleEvent = readonly [
  month: number,
  obligation: string | null,
  kind: EventKind | "modification",
  value: number | null,
  note?: string,
];

interface SampleEstimate {
  readonly month: number;
  readonly method: "expected" | "likely";
  readonly constraint?: number;
  readonly outcomes: readonly (readonly [amount: number, probability: number])[];
}

/** A change that stands as a row of its own below the contracts. */
interface SampleChange {
  readonly month: number;
  readonly price: number;
  readonly treatment?: Treatment;
  readonly promises: readonly SamplePromise[];
  /** It changes the change before it, not the contract itself. */
  readonly isOfChange?: true;
}

/** What is agreed with a customer, and what comes of it; at size 1, from its start on. */
export interface SampleDeal {
  readonly price: number;
  readonly promises: readonly SamplePromise[];
  /** The price in equal bills. */
  readonly bills: { readonly from?: number; readonly every: number; readonly times: number };
  /** Bills and credit notes beside the price. */
  readonly moreBills?: readonly (readonly [month: number, amount: number])[];
  readonly events?: readonly SampleEvent[];
  readonly estimates?: readonly SampleEstimate[];
  readonly changes?: readonly SampleChange[];
  readonly costs?: readonly (readonly [amount: number, months: number, incremental: boolean])[];
  readonly isCancellable?: true;
  readonly financing?: { readonly annualRate: number; readonly paymentMonth: number };
  readonly bundlePrice?: number;
  readonly progressDigits?: number;
}
