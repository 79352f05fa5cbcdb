import type { CostReport } from "../../runs/cost/CostTask";

/** What a report is called in plain words, and what it answers. */
export interface CostWords {
  readonly label: string;
  readonly does: string;
  /** What its most important lines are, and what their amount is. */
  readonly lines: string;
  readonly amount: string;
  /** What is reported where no period is chosen; null for a report that has none. */
  readonly period: string | null;
}

export const costWords: Readonly<Record<CostReport, CostWords>> = {
  cost: {
    label: "Cost",
    does: "Where the money goes: by centre, category and supplier, and what changed since the period before.",
    lines: "Supplier",
    amount: "Paid",
    period: "The latest month with payments",
  },
  opportunities: {
    label: "Opportunities",
    does: "What can be taken out: duplicates, price spreads, tail suppliers, unused commitments and more, each with its rows.",
    lines: "Opportunity",
    amount: "Saving",
    period: "All months with payments",
  },
  savings: {
    label: "Savings",
    does: "Whether it really came out: claimed against measured and booked, adjusted for volume, prices and one-offs.",
    lines: "Initiative",
    amount: "Claimed",
    period: null,
  },
  budget: {
    label: "Budget",
    does: "Whether the year ends on budget: what is used and committed, run-rate, alerts and a proposed reallocation.",
    lines: "Alert",
    amount: "Above",
    period: "The latest month with an actual",
  },
};

export const costReports = Object.keys(costWords) as readonly CostReport[];
