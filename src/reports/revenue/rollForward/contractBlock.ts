import { sumMinorOf } from "../../../core/money/sumMinor";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor, unitOf } from "../packFrame";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";
import type { ContractPage } from "./ContractPage";
import { closes, rounded, takenOver } from "./monthBlock";
import type { PeriodRevenue } from "./PeriodRevenue";
import { rollForwardUserHeading, type RollForwardColumns } from "./RollForwardColumns";
import { deferredMovements, figuresOf, rolledBalances } from "./rolledBalances";

const text: CellFormat = { number: "text" };
const quiet: CellFormat = { number: "text", look: "quiet", indent: 1 };

/** Key and currency of a contract's line, by which its comment is kept. */
export function contractLineId({ read }: PackContract): readonly [string, string] {
  return [read.facts.id, read.currency ?? ""];
}

/** The contracts of a page in the reported period, and their sums. */
export function writeContracts(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  page: ContractPage,
  revenue: PeriodRevenue,
  notes: PriorSheet["notes"],
): void {
  sheet.value(page.section, columns.label, "By contract, reported period", { look: "section" });
  sheet.fill(page.section, columns.label, columns.comment, { look: "section" });
  for (const [index, contract] of page.contracts.entries()) {
    writeContract(sheet, input, columns, contract, page.first + index, revenue, notes);
  }
  writeTotals(sheet, input, columns, page);
}

function writeContract(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  contract: PackContract,
  row: number,
  revenue: PeriodRevenue,
  notes: PriorSheet["notes"],
): void {
  const { read, figures } = contract;
  const amount: CellFormat = { number: amountFormats(input).amount };
  const [key, currency] = contractLineId(contract);
  const note = notes.get(lineId(key, currency))?.[rollForwardUserHeading] ?? null;
  sheet.value(row, columns.key, key, text);
  sheet.value(row, columns.label, key, text);
  sheet.value(row, columns.currency, currency, text);
  sheet.value(row, columns.customer, read.customer, text);
  sheet.value(row, columns.source, read.place, quiet);
  sheet.value(row, columns.comment, note, { wrap: true });
  const engine = (column: number, minor: number): void => {
    if (minor !== 0) sheet.value(row, column, inMajor(input, minor), amount);
  };
  rolledBalances.forEach((balance, index) => {
    const { opening, movements, closing } = columns.balances[index]!;
    const [opens, ...rest] = figuresOf(balance, figures.movements);
    engine(opening, opens!);
    movements.forEach((column, at) => {
      const { by } = balance.movements[at]!;
      const formula = (written: string): void =>
        sheet.formula(row, column, written, amount, inMajor(input, rest[at]!));
      if (by === "schedule") {
        const caughtUp = relative(row, movements[deferredMovements.caughtUp]!);
        formula(rounded(`-(${revenue.ofContract(key, figures.isForeign)})-${caughtUp}`));
      } else if (by === "deferred revenue") formula(takenOver(columns, row));
      else engine(column, rest[at]!);
    });
    sheet.formula(row, closing, closes(row, opening, closing), amount, inMajor(input, rest.at(-1)!));
  });
  engine(columns.current, figures.liability.current);
  engine(columns.nonCurrent, figures.liability.nonCurrent);
}

function writeTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  { contracts, first, last, total, page }: ContractPage,
): void {
  const format: CellFormat = { number: amountFormats(input).amount, bold: true, border: "total" };
  const label = page === 0 ? `Total in ${unitOf(input)}` : `Total of this sheet in ${unitOf(input)}`;
  sheet.value(total, columns.label, label, { bold: true, border: "total" });
  const add = (column: number, of: (contract: PackContract) => number): void => {
    const expected = inMajor(input, sumMinorOf(contracts, of));
    sheet.formula(
      total,
      column,
      rounded(`SUM(${relative(first, column)}:${relative(last, column)})`),
      format,
      expected,
    );
  };
  rolledBalances.forEach((balance, index) => {
    const { opening, movements, closing } = columns.balances[index]!;
    [opening, ...movements, closing].forEach((column, at) =>
      add(column, ({ figures }) => figuresOf(balance, figures.movements)[at]!),
    );
  });
  add(columns.current, ({ figures }) => figures.liability.current);
  add(columns.nonCurrent, ({ figures }) => figures.liability.nonCurrent);
  sheet.fill(total, columns.label, columns.comment, { border: "total" });
}
