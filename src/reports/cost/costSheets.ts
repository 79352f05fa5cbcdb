/** Sheets of the reports of cost: the mark by which a re-run finds each, and its name. */
export const costSheets = {
  cost: {
    front: { report: "cost", name: "Cost report" },
    suppliers: { report: "cost-suppliers", name: "Suppliers" },
    bridge: { report: "cost-bridge", name: "Cost bridge" },
    trend: { report: "cost-trend", name: "Cost trend" },
    overhead: { report: "cost-overhead", name: "Overhead" },
  },
  opportunities: {
    front: { report: "opportunities", name: "Opportunities" },
    strategy: { report: "opportunities-strategy", name: "Strategy" },
    evidence: { report: "opportunities-evidence", name: "Evidence" },
    duplicates: { report: "opportunities-duplicates", name: "Duplicate payments" },
    outliers: { report: "opportunities-outliers", name: "Unusual payments" },
  },
  savings: {
    front: { report: "savings", name: "Savings" },
    validation: { report: "savings-validation", name: "Savings validation" },
  },
  budget: {
    front: { report: "budget", name: "Budget tracker" },
    alerts: { report: "budget-alerts", name: "Budget alerts" },
    reallocation: { report: "budget-reallocation", name: "Reallocation" },
    plan: { report: "budget-plan", name: "Plan spread" },
    burnDown: { report: "budget-burn-down", name: "Burn-down" },
  },
} as const;

/** Whether a mark's report is a sheet of one of these reports. */
export function isSheetOf(report: keyof typeof costSheets, marked: string): boolean {
  return Object.values(costSheets[report]).some(
    (sheet: { readonly report: string }) => sheet.report === marked,
  );
}
