import type { ScheduleCondition, ScheduleRefs } from "../schedule/ScheduleRefs";
import type { MonthFormula } from "./TrackingBlock";

/** Sums over the Schedule that a sheet takes before it gets slow. */
const most = 1500;

/** Formulas for the revenue of months over the Schedule, as many as a sheet takes; rows beyond have the engine's figures. */
export class LiveSums {
  #left: number;
  /** Rows that were given none. */
  refused = 0;

  /** @param pages Sheets of the Schedule: a formula sums over each. */
  constructor(
    private readonly refs: ScheduleRefs,
    private readonly months: number,
    private readonly pages: number,
  ) {
    this.#left = most;
  }

  /** @param conditions Of the rows of the Schedule that are summed. */
  ofRow(conditions: readonly ScheduleCondition[]): MonthFormula | null {
    this.#left -= this.months * this.pages;
    if (this.#left < 0) {
      this.refused++;
      return null;
    }
    return (month) => this.refs.sum(({ firstMonth }) => firstMonth + month, conditions);
  }
}
