/** A department that works for others, and how much each of them uses of it. */
export interface ServiceCentre {
  readonly name: string;
  /** Its own cost, before it is charged with what it uses of other services. */
  readonly cost: number;
  /** Use by each service, in the order of the services; what it uses of itself does not count. */
  readonly byServices: readonly number[];
  /** Use by each operating department, in their order. */
  readonly byOperating: readonly number[];
}

export const overheadMethods = ["reciprocal", "stepdown", "direct"] as const;
/** Whom a service charges: all it works for, those after it in the order given, or operating departments only. */
export type OverheadMethod = (typeof overheadMethods)[number];

/** What a method is called. @example wordOfMethod("stepdown") // => "step-down" */
export function wordOfMethod(method: OverheadMethod): string {
  return method === "stepdown" ? "step-down" : method;
}
