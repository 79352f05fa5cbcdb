import { dayNumber } from "../../../core/dates/isoDate";
import { isOfTotals } from "../../../cells/cost/tables/isOfTotals";
import { currencyDigits } from "../../../core/money/currency";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor } from "../costFrame";
import type { PaymentsInput } from "../CostReportInput";
import type { CostRefs } from "./CostRefs";
import type { PaymentSource } from "./PaymentSource";

export interface LeftOutPlace {
  readonly label: number;
  readonly note: number;
  readonly rows: number;
  readonly amount: number;
  readonly right: number;
}

export interface LeftOutRows {
  readonly bottom: number;
  /** Sum of all amounts in the block, as a formula without "=". */
  readonly amounts: string;
}

/** Payments that are in no figure of the period, with how much money that is, and what formulas pass over. */
export function writeLeftOut(
  sheet: SheetBuilder,
  input: PaymentsInput,
  source: PaymentSource,
  refs: CostRefs<"payments">,
  place: LeftOutPlace,
  top: number,
): LeftOutRows {
  const { payments, time } = input;
  const { days, amount } = payments.columns;
  const number = amountFormats(input).amount;
  sheet.value(top, place.label, "Left out, and what is outside the period", { look: "section" });
  sheet.fill(top, place.label, place.right, { look: "section" });
  sheet.value(top + 1, place.label, "Payments", { look: "header" });
  sheet.value(top + 1, place.note, "Currency, first cell", { look: "header" });
  sheet.value(top + 1, place.rows, "Rows", { look: "header", align: "right" });
  sheet.value(top + 1, place.amount, "Amount", { look: "header", align: "right" });
  sheet.fill(top + 1, place.label, place.right, { look: "header" });
  let row = top + 2;
  const first = row;
  const write = (
    label: string,
    note: string,
    rows: number,
    major: number,
    formula: string | null = null,
  ): void => {
    sheet.value(row, place.label, label, { indent: 1 });
    sheet.value(row, place.note, note, { look: "quiet" });
    sheet.value(row, place.rows, rows, { number: "count" });
    if (formula === null) sheet.value(row, place.amount, major, { number });
    else sheet.formula(row, place.amount, formula, { number }, major);
    row++;
  };
  const isLive = !source.isOdd() && payments.leftOut.every(isOfTotals);
  const [from, until] = [dayNumber(time.period.first), dayNumber(time.period.last)];
  const outside = (is: (day: number) => boolean): { rows: number; minor: number } => {
    let [rows, minor] = [0, 0];
    days.forEach((day, at) => {
      if (!is(day)) return;
      rows++;
      minor += amount.minor[at]!;
    });
    return { rows, minor };
  };
  const [earlier, later] = [outside((day) => day < from), outside((day) => day > until)];
  const [sum, date] = [refs.column("amount"), refs.column("date")];
  const all = isLive ? (condition: string) => `SUMIFS(${sum},${date},${condition})` : () => null;
  write(
    "Before the period",
    payments.currency,
    earlier.rows,
    inMajor(input, earlier.minor),
    all('"<"&FO_FROM'),
  );
  write("After the period", payments.currency, later.rows, inMajor(input, later.minor), all('">="&FO_UNTIL'));
  let told = 0;
  for (const left of payments.leftOut) {
    const digits =
      left.currency === "" || left.currency === payments.currency
        ? payments.digits
        : currencyDigits(left.currency, left.cell);
    const major = amountFromMinor(left.minor, digits);
    told += major;
    write(
      `Left out: ${left.reason}`,
      [left.currency, left.cell].filter((text) => text !== "").join(", "),
      left.rows,
      major,
    );
  }
  let read = 0;
  for (let at = 0; at < amount.minor.length; at++) read += amount.minor[at]!;
  const passedOver = source.rows.sum - inMajor(input, read) - told;
  const rounded = Math.round(passedOver * 10 ** payments.digits) / 10 ** payments.digits || 0;
  write("In cells that hold text: no formula adds them up (taken off)", "", source.rows.unread, rounded);
  return {
    bottom: row - 1,
    amounts: `SUM(${relative(first, place.amount)}:${relative(row - 1, place.amount)})`,
  };
}

/** What a reader should know of the payments. @returns The last row written. */
export function writeFindings(
  sheet: SheetBuilder,
  { payments, suppliers, findings }: PaymentsInput,
  { label, right }: Pick<LeftOutPlace, "label" | "right">,
  top: number,
): number {
  sheet.value(top, label, "Findings", { look: "section" });
  sheet.fill(top, label, right, { look: "section" });
  const plural = (count: number, one: string, many: string): string =>
    `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  const own = [
    `${plural(payments.rows, "row", "rows")} with anything in them, ${plural(payments.sheetRows.length, "payment", "payments")} read.`,
    ...(suppliers.pairs.length > 0
      ? [
          `${plural(suppliers.pairs.length, "spelling", "spellings")} of suppliers were taken for another one.`,
        ]
      : []),
  ];
  const texts = [...own, ...findings.map(({ text, cell }) => (cell ? `${text} First: ${cell}.` : text))];
  texts.forEach((text, index) => sheet.value(top + 1 + index, label, text, { look: "quiet", indent: 1 }));
  return top + texts.length;
}
