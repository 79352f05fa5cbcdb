import { amountFromMinor } from "../../../money/minorUnits";
import type { Modification, Obligation, Treatment } from "./facts";

/** How a modification is accounted for, and why: the reason stands on reports. */
export interface Decision {
  readonly treatment: Treatment;
  readonly reason: string;
}

/**
 * How a modification is accounted for where nobody has said.
 * @param open Obligations of the contract that are not satisfied.
 * @param digits Decimals of the minor unit.
 * @source ASC 606-10-25-10 to 25-13, IFRS 15.18 to 21.
 */
export function decideTreatment(
  { treatment, minor, obligations }: Modification,
  open: readonly Obligation[],
  digits: number,
): Decision {
  if (treatment !== null) return { treatment, reason: "as stated" };
  const isNew = ({ id }: Obligation): boolean => open.every((each) => each.id !== id);
  const ownPrice = obligations.reduce((sum, { ssp }) => sum + ssp, 0);
  const isPricedAlone = Math.abs(ownPrice - amountFromMinor(minor, digits)) < 0.5 * 10 ** -digits;
  if (obligations.length > 0 && obligations.every(isNew) && isPricedAlone) {
    return { treatment: "separate", reason: "it adds distinct promises at their stand-alone selling prices" };
  }
  const partly = open.filter(
    ({ method }) => method === "cost to cost" || method === "milestones" || method === "hours",
  );
  if (partly.length === 0) {
    return { treatment: "prospective", reason: "what is left is distinct from what is served" };
  }
  const named = partly.map(({ id }) => id).join(", ");
  return { treatment: "catch-up", reason: `what is left belongs to a promise that is partly kept: ${named}` };
}
