import { endOfMonth, isoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { remainingRevenue } from "../../../src/core/revenue/recognition/schedule/remainingRevenue";
import { minorOf, textOf } from "../amounts";
import { lineOf, type ScheduleInputs } from "./schedule";

interface Inputs {
  readonly convention: string;
  readonly asOfMonths: readonly string[];
  readonly lines: readonly { readonly amount: string; readonly start?: string; readonly end?: string }[];
}

/** A line without a start has not begun: all of it remains. */
const farAhead = "9999-12-31";

export function portfolio({ convention, asOfMonths, lines }: Inputs): unknown {
  const months = asOfMonths.map((month) => {
    const day = endOfMonth(isoDate(`${month}-01`));
    const found = lines.map(({ start = farAhead, end = farAhead, amount }) => {
      const line: ScheduleInputs = { amount, start, end, convention };
      return remainingRevenue(minorOf(amount), lineOf(line), day, []);
    });
    return {
      month,
      recognised: textOf(sumMinor(found.map(({ recognised }) => recognised))),
      remaining: textOf(sumMinor(found.map(({ remaining }) => remaining))),
    };
  });
  return {
    recognizedToDate: Object.fromEntries(
      months.map(({ month, recognised }) => [month, recognised]),
    ) as unknown,
    deferredBalance: Object.fromEntries(months.map(({ month, remaining }) => [month, remaining])) as unknown,
  };
}
