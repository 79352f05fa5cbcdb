import { relative } from "../../SheetBuilder";
import { textLiteral } from "../../formula/text";
import type { ForecastReportInput } from "../ForecastReportInput";
import { frontColumns } from "./frontColumns";
import type { Windows } from "./Windows";

const words = {
  day: "days",
  week: "weeks",
  month: "months",
  "fiscal month": "fiscal months",
  quarter: "quarters",
  year: "years",
  index: "periods",
} as const;

/** What a number of periods is called. */
export function periodsInWords({ calendar }: ForecastReportInput): string {
  return (calendar.every ?? 1) === 1 ? words[calendar.step] : "periods";
}

/**
 * Formula of the message: what is ahead, how it compares, and how many lines need attention.
 * @param first Row of the first line.
 * @param total Row of the total.
 */
export function frontMessage(
  input: ForecastReportInput,
  windows: Windows,
  first: number,
  total: number,
): string {
  const amount = textLiteral(input.digits === 0 ? "#,##0" : "#,##0.00");
  const at = (column: number): string => relative(total, column);
  const { forecast, growth, attention, deltaPlanShare } = frontColumns;
  const than = windows.isYearBefore ? "on the year before" : `on the ${windows.count} before`;
  const lines = (column: number): string => `${relative(first, column)}:${relative(total - 1, column)}`;
  const share = (cell: string, of: string, lineCount = ""): string =>
    `IF(ISNUMBER(${cell}),", "&TEXT(${cell},"+0.0%;-0.0%;0.0%")&${textLiteral(` ${of}`)}${lineCount},"")`;
  const ofLines = textLiteral(` of ${input.lines.length} lines`);
  const left = `COUNTIF(${lines(growth)},"n/a")`;
  const compared = `&IF(${left}=0,""," for "&(ROWS(${lines(growth)})-${left})&${ofLines})`;
  const ahead = windows.count === 1 ? "Next period " : `Next ${windows.count} ${periodsInWords(input)} `;
  const parts = [
    `IF(COUNT(${lines(forecast)})=0,"No line could be forecast",${textLiteral(ahead)}&TEXT(${at(forecast)},${amount}))`,
    share(at(growth), than, compared),
    ...(input.plan && windows.year ? [share(at(deltaPlanShare), `to plan for ${windows.year.name}`)] : []),
    `IF(${at(attention)}=0,". No line needs attention.",". "&${at(attention)}&${textLiteral(` of ${input.lines.length} lines: see Attention.`)})`,
  ];
  return parts.join("&");
}
