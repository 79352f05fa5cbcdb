import type { SeriesForecast } from "../../core/planning/forecast/SeriesForecast";

/** A method in a few words: a combination by the number of its models, which are named beside the line's notes. */
export function methodName({ members, method }: Pick<SeriesForecast, "members" | "method">): string {
  return members.length > 1 ? `Median of ${members.length} models` : method;
}
