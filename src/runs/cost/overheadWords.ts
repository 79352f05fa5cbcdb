import { overheadMethods, wordOfMethod, type OverheadMethod } from "../../core/cost/overhead/ServiceCentre";

/** Methods of sharing out overhead by what they are called. */
export const overheadWords: ReadonlyMap<string, OverheadMethod> = new Map(
  overheadMethods.map((method) => [wordOfMethod(method), method]),
);
