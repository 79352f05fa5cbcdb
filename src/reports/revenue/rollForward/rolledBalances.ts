import type { ContractMovements } from "../../../core/revenue/reporting/ReportedContract";

/** What moves a balance, with the sign by which it does; minor units of the books. */
interface RolledMovement {
  readonly heading: string;
  of(movements: ContractMovements): number;
  /** Where another cell of the row says it. */
  readonly by?: "schedule" | "deferred revenue";
}

/** A balance that the Roll-forward leads from its opening to its closing. */
export interface RolledBalance {
  readonly title: string;
  /** As the journal calls it. */
  readonly account: "Contract liability" | "Contract asset" | "Refund liability" | "Contract costs";
  /** What a debit does to it. */
  readonly debit: 1 | -1;
  /** Name of the cell that takes its balance in the general ledger. */
  readonly input: string;
  opening(movements: ContractMovements): number;
  readonly movements: readonly RolledMovement[];
  closing(movements: ContractMovements): number;
}

const deferredRevenue: RolledBalance = {
  title: "Deferred revenue (contract liabilities)",
  account: "Contract liability",
  debit: -1,
  input: "FO_GL_LIABILITY",
  opening: ({ deferred }) => deferred.opening,
  movements: [
    { heading: "Billings", of: ({ deferred }) => deferred.billings },
    { heading: "Recognised", of: ({ deferred }) => -deferred.recognised || 0, by: "schedule" },
    { heading: "Caught up", of: ({ deferred }) => -deferred.caughtUp || 0 },
    { heading: "Interest", of: ({ deferred }) => -deferred.interest || 0 },
    { heading: "Returns", of: ({ deferred }) => deferred.returns },
    { heading: "Exchange rates", of: ({ deferred }) => deferred.fx },
    { heading: "To or from assets", of: ({ deferred }) => deferred.toAsset },
  ],
  closing: ({ deferred }) => deferred.closing,
};

/** In the order in which they stand, deferred revenue first. */
export const rolledBalances: readonly RolledBalance[] = [
  deferredRevenue,
  {
    title: "Contract assets",
    account: "Contract asset",
    debit: 1,
    input: "FO_GL_ASSET",
    opening: ({ asset }) => asset.opening,
    movements: [{ heading: "Change", of: ({ asset }) => asset.change, by: "deferred revenue" }],
    closing: ({ asset }) => asset.closing,
  },
  {
    title: "Refund liabilities",
    account: "Refund liability",
    debit: -1,
    input: "FO_GL_REFUND",
    opening: ({ refund }) => refund.opening,
    movements: [
      { heading: "Expected", of: ({ refund }) => refund.expected },
      { heading: "Refunded", of: ({ refund }) => -refund.refunded || 0 },
      { heading: "Exchange rates", of: ({ refund }) => refund.fx },
    ],
    closing: ({ refund }) => refund.closing,
  },
  {
    title: "Contract costs",
    account: "Contract costs",
    debit: 1,
    input: "FO_GL_COSTS",
    opening: ({ costs }) => costs.opening,
    movements: [
      { heading: "Spent", of: ({ costs }) => costs.spent },
      { heading: "Amortised or expensed", of: ({ costs }) => -costs.expensed || 0 },
    ],
    closing: ({ costs }) => costs.closing,
  },
];

/** Where these stand among the movements of deferred revenue. */
export const deferredMovements = {
  billings: 0,
  recognised: 1,
  caughtUp: 2,
  exchangeRates: 5,
  contractAssets: 6,
} as const;

/** All figures of a balance, opening to closing, as they stand in a row. */
export function figuresOf(balance: RolledBalance, movements: ContractMovements): readonly number[] {
  return [
    balance.opening(movements),
    ...balance.movements.map((each) => each.of(movements)),
    balance.closing(movements),
  ];
}
