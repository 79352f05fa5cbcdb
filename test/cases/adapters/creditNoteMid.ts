import { isoDate } from "../../../src/core/dates/isoDate";
import { periodLabel } from "../../../src/core/dates/period";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { closingBalance, rollForward } from "../../../src/core/revenue/recognition/contract/rollForward";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { remainingOf } from "../../../src/core/revenue/recognition/schedule/waterfall";
import { contractFacts, event, obligation } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly start: string;
  readonly end: string;
  readonly creditDate: string;
  readonly credit: string;
}

export function creditNoteMid({ price, start, end, creditDate, credit }: Inputs): unknown {
  const term = { first: isoDate(start), last: isoDate(end) };
  const contract = recogniseContract(
    contractFacts({
      signed: term.first,
      price: minorOf(price),
      obligations: [obligation("service", { method: "straight line", term })],
      events: [event(creditDate, "credit", Number(credit))],
      billings: [
        { date: term.first, minor: minorOf(price), paid: term.first },
        { date: isoDate(creditDate), minor: minorOf(`-${credit}`), paid: null },
      ],
    }),
  );
  const months = calendarPeriods(term, "month").map((month) => {
    const moved = rollForward(contract, month);
    return {
      label: periodLabel(month),
      caughtUp: moved.modifications,
      revenue: textOf(moved.recognised),
      movement: textOf(closingBalance(0, moved)),
    };
  });
  return {
    revenue: Object.fromEntries(months.map(({ label, revenue }) => [label, revenue])) as unknown,
    deferredMovement: Object.fromEntries(months.map(({ label, movement }) => [label, movement])) as unknown,
    contraTotal: textOf(
      remainingOf(
        0,
        months.map(({ caughtUp }) => caughtUp),
      ),
    ),
  };
}
