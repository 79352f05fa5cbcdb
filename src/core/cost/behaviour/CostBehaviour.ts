/** What a cost is at no activity, and what each unit of activity adds. */
export interface CostBehaviour {
  readonly fixed: number;
  /** Cost of one more unit of activity. */
  readonly variable: number;
}

/** A period: how much was done, and what it cost. */
export interface ActivityPoint {
  readonly activity: number;
  readonly cost: number;
}

/** Cost expected at a level of activity. */
export function costAt({ fixed, variable }: CostBehaviour, activity: number): number {
  return fixed + variable * activity;
}

export const behaviourMethods = ["regression", "high-low"] as const;
export type BehaviourMethod = (typeof behaviourMethods)[number];
