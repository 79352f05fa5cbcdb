import { pareto } from "../../../core/cost/spend/pareto";
import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey, lineId } from "../../PriorSheet";
import { absoluteRange, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { paidTo, type PaymentSource } from "../payments/PaymentSource";
import { supplierColumns as c } from "./supplierColumns";
import type { OtherSuppliers, SupplierLines } from "./supplierLines";

export interface SupplierRows {
  readonly first: number;
  /** Last row of a supplier by itself. */
  readonly last: number;
  readonly total: number;
  /** What the total holds. */
  readonly sums: { readonly amount: number; readonly payments: number };
  /** Cell of what all amounts above 0 come to. */
  readonly whole: string;
}

/** Writes suppliers with their shares and classes, and what stands together. */
export function writeLines(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: ReturnType<PaymentSource["refs"]>,
  lines: SupplierLines,
  notes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): SupplierRows {
  const { headers, firstLine: first } = sheetFrame;
  const { amount } = amountFormats(input);
  const headings = {
    supplier: "Supplier",
    spellings: "Spellings",
    payments: "Payments",
    actual: "AC",
    share: "Share",
    cumulative: "Cumulative share",
    class: "Class",
    comment: "Comment",
  } as const;
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    const align = ["supplier", "comment"].includes(column) ? "left" : column === "class" ? "center" : "right";
    sheet.value(headers, c[column], text, { look: "header", align });
  }
  sheet.value(headers, c.key, headerKey, { number: "text" });
  const last = first + lines.named.length - 1;
  const others: [string, OtherSuppliers][] = [
    [`Smaller suppliers (${lines.smaller.count.toLocaleString("en")})`, lines.smaller],
    [`Further suppliers in credit or at 0 (${lines.inCredit.count.toLocaleString("en")})`, lines.inCredit],
    ["Payments without a supplier", lines.blank],
  ];
  const shown = others.filter(([, { payments }]) => payments > 0);
  const total = last + 1 + shown.length;
  const smaller = shown.findIndex(([, each]) => each === lines.smaller);
  const whole = `(SUMIF(${absoluteRange(c.actual, first, Math.max(first, last))},">0")${smaller < 0 ? "" : `+${inColumn(last + 1 + smaller, c.actual)}`})`;
  const positive = lines.concentration?.total ?? 0;
  const ranked = pareto(lines.named.map(({ minor }) => minor));
  const shareOfNamed = positive === 0 ? 0 : 1 - lines.smaller.minor / positive;
  lines.named.forEach(({ name, spellings, minor, payments, isOdd }, index) => {
    const row = first + index;
    sheet.value(row, c.key, name, { number: "text" });
    sheet.value(row, c.supplier, name, { number: "text" });
    sheet.value(row, c.spellings, spellings.length, { number: "count" });
    sheet.value(row, c.payments, payments, { number: "count" });
    const formula = isOdd ? null : paidTo(refs, spellings, inColumn(row, c.supplier), windows.ranked);
    if (formula === null) sheet.value(row, c.actual, inMajor(input, minor), { number: amount });
    else sheet.formula(row, c.actual, formula, { number: amount }, inMajor(input, minor));
    const own = `MAX(${relative(row, c.actual)},0)`;
    sheet.formula(
      row,
      c.share,
      `IF(FO_WHOLE=0,0,${own}/FO_WHOLE)`,
      { number: "share" },
      positive === 0 ? 0 : Math.max(minor, 0) / positive,
    );
    const above = row === first ? "" : `${relative(row - 1, c.cumulative)}+`;
    sheet.formula(
      row,
      c.cumulative,
      `${above}${relative(row, c.share)}`,
      { number: "share" },
      ranked[index]!.cumulativeShare * shareOfNamed,
    );
    const before = row === first ? "0" : relative(row - 1, c.cumulative);
    sheet.formula(
      row,
      c.class,
      `IF(${relative(row, c.actual)}<=0,"C",IF(${before}<FO_CUT_A,"A",IF(${before}<FO_CUT_B,"B","C")))`,
      { align: "center" },
    );
    sheet.value(row, c.comment, (notes.get(lineId(name))?.["Comment"] as string | undefined) ?? null, {
      wrap: true,
    });
  });
  shown.forEach(([label, { minor, payments }], index) => {
    const row = last + 1 + index;
    sheet.value(row, c.supplier, label, { look: "quiet" });
    sheet.value(row, c.payments, payments, { number: "count" });
    sheet.value(row, c.actual, inMajor(input, minor), { number: amount });
  });
  const bold = { bold: true, border: "total" } as const;
  sheet.value(total, c.supplier, "Total", bold);
  const sum = (column: number): string => `SUM(${relative(first, column)}:${relative(total - 1, column)})`;
  const all = [...lines.named, lines.smaller, lines.inCredit, lines.blank];
  const sums = {
    amount: inMajor(
      input,
      all.reduce((minor, each) => minor + each.minor, 0),
    ),
    payments: all.reduce((rows, { payments }) => rows + payments, 0),
  };
  sheet.formula(total, c.payments, sum(c.payments), { ...bold, number: "count" }, sums.payments);
  sheet.formula(total, c.actual, sum(c.actual), { ...bold, number: amount }, sums.amount);
  sheet.fill(total, c.supplier, c.comment, bold);
  return { first, last, total, sums, whole };
}
