import { isoDateFromDayNumber } from "../../dates/isoDate";
import type { DuplicatePayment } from "./DuplicatePayment";
import type { PaymentColumns } from "./PaymentColumns";
import type { SplitPayment, SplitSettings } from "./splitPayments";
import type { UnusualAmount } from "./unusualAmounts";

/** A duplicate in a sentence for who has to ask the supplier. */
export function explainDuplicate(payments: PaymentColumns, found: DuplicatePayment): string {
  const { original, duplicate, rule, minor, credit } = found;
  const documents = payments.documents ?? [];
  const [first, second] = [documents[original]?.trim() ?? "", documents[duplicate]?.trim() ?? ""];
  const because = {
    "same document": `under the same document ${second}`,
    "written differently": `under ${first} and ${second}, one number written in two ways`,
    slip: `under ${first} and ${second}, which differ by a slip of the typist`,
    "near in time":
      payments.numberedBy === "payer" && first !== "" && second !== ""
        ? `in transactions ${first} and ${second}, and does not get this amount regularly`
        : "and does not get this amount regularly",
  }[rule];
  const days = [dayOf(payments, original), dayOf(payments, duplicate)] as const;
  const dates = days[0] === days[1] ? `twice on ${days[0]}` : `on ${days[0]} and ${days[1]}`;
  const back = credit === null ? "" : `; a credit of ${dayOf(payments, credit)} took it back`;
  return `${payee(payments, duplicate)} was paid ${amountOf(payments, minor)} ${dates} ${because}${back}.`;
}

export function explainSplit(payments: PaymentColumns, found: SplitPayment, settings: SplitSettings): string {
  const { rows, parts, minor } = found;
  const days = [dayOf(payments, rows[0]!), dayOf(payments, rows.at(-1)!)] as const;
  const dates = days[0] === days[1] ? `on ${days[0]}` : `from ${days[0]} to ${days[1]}`;
  return (
    `${payee(payments, rows[0]!)} was paid ${amountOf(payments, minor)} ${dates} in ${parts} parts, ` +
    `none of which passes the approval limit of ${amountOf(payments, settings.approvalLimit)}.`
  );
}

export function explainUnusual(payments: PaymentColumns, found: UnusualAmount): string {
  const { row, minor, usual, payments: count } = found;
  return (
    `${payee(payments, row)} was paid ${amountOf(payments, minor)} on ${dayOf(payments, row)}, ` +
    `${(minor / usual).toFixed(1)} times what it usually gets (${amountOf(payments, usual)}, the middle of ${count} payments).`
  );
}

function payee({ supplier }: PaymentColumns, row: number): string {
  return supplier.labels[supplier.codes[row]!]!.trim();
}

function dayOf({ days }: PaymentColumns, row: number): string {
  return isoDateFromDayNumber(days[row]!);
}

/** By decimals: there may be thousands of findings, and making a format is slow. */
const formats = new Map<number, Intl.NumberFormat>();

function amountOf({ amount: { digits } }: PaymentColumns, minor: number): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(minor / 10 ** digits);
}
