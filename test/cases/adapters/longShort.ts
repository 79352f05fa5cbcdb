import { isoDate } from "../../../src/core/dates/isoDate";
import { remainingRevenue } from "../../../src/core/revenue/recognition/schedule/remainingRevenue";
import { minorOf, textOf } from "../amounts";
import { lineOf, type ScheduleInputs } from "./schedule";

export function longShort(inputs: ScheduleInputs & { readonly asOf: string }): unknown {
  const asOf = isoDate(inputs.asOf);
  const { recognised, bands } = remainingRevenue(minorOf(inputs.amount), lineOf(inputs), asOf, [12]);
  return { recognized: textOf(recognised), shortTerm: textOf(bands[0]!), longTerm: textOf(bands[1]!) };
}
