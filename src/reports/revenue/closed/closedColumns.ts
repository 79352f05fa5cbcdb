import { contractTables } from "../../../cells/recognition/contracts/contractTables";
import type { TableSpec } from "../../../cells/table/TableSpec";

const text = (headers: string) => ({ holds: "text", headers }) as const;

/** Columns of our table of closed periods: those that are read again, and what tells how they came about. */
export const closedColumns = {
  ...contractTables.closed,
  periodRevenue: { holds: "number", headers: "period revenue" },
  closedAt: text("closed at (UTC)"),
  closedBy: text("closed by"),
  reopenedAt: text("reopened at (UTC)"),
  reopenedBy: text("reopened by"),
  note: text("note"),
  runId: text("run id"),
} as const satisfies TableSpec<string>;

export type ClosedColumn = keyof typeof closedColumns;

/** In the order in which they stand, with their headers. */
export const closedHeaders = {
  period: "Period",
  status: "Status",
  contract: "Contract id",
  obligation: "Obligation id",
  currency: "Currency",
  recognised: "Recognised",
  periodRevenue: "Period revenue",
  caughtUp: "Caught up",
  refunded: "Refunded",
  revenue: "Revenue",
  due: "Due",
  cash: "Cash",
  receivable: "Receivable",
  contractAsset: "Contract asset",
  contractLiability: "Contract liability",
  expectedBack: "Expected back",
  refundLiability: "Refund liability",
  interest: "Interest",
  lossProvision: "Loss provision",
  costsSpent: "Costs spent",
  costAsset: "Cost asset",
  costExpense: "Cost expense",
  fx: "FX gain",
  closedAt: "Closed at (UTC)",
  closedBy: "Closed by",
  reopenedAt: "Reopened at (UTC)",
  reopenedBy: "Reopened by",
  note: "Note",
  runId: "Run id",
} as const satisfies Readonly<Record<ClosedColumn, string>>;

export const closedOrder = Object.keys(closedHeaders) as readonly ClosedColumn[];

/** Columns whose cells are amounts. */
export const closedAmounts: readonly ClosedColumn[] = closedOrder.filter(
  (column) => closedColumns[column].holds === "number",
);
