import type { CellValue } from "../../../cells/CellValue";
import { exactDifference } from "../../../core/money/minorUnits";
import { absolute, block, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ConditionalFormatModel, ReportMark } from "../../SheetModel";
import type { PriorSheet } from "../../PriorSheet";
import { amountFormats } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { sumOfPages, type ContractPage } from "./ContractPage";
import { periodClosing } from "./monthBlock";
import type { RollForwardColumns } from "./RollForwardColumns";
import { monthRows } from "./rollForwardPlaces";
import { rolledBalances, type RolledBalance } from "./rolledBalances";
import type { RolledMonths } from "./rolledMonths";

/** What the mark keeps of the input cells, and the colours of the statuses. */
export interface TieOut {
  readonly inputs: ReportMark["inputs"];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/** Each closing balance beside the one that the user's general ledger shows, which she types in. */
export function writeTieOut(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  pages: readonly ContractPage[],
  months: RolledMonths,
  prior: PriorSheet | null,
): TieOut {
  const formats = amountFormats(input);
  const amount: CellFormat = { number: formats.amount };
  const head = monthRows(input).period + 2;
  const [here, ledger, difference, status] = [0, 1, 2, 3].map((at) => columns.deferred.opening + at) as [
    number,
    number,
    number,
    number,
  ];
  sheet.value(
    head,
    columns.label,
    "General ledger: type its balances into the cells, liabilities as positive amounts too",
    { look: "section" },
  );
  sheet.fill(head, columns.label, columns.comment, { look: "section" });
  const headings: readonly (readonly [number, string, "left" | "right"])[] = [
    [columns.label, "Balance", "left"],
    [here, "Closing here", "right"],
    [ledger, "Ledger", "right"],
    [difference, "Difference", "right"],
    [status, "Status", "left"],
  ];
  for (const [column, heading, align] of headings) {
    sheet.value(head + 1, column, heading, {
      bold: true,
      align,
      border: "bottom",
      ...(column === status ? { indent: 1 } : {}),
    });
  }
  sheet.fill(head + 1, columns.label, status, { border: "bottom" });
  const inputs = rolledBalances.map((balance, index) => {
    const row = head + 2 + index;
    const typed = typedBalance(prior, balance);
    const closing = periodClosing(input, balance, months);
    const sum = sumOfPages(pages, columns.balances[index]!.closing);
    const given = balance.input;
    sheet.value(row, columns.label, balance.title, { indent: 1 });
    sheet.formula(row, here, sum, amount, closing);
    sheet.value(row, ledger, typed, { look: "input", number: formats.amount });
    sheet.name(given, row, ledger);
    const apart = `ROUND(${relative(row, here)}-${given},FO_DIGITS)`;
    const differs = typeof typed === "number" ? exactDifference(closing, typed) : 0;
    sheet.formula(
      row,
      difference,
      `IF(ISNUMBER(${given}),${apart},0)`,
      { number: formats.variance },
      differs,
    );
    const judged = `IF(ABS(${relative(row, difference)})<FO_TOLERANCE,"OK","ERROR")`;
    const noNumber = `IF(ISBLANK(${given}),"no GL balance given","ERROR")`;
    sheet.formula(row, status, `IF(ISNUMBER(${given}),${judged},${noNumber})`, { align: "left", indent: 1 });
    return { name: given, cell: relative(row, ledger) };
  });
  const statuses = block(head + 2, status, head + 1 + rolledBalances.length, status);
  const cell = inColumn(head + 2, status);
  return {
    inputs,
    conditionalFormats: [
      { kind: "formula", block: statuses, formula: `=${cell}="ERROR"`, tone: "alert" },
      { kind: "formula", block: statuses, formula: `=${cell}="OK"`, tone: "good" },
    ],
  };
}

/** What the user has typed for a balance, null where nothing. */
export function typedBalance(prior: PriorSheet | null, { input }: RolledBalance): CellValue {
  const typed = prior?.inputs.get(input) ?? null;
  return typed === "" ? null : typed;
}

/** Cell of a balance's closing in the block. @param balance Its place in `rolledBalances`. */
export function tiedClosing(
  input: RevenueReportInput,
  { deferred }: RollForwardColumns,
  balance: number,
): string {
  return absolute(monthRows(input).period + 4 + balance, deferred.opening);
}
