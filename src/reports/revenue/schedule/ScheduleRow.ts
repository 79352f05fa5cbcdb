import { dayNumber, type IsoDate } from "../../../core/dates/isoDate";
import type { Obligation, RevenueEvent } from "../../../core/revenue/recognition/contract/facts";
import { recognisedThrough } from "../../../core/revenue/recognition/schedule/recognisedThrough";
import type { ObligationFigures } from "../../../core/revenue/reporting/contractFigures";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ScheduledAmounts } from "../../../core/revenue/reporting/ReportedContract";
import { recognisedToDate, totalOf } from "../../../core/revenue/reporting/scheduledAmounts";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";

/** How a formula can say when an amount becomes revenue; null where only the engine can. */
export type PlainShape = "daily" | "at once" | null;

/** A row of the Schedule, in one currency. */
export interface ScheduleRow {
  readonly contract: PackContract;
  readonly figures: ObligationFigures;
  /** Its amounts are in the currency of the books: they are added up. */
  readonly counts: boolean;
  readonly currency: string;
  readonly digits: number;
  /** Null on a row that translates the one above it. */
  readonly allocated: number | null;
  readonly amounts: ScheduledAmounts;
  readonly toDate: number;
  readonly total: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly isOverTime: boolean;
  readonly shape: PlainShape;
}

/** One row an obligation; of a contract in another currency a second one in the currency of the books. */
export function scheduleRows(input: RevenueReportInput): readonly ScheduleRow[] {
  return input.contracts.flatMap((contract) =>
    contract.figures.obligations.flatMap((figures) => {
      const { facts } = contract.figures.contract.recognised;
      const { obligation } = figures.ledger;
      const { start, end } = termOf(obligation, facts.events);
      const isForeign = contract.figures.isForeign;
      const shared = { contract, figures, start, end, isOverTime: obligation.method !== "point in time" };
      const own: ScheduleRow = {
        ...shared,
        counts: !isForeign,
        currency: contract.read.currency ?? "",
        digits: facts.digits,
        allocated: figures.allocated,
        ...summed(figures.amounts, input.time),
        shape: plainShape(figures, start, end, input.time),
      };
      if (!isForeign) return [own];
      const inBooks: ScheduleRow = {
        ...shared,
        counts: true,
        currency: input.books.currency ?? "",
        digits: input.books.digits,
        allocated: null,
        ...summed(figures.inBooks, input.time),
        shape: null,
      };
      return [own, inBooks];
    }),
  );
}

/** Key and obligation of a row, by which its comment is kept; a translated row names its currency. */
export function scheduleLineId({
  contract,
  figures,
  allocated,
  currency,
}: ScheduleRow): readonly [string, string] {
  const { id } = figures.ledger.obligation;
  return [contract.read.facts.id, allocated === null ? `${id} in ${currency}` : id];
}

function summed(amounts: ScheduledAmounts, { reported }: PackTime) {
  return { amounts, toDate: recognisedToDate(amounts, reported), total: totalOf(amounts) };
}

/** Days served; of a delivery its day, as far as it is known. */
function termOf(
  { id, method, term }: Obligation,
  events: readonly RevenueEvent[],
): { readonly start: IsoDate | null; readonly end: IsoDate | null } {
  if (method !== "point in time") return { start: term?.first ?? null, end: term?.last ?? null };
  const delivered = events.find(
    ({ kind, obligation }) => kind === "delivery" && (obligation === null || obligation === id),
  );
  const day = delivered?.date ?? term?.first ?? null;
  return { start: day, end: day };
}

/** Whether the plain rule gives each of the amounts: a change, a hold or a closed period makes them differ. */
function plainShape(
  { ledger, allocated, amounts }: ObligationFigures,
  start: IsoDate | null,
  end: IsoDate | null,
  { days, months }: PackTime,
): PlainShape {
  const { method, convention } = ledger.obligation;
  if (start === null || end === null) return null;
  const isDaily = method === "straight line" && convention === "daily" && isWhole(allocated, start, end);
  if (!isDaily && method !== "point in time") return null;
  const through = (day: IsoDate): number => {
    if (!isDaily) return day >= start ? allocated : 0;
    return recognisedThrough(allocated, { term: { first: start, last: end }, convention }, day);
  };
  let last = through(days[0]!);
  if (last !== amounts.before) return null;
  for (const [index, month] of months.entries()) {
    const total = through(month.last);
    if (total - last !== amounts.months[index]) return null;
    last = total;
  }
  return isDaily ? "daily" : "at once";
}

/** A cell multiplies minor units by days: it must not lose one. */
function isWhole(allocated: number, start: IsoDate, end: IsoDate): boolean {
  return Number.isSafeInteger(Math.abs(allocated) * (dayNumber(end) - dayNumber(start) + 1) * 2);
}
