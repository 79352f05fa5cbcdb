import { benfordFirstDigit, firstDigitCounts } from "../../../core/cost/spend/benfordFirstDigit";
import type { PriorSheet } from "../../PriorSheet";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import { writeNamed } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentSource } from "../payments/PaymentSource";
import type { WrittenBlock } from "./concentrationBlock";
import { supplierColumns as c } from "./supplierColumns";

const digits = 9;

/** First digits of payments beside Benford's law. */
export function writeBenford(
  sheet: SheetBuilder,
  { payments, time }: CostReportInput,
  source: PaymentSource,
  prior: PriorSheet | null,
  top: number,
): WrittenBlock {
  const { minor } = payments.columns.amount;
  const counts = firstDigitCounts(
    minor.filter(
      (_, row) => source.months[row]! >= time.ranked.from && source.months[row]! <= time.ranked.to,
    ),
  );
  const test = benfordFirstDigit(counts);
  sheet.value(top, c.supplier, "First digits (Benford)", { look: "section" });
  sheet.fill(top, c.supplier, c.comment, { look: "section" });
  const head = top + 1;
  for (const [column, text] of [
    [c.supplier, "First digit"],
    [c.payments, "Payments"],
    [c.actual, "Share"],
    [c.share, "Expected"],
    [c.cumulative, "Deviation"],
  ] as const) {
    sheet.value(head, column, text, { look: "header", align: column === c.supplier ? "left" : "right" });
  }
  sheet.fill(head, c.supplier, c.cumulative, { look: "header" });
  const [first, last] = [head + 1, head + digits];
  const counted = absoluteRange(c.payments, first, last);
  for (let row = first; row <= last; row++) {
    const digit = row - first + 1;
    sheet.value(row, c.supplier, digit, { number: "count", align: "left" });
    sheet.value(row, c.payments, counts[digit - 1]!, { number: "count" });
    sheet.formula(row, c.actual, `IF(SUM(${counted})=0,0,${relative(row, c.payments)}/SUM(${counted}))`, {
      number: "share",
    });
    sheet.formula(
      row,
      c.share,
      `LOG10(1+1/${relative(row, c.supplier)})`,
      { number: "share" },
      Math.log10(1 + 1 / digit),
    );
    sheet.formula(row, c.cumulative, `${relative(row, c.actual)}-${relative(row, c.share)}`, {
      number: "varianceShare",
    });
  }
  const mean = last + 1;
  const deviations = `${relative(first, c.cumulative)}:${relative(last, c.cumulative)}`;
  sheet.value(mean, c.supplier, "Mean absolute deviation", { bold: true, border: "total" });
  sheet.fill(mean, c.spellings, c.share, { border: "total" });
  sheet.formula(
    mean,
    c.cumulative,
    `SUMPRODUCT(ABS(${deviations}))/ROWS(${deviations})`,
    { number: "amount3", bold: true, border: "total" },
    test?.meanDeviation,
  );
  const cell = relative(mean, c.cumulative);
  sheet.value(mean + 1, c.supplier, "Level", { bold: true });
  sheet.formula(
    mean + 1,
    c.cumulative,
    `IF(SUM(${counted})=0,"n/a",IF(${cell}<=FO_BENFORD_CLOSE,"close",IF(${cell}<=FO_BENFORD_FAIR,"acceptable",IF(${cell}<=FO_BENFORD_EDGE,"marginal","nonconforming"))))`,
    { bold: true, align: "right" },
  );
  const inputs = writeNamed(
    sheet,
    (
      [
        ["FO_BENFORD_CLOSE", "Close up to", 0.006],
        ["FO_BENFORD_FAIR", "Acceptable up to", 0.012],
        ["FO_BENFORD_EDGE", "Marginal up to", 0.015],
      ] as const
    ).map(([name, label, value], index) => ({
      name,
      label,
      value,
      format: { number: "amount3" },
      isInput: true,
      row: mean + 2 + index,
      column: c.cumulative,
    })),
    prior,
  );
  return { bottom: mean + 4, inputs };
}
