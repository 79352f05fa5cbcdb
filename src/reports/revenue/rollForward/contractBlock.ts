import { sumMinorOf } from "../../../core/money/sumMinor";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { SharedCells } from "../../SharedCells";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, SheetCell } from "../../SheetModel";
import { AmountCells } from "../AmountCells";
import { amountFormats, inMajor, unitOf } from "../packFrame";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";
import type { ContractPage, RolledContract } from "./ContractPage";
import { closes, rounded, takenOver } from "./monthBlock";
import type { PeriodRevenue } from "./PeriodRevenue";
import { rollForwardUserHeading, type RollForwardColumns } from "./RollForwardColumns";
import { deferredMovements, rolledBalances } from "./rolledBalances";

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
  const lines = new ContractLineWriter(sheet, input, columns, revenue, notes);
  page.contracts.forEach((contract, index) => lines.write(contract, page.first + index));
  writeTotals(sheet, input, columns, page);
}

class ContractLineWriter {
  readonly #texts = new SharedCells(text);
  readonly #comments = new SharedCells({ wrap: true });
  readonly #amounts: AmountCells;

  constructor(
    private readonly sheet: SheetBuilder,
    input: RevenueReportInput,
    private readonly columns: RollForwardColumns,
    private readonly revenue: PeriodRevenue,
    private readonly notes: PriorSheet["notes"],
  ) {
    this.#amounts = new AmountCells(input.books.digits);
  }

  write({ contract, figures }: RolledContract, row: number): void {
    const { columns } = this;
    const amounts = this.#amounts;
    const { read } = contract;
    const { liability, isForeign } = contract.figures;
    const cells = new Array<SheetCell | undefined>(columns.models.length).fill(undefined);
    const [key, currency] = contractLineId(contract);
    const label = { value: key, format: text };
    cells[columns.key] = label;
    cells[columns.label] = label;
    cells[columns.currency] = this.#texts.of(currency);
    cells[columns.customer] = this.#texts.of(read.customer);
    cells[columns.source] = { value: read.place, format: quiet };
    const notes = this.notes.size === 0 ? undefined : this.notes.get(lineId(key, currency));
    cells[columns.comment] = this.#comments.of(notes?.[rollForwardUserHeading] ?? null);
    for (let index = 0; index < rolledBalances.length; index++) {
      const { opening, movements, closing } = columns.balances[index]!;
      const own = figures[index]!;
      cells[opening] = amounts.unlessZero(own[0]!);
      for (let at = 0; at < movements.length; at++) {
        const column = movements[at]!;
        const minor = own[at + 1]!;
        const { by } = rolledBalances[index]!.movements[at]!;
        if (by === "schedule") {
          const caughtUp = relative(row, movements[deferredMovements.caughtUp]!);
          const scheduled = this.revenue.ofContract(key, isForeign);
          cells[column] = amounts.formula(rounded(`-(${scheduled})-${caughtUp}`), minor);
        } else if (by === "deferred revenue") cells[column] = amounts.formula(takenOver(columns, row), minor);
        else cells[column] = amounts.unlessZero(minor);
      }
      cells[closing] = amounts.formula(closes(row, opening, closing), own.at(-1)!);
    }
    cells[columns.current] = amounts.unlessZero(liability.current);
    cells[columns.nonCurrent] = amounts.unlessZero(liability.nonCurrent);
    this.sheet.setRow(row, cells);
  }
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
  const add = (column: number, of: (contract: RolledContract) => number): void => {
    const sum = `SUM(${relative(first, column)}:${relative(last, column)})`;
    sheet.formula(total, column, rounded(sum), format, inMajor(input, sumMinorOf(contracts, of)));
  };
  columns.balances.forEach(({ opening, movements, closing }, index) => {
    [opening, ...movements, closing].forEach((column, at) =>
      add(column, ({ figures }) => figures[index]![at]!),
    );
  });
  add(columns.current, ({ contract }) => contract.figures.liability.current);
  add(columns.nonCurrent, ({ contract }) => contract.figures.liability.nonCurrent);
  sheet.fill(total, columns.label, columns.comment, { border: "total" });
}
