import { sheetPrefix } from "../../../cells/place";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import type { CostRefs } from "../payments/CostRefs";
import { paidTo, type PaymentGroups, type PaymentSource } from "../payments/PaymentSource";
import type { FrontColumns } from "./FrontColumns";

const most = 10;

/** Suppliers to whom most was paid in the period. @returns The last row written. */
export function writeTopSuppliers(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: FrontColumns,
  {
    source,
    refs,
    suppliers,
  }: { source: PaymentSource; refs: CostRefs<"payments">; suppliers: PaymentGroups },
  total: number,
  top: number,
): number {
  const { labels } = input.payments.columns.supplier;
  const { reported, before } = input.time;
  const [now, was] = [suppliers.sums.each(reported), suppliers.sums.each(before)];
  const largest = [...now.keys()]
    .filter((group) => now[group]! > 0)
    .sort((a, b) => now[b]! - now[a]!)
    .slice(0, most);
  const [label, pp, ac, change, share] = (
    ["first", "before", "actual", "deltaBefore", "deltaBeforeShare"] as const
  ).map((column) => columns.at(column)) as [number, number, number, number, number];
  sheet.value(top, label, "Top suppliers", { look: "section" });
  sheet.fill(top, label, share, { look: "section" });
  const link = `"#${sheetPrefix(costSheets.cost.suppliers.name)}A1"`;
  sheet.formula(top, columns.at("second"), `HYPERLINK(${link},"all suppliers")`, { look: "link" });
  const head = top + 1;
  sheet.value(head, label, "Supplier", { look: "header" });
  sheet.fill(head, label, share, { look: "header" });
  for (const [column, text] of [
    [pp, "PP"],
    [ac, "AC"],
    [change, "ΔPP"],
    [share, "Share of AC"],
  ] as const) {
    sheet.value(head, column, text, { look: "header", align: "right" });
  }
  const { amount, variance } = amountFormats(input);
  const spellings = source.spellings();
  largest.forEach((group, index) => {
    const row = head + 1 + index;
    const code = suppliers.codes[0]![group]!;
    sheet.value(row, label, labels[code]!, { number: "text" });
    const write = (column: number, window: { from: string; until: string }, minor: number): void => {
      const formula =
        suppliers.odd[group] === 1 ? null : paidTo(refs, spellings.get(code)!, inColumn(row, label), window);
      if (formula === null) sheet.value(row, column, inMajor(input, minor), { number: amount });
      else sheet.formula(row, column, formula, { number: amount }, inMajor(input, minor));
    };
    write(pp, windows.before, was[group]!);
    write(ac, windows.reported, now[group]!);
    sheet.formula(
      row,
      change,
      `${relative(row, ac)}-${relative(row, pp)}`,
      { number: variance },
      inMajor(input, now[group]! - was[group]!),
    );
    sheet.formula(
      row,
      share,
      `IF(${inColumn(total, ac)}=0,"n/m",${relative(row, ac)}/${inColumn(total, ac)})`,
      {
        number: "share",
        align: "right",
      },
    );
  });
  if (largest.length === 0) sheet.value(head + 1, label, "None.", { look: "quiet" });
  return head + Math.max(1, largest.length);
}
