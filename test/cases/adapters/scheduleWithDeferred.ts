import { textOf } from "../amounts";
import { byPeriod, rowsOf, type ScheduleInputs } from "./schedule";

export function scheduleWithDeferred(inputs: ScheduleInputs): unknown {
  const rows = rowsOf(inputs);
  return {
    schedule: byPeriod(rows, ({ revenue }) => textOf(revenue)),
    deferredBalance: byPeriod(rows, ({ deferred }) => textOf(deferred)),
  };
}
