import type { Calendar } from "./Calendar";

const months = { month: 1, quarter: 3, year: 12 } as const;

/** Calendar months from one period to the next; null where periods are days, weeks, whole weeks of a fiscal year or numbers. */
export function monthsPerPeriod({ step, every = 1, lengths }: Calendar): number | null {
  if (lengths || !(step === "month" || step === "quarter" || step === "year")) return null;
  return months[step] * every;
}
