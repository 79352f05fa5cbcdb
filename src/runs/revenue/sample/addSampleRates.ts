import { labelFromCell } from "../../../cells/labelFromCell";
import { addMonths, endOfMonth, type IsoDate } from "../../../core/dates/isoDate";
import { sampleFirstDay, sampleLastDay } from "./sampleDay";
import type { SampleTables } from "./SampleTables";

/** How often a bill in dollars has a rate of its own. */
const billsPerHistoricalRate = 12;

/** Rates of the dollar: at the end of each month and on average, and of some days on which bills were written. */
export function addSampleRates(tables: SampleTables, random: () => number): void {
  const add = (date: string, rate: number, kind: string): void => {
    tables.add("FxRates", { From: "USD", To: "EUR", Date: date, Rate: fourDecimals(rate), Kind: kind });
  };
  const ends: { readonly date: IsoDate; readonly rate: number }[] = [];
  let rate = 0.905;
  let date: IsoDate = endOfMonth(addMonths(sampleFirstDay, -1));
  add(date, rate, "closing");
  while (date < sampleLastDay) {
    const before = rate;
    date = endOfMonth(addMonths(date, 1));
    rate += (0.92 - rate) * 0.1 + (random() - 0.5) * 0.02;
    add(date, (before + rate) / 2 + (random() - 0.5) * 0.004, "average");
    add(date, rate, "closing");
    ends.push({ date, rate });
  }
  const days = billingDaysInDollars(tables).filter((_, index) => index % billsPerHistoricalRate === 0);
  for (const day of new Set(days)) {
    const month = ends.find((end) => end.date >= day)!;
    add(day, month.rate + (random() - 0.5) * 0.006, "historical");
  }
}

function billingDaysInDollars(tables: SampleTables): readonly string[] {
  const inDollars = new Set(
    tables.rows("Contracts").flatMap((row) => (row.Currency === "USD" ? [row["Contract id"]] : [])),
  );
  const bills = tables.rows("Billings").filter((row) => inDollars.has(row["Contract id"]));
  return bills.map(({ Date: day }) => labelFromCell(day ?? null)).sort();
}

function fourDecimals(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}
