import { exactDifference } from "../../money/minorUnits";

/** A figure of the group where something was changed, and of one where it was not, before and after. */
export interface ControlledChange {
  readonly treatedBefore: number;
  readonly treatedAfter: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

export interface DifferenceInDifferences {
  readonly treatedChange: number;
  readonly controlChange: number;
  /** What the treated group would be without the change. */
  readonly counterfactual: number;
  /** Treated after less counterfactual; of costs a saving is negative. */
  readonly effect: number;
}

/**
 * The effect of a change beside a control group. By amount, the treated group would have moved by as much as the control
 * group; by ratio, in the same proportion, which suits groups of different size.
 * @returns Null by ratio where the control group had nothing before.
 * @source Card & Krueger (1994), "Minimum Wages and Employment", American Economic Review 84(4), table 3.
 */
export function differenceInDifferences(
  { treatedBefore, treatedAfter, controlBefore, controlAfter }: ControlledChange,
  form: "amount" | "ratio" = "amount",
): DifferenceInDifferences | null {
  if (form === "ratio" && controlBefore === 0) return null;
  const treatedChange = exactDifference(treatedAfter, treatedBefore);
  const controlChange = exactDifference(controlAfter, controlBefore);
  const counterfactual =
    form === "amount"
      ? exactDifference(treatedBefore, -controlChange)
      : (treatedBefore * controlAfter) / controlBefore;
  return {
    treatedChange,
    controlChange,
    counterfactual,
    effect: exactDifference(treatedAfter, counterfactual),
  };
}
