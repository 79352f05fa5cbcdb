import { touchStages } from "../Journeys";
import { shared, type TouchRule } from "./TouchRule";

/** Parts of the first touch, of the touch that made a lead, of the one that made an opportunity, and of all others together. */
const weights = { first: 0.3, lead: 0.3, opportunity: 0.3, others: 0.1 };

/**
 * W: the first touch, the one that made a lead and the one that made an opportunity have 30 % each, the others 10 % together. A
 * touch that is several of these has all their parts; parts that the journey has no touch for go to the others in proportion.
 * Of several touches at one stage the first counts.
 * @param stages Of each touch, sums of `touchStages`.
 * @source Adobe Marketo Measure, Attribution models: W-shaped.
 */
export function stageRule(stages: Uint8Array): TouchRule {
  return (from, to, shares) => {
    const count = to - from;
    let lead = -1;
    let opportunity = -1;
    for (let i = count - 1; i >= 0; i--) {
      const reached = stages[from + i]!;
      if ((reached & touchStages.lead) !== 0) lead = i;
      if ((reached & touchStages.opportunity) !== 0) opportunity = i;
    }
    shares.fill(0, 0, count);
    shares[0] = weights.first;
    if (lead >= 0) shares[lead]! += weights.lead;
    if (opportunity >= 0) shares[opportunity]! += weights.opportunity;
    let others = 0;
    for (let i = 0; i < count; i++) if (shares[i] === 0) others++;
    if (others > 0) for (let i = 0; i < count; i++) if (shares[i] === 0) shares[i] = weights.others / others;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += shares[i]!;
    for (let i = 0; i < count; i++) shares[i]! /= sum;
    return shared;
  };
}
