import { savingsLedger } from "../../../core/cost/savings/savingsLedger";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { SavingsInput } from "../../../reports/savings/SavingsInput";
import type { CostComputation, CostFigure } from "../CostResult";
import { leftOutRows } from "../leftOutRows";

/** Initiatives that a preview lists. */
const listed = 12;

/** What a preview shows of the savings report. */
export function savingsSummary(input: SavingsInput): CostComputation["summary"] {
  const { tracked, measured, read, measurements, digits, currency, findings } = input;
  const major = (minor: number): number => amountFromMinor(minor, digits);
  const { total, byStage } = savingsLedger(tracked);
  const money = (label: string, minor: number): CostFigure => ({ label, value: major(minor), kind: "money" });
  const naive = measured.reduce((sum, { saving }) => sum + saving.naive, 0);
  return {
    period: "all initiatives",
    currency,
    digits,
    figures: [
      money("Claimed", total.claimed),
      money("Validated", total.validated),
      money("Booked", total.booked),
      money("Not measured yet", total.unmeasured),
      {
        label: "Measured, before adjustment",
        value: amountFromMinor(naive, measurements?.digits ?? digits),
        kind: "money",
      },
      ...Object.entries(byStage).map(([stage, { count }]): CostFigure => ({
        label: `Initiatives ${stage}`,
        value: count,
        kind: "count",
      })),
      { label: "Claimed twice", value: read.claims.length, kind: "count" },
    ],
    lines: [...tracked]
      .sort((a, b) => b.claimed - a.claimed)
      .slice(0, listed)
      .map(({ id, initiative, stage, owner, claimed, validated }) => ({
        label: initiative.opportunity === "" ? id : `${id} ${initiative.opportunity}`,
        detail: [stage, owner].filter((text) => text !== "").join(", "),
        amount: major(claimed),
        validated: validated === null ? null : major(validated),
      })),
    leftOut: [read, measurements].flatMap((table) => (table ? leftOutRows(table) : [])),
    rowsRead: read.rows + (measurements?.rows ?? 0),
    findings,
  };
}
