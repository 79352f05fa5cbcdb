import { normalisedWords } from "../words";

/** Headers of columns that say when, by what they may hold; the likeliest first. */
const timeHeaders = {
  period:
    "date,period,month end,period end,posting date,year month,yearmonth,year or quarter,datum,periode,zeitraum,buchungsdatum," +
    "période,fecha,período,periodo,data",
  year: "year,calendar year,jahr,kalenderjahr,année,año",
  fiscalYear: "fiscal year,fy,financial year,geschäftsjahr,exercice",
  month: "month,month number,month no,month of year,calendar month,monat,mois,mes,mese",
  fiscalMonth: "fiscal month,fiscal period,accounting period,period number,period no",
  quarter: "quarter,fiscal quarter,calendar quarter,quartal,trimestre",
  other: "month name,weekday,day of week,day name,week number,week no,week of year,half year,semester,season",
} as const;

const timeWord =
  /\b(?:dates?|days?|weeks?|months?|periods?|quarters?|years?|time|fy|datum|tag|woche|monat|quartal|jahr|periode|mois|trimestre|année|fecha|mes|año)\b/u;

export type TimeHeader = keyof typeof timeHeaders;

const roles: ReadonlyMap<string, { readonly role: TimeHeader; readonly rank: number }> = new Map(
  Object.entries(timeHeaders).flatMap(([role, headers], at) =>
    headers
      .split(",")
      .map(
        (header, index) =>
          [normalisedWords(header), { role: role as TimeHeader, rank: at * 20 + index }] as const,
      ),
  ),
);

/** What a header says of its column's time; null where it says nothing that we know. */
export function timeHeaderOf(header: string): TimeHeader | null {
  return roles.get(normalisedWords(header))?.role ?? null;
}

/** How likely a header names the periods of a table: the lower the likelier; infinite where no word of it is about time. */
export function timeRank(header: string): number {
  const words = normalisedWords(header);
  return roles.get(words)?.rank ?? (timeWord.test(words) ? 1000 : Infinity);
}
