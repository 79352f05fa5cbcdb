import { dateParts, type IsoDate } from "../../core/dates/isoDate";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** @example amountInWords(1200, 2) // => "1,200.00" */
export function amountInWords(amount: number, digits: number): string {
  return amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @example dayInWords("2025-01-15") // => "15 Jan 2025" */
export function dayInWords(day: IsoDate): string {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return `${dayOfMonth} ${months[month - 1]!.slice(0, 3)} ${year}`;
}

/** @example monthInWords("2025-01-15") // => "January 2025" */
export function monthInWords(day: IsoDate): string {
  const { year, month } = dateParts(day);
  return `${months[month - 1]} ${year}`;
}
