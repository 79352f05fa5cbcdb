import { isoDate } from "../../../src/core/dates/isoDate";
import { remainingRevenue } from "../../../src/core/revenue/recognition/schedule/remainingRevenue";
import { minorOf, textOf } from "../amounts";
import { lineOf, type ScheduleInputs } from "./schedule";

export function recognizedTo(inputs: ScheduleInputs & { readonly asOf: string }): unknown {
  const asOf = isoDate(inputs.asOf);
  const { recognised, remaining } = remainingRevenue(minorOf(inputs.amount), lineOf(inputs), asOf, []);
  return { recognized: textOf(recognised), deferred: textOf(remaining) };
}
