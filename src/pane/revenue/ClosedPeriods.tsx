import type { ReactNode } from "react";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import type { ClosedMonths } from "../../runs/revenue/closedMonths";
import { Disclosure } from "../shell/Disclosure";
import { CloseMonth } from "./CloseMonth";
import { ReopenMonths } from "./ReopenMonths";

/** What is closed and by whom; closing the next month, and opening again what is closed. */
export function ClosedPeriods({
  months,
  options,
}: {
  readonly months: ClosedMonths;
  readonly options: RevenueOptions;
}): ReactNode {
  const last = months.closed.at(-1);
  const summary = last ? `Closed up to ${last.period}, by ${last.by} on ${last.when} UTC` : "None is closed";
  return (
    <Disclosure label="Closed periods" summary={summary}>
      <CloseMonth key={months.next ?? ""} next={months.next} options={options} />
      {last && <ReopenMonths key={last.period} closed={months.closed} options={options} />}
    </Disclosure>
  );
}
