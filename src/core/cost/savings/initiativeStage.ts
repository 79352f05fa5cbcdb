export const initiativeStages = ["identified", "planned", "implemented", "validated"] as const;
export type InitiativeStage = (typeof initiativeStages)[number];

/**
 * The stage further along: a re-run finds an opportunity anew as identified, and must not set back what people have done.
 * @example laterStage("planned", "identified") // => "planned"
 */
export function laterStage(one: InitiativeStage, other: InitiativeStage): InitiativeStage {
  return initiativeStages.indexOf(one) >= initiativeStages.indexOf(other) ? one : other;
}
