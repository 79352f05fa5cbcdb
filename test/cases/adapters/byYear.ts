import { textOf } from "../amounts";
import { byPeriod, rowsOf, type ScheduleInputs } from "./schedule";

export function byYear(inputs: ScheduleInputs): unknown {
  const rows = rowsOf({ ...inputs, convention: "daily" }, "year");
  return {
    days: byPeriod(rows, ({ days }) => days),
    byYear: byPeriod(rows, ({ revenue }) => textOf(revenue)),
  };
}
