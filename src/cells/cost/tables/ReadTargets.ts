import type { Period } from "../../../core/dates/period";
import type { ReadRows } from "./ReadRows";

/** How a target is spread over its months: evenly, by a line's profile of the year before, or by its season. */
export type SpreadMethod = "even" | "prior year" | "seasonal";

/** What is planned for a line in a stretch of whole months. */
export interface CostTarget {
  readonly line: string;
  readonly period: Period;
  /** In minor units. */
  readonly target: number;
  readonly method: SpreadMethod;
  /** Line whose profile is taken; the own one where "". */
  readonly profile: string;
  /** Row of the sheet, from 0. */
  readonly sheetRow: number;
  /** Cell of the target. */
  readonly place: string;
}

export interface ReadTargets extends Omit<ReadRows, "sheetRows" | "dayOrder"> {
  readonly targets: readonly CostTarget[];
}
