import type { IsoDate } from "../../../core/dates/isoDate";
import type { Obligation, RevenueEvent } from "../../../core/revenue/recognition/contract/facts";
import type { ObligationFigures } from "../../../core/revenue/reporting/contractFigures";
import type { ScheduledAmounts } from "../../../core/revenue/reporting/ReportedContract";
import { recognisedToDate, totalOf } from "../../../core/revenue/reporting/scheduledAmounts";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";

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
}

/** One row an obligation; of a contract in another currency a second one in the currency of the books. */
export function scheduleRows({ contracts, books, time }: RevenueReportInput): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  for (const contract of contracts) {
    const { contract: reported, isForeign, obligations } = contract.figures;
    const { events, digits } = reported.recognised.facts;
    for (const figures of obligations) {
      const { amounts, inBooks, ledger } = figures;
      const { start, end } = termOf(ledger.obligation, events);
      const own: ScheduleRow = {
        contract,
        figures,
        counts: !isForeign,
        currency: contract.read.currency ?? "",
        digits,
        allocated: figures.allocated,
        amounts,
        toDate: recognisedToDate(amounts, time.reported),
        total: totalOf(amounts),
        start,
        end,
        isOverTime: ledger.obligation.method !== "point in time",
      };
      rows.push(own);
      if (!isForeign) continue;
      rows.push({
        ...own,
        counts: true,
        currency: books.currency ?? "",
        digits: books.digits,
        allocated: null,
        amounts: inBooks,
        toDate: recognisedToDate(inBooks, time.reported),
        total: totalOf(inBooks),
      });
    }
  }
  return rows;
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
