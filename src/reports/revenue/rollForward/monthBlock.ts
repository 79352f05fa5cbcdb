import type { ContractMovements } from "../../../core/revenue/reporting/ReportedContract";
import { periodLabel } from "../../../core/dates/period";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, dayCell, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { RollForwardColumns } from "./RollForwardColumns";
import { figuresOf, rolledBalances, type RolledBalance } from "./rolledBalances";
import type { RolledMonths } from "./rolledMonths";
import { monthRows } from "./rollForwardPlaces";

/** All contracts together, a row a month; each opens with what closes above. Below them the reported period. */
export function writeMonths(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  months: RolledMonths,
): void {
  const rows = monthRows(input);
  const { time } = input;
  const amount: CellFormat = { number: amountFormats(input).amount };
  sheet.value(rows.section, columns.label, "By month, all contracts", { look: "section" });
  sheet.fill(rows.section, columns.label, columns.comment, { look: "section" });
  for (let month = 0; month < time.reported; month++) {
    const row = rows.first + month;
    const label = dayCell(input, time.months[month]!.last);
    sheet.value(row, columns.label, label, { number: "month", align: "left" });
    rolledBalances.forEach((balance, index) => {
      const { opening, movements, closing } = columns.balances[index]!;
      const [opens, ...rest] = majorFigures(input, balance, months.byMonth[month]!);
      if (month === 0) sheet.value(row, opening, opens!, amount);
      else sheet.formula(row, opening, relative(row - 1, closing), amount, opens);
      movements.forEach((column, at) => {
        if (balance.movements[at]!.by !== "deferred revenue") sheet.value(row, column, rest[at]!, amount);
        else sheet.formula(row, column, takenOver(columns, row), amount, rest[at]);
      });
      sheet.formula(row, closing, closes(row, opening, closing), amount, rest.at(-1));
    });
  }
  writePeriod(sheet, input, columns, months);
}

function writePeriod(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  months: RolledMonths,
): void {
  const { period: row, firstReported, last } = monthRows(input);
  const total: CellFormat = { number: amountFormats(input).amount, bold: true, border: "total" };
  sheet.value(row, columns.label, `Period ${periodLabel(input.time.period)}`, {
    bold: true,
    border: "total",
  });
  rolledBalances.forEach((balance, index) => {
    const { opening, movements, closing } = columns.balances[index]!;
    const [opens, ...rest] = majorFigures(input, balance, months.period);
    sheet.formula(row, opening, relative(firstReported, opening), total, opens);
    movements.forEach((column, at) =>
      sheet.formula(
        row,
        column,
        rounded(`SUM(${relative(firstReported, column)}:${relative(last, column)})`),
        total,
        rest[at],
      ),
    );
    sheet.formula(row, closing, closes(row, opening, closing), total, rest.at(-1));
  });
  sheet.fill(row, columns.label, columns.comment, { border: "total" });
}

/** What a balance is at the end of the reported period, all contracts together, in major units. */
export function periodClosing(
  input: RevenueReportInput,
  balance: RolledBalance,
  { period }: RolledMonths,
): number {
  return inMajor(input, balance.closing(period));
}

/** Formula for a closing: the opening and all that stands between. */
export function closes(row: number, opening: number, closing: number): string {
  return rounded(`SUM(${relative(row, opening)}:${relative(row, closing - 1)})`);
}

/** Formula without the noise of adding, which would show as a zero with a sign. */
export function rounded(formula: string): string {
  return `ROUND(${formula},FO_DIGITS)`;
}

/** Formula for what contract assets take over from deferred revenue. */
export function takenOver({ deferred }: RollForwardColumns, row: number): string {
  return relative(row, deferred.movements.at(-1)!);
}

function majorFigures(
  input: RevenueReportInput,
  balance: RolledBalance,
  movements: ContractMovements,
): readonly number[] {
  return figuresOf(balance, movements).map((minor) => inMajor(input, minor));
}
