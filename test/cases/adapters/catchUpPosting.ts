import { isoDate } from "../../../src/core/dates/isoDate";
import { periodLabel } from "../../../src/core/dates/period";
import { postedRevenue } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import { recognisedThrough } from "../../../src/core/revenue/recognition/schedule/recognisedThrough";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { minorOf, textOf } from "../amounts";
import { lineOf, type ScheduleInputs } from "./schedule";

export function catchUpPosting(inputs: ScheduleInputs & { readonly firstOpenPeriod: string }): unknown {
  const line = lineOf(inputs);
  const amount = minorOf(inputs.amount);
  const months = calendarPeriods(line.term, "month");
  const firstOpen = isoDate(`${inputs.firstOpenPeriod}-01`);
  // Closed before anything was known of the contract.
  const closed = months.filter(({ last }) => last < firstOpen).map((period) => ({ period, minor: 0 }));
  const posted = postedRevenue((day) => recognisedThrough(amount, line, day), months, closed);
  const shown = months.flatMap((month, index) =>
    month.first < firstOpen ? [] : [[periodLabel(month), textOf(posted[index]!)]],
  );
  return { posted: Object.fromEntries(shown) as unknown };
}
