import { FinanceError } from "../../core/errors/financeError";
import { amountFromMinor } from "../../core/money/minorUnits";
import { sumMinor } from "../../core/money/sumMinor";
import type { ContractFacts } from "../../core/revenue/recognition/contract/facts";
import type { BookedLine } from "../../core/revenue/recognition/schedule/waterfall";
import { isBlank } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { dayFromCell } from "./dayCell";
import { isBlankLine, linesFromCells } from "./lineCells";
import { readLine } from "./recognizeTable";

/**
 * All lines of a range, blank ones left out; each is booked on its start where no column says.
 * @returns The first error among them instead, where there is one: totals over the rest would mislead.
 */
export function bookedLines(
  cells: CellGrid,
  convention: CellValue,
  digits: number,
  system: DateSystem,
): readonly BookedLine[] | CellError {
  const lines: BookedLine[] = [];
  for (const row of linesFromCells(cells)) {
    if (isBlankLine(row)) continue;
    const read = readLine(row, convention, digits, system);
    if (read instanceof CellError) return read;
    if (row.booked instanceof CellError) return row.booked;
    try {
      const booked = isBlank(row.booked)
        ? read.line.term.first
        : dayFromCell(`booked, row ${row.row}`, row.booked, system).day;
      lines.push({ ...read, booked });
    } catch (problem) {
      if (problem instanceof FinanceError) return new CellError(problem.cell, problem.message);
      throw problem;
    }
  }
  return lines;
}

/** A line as a contract of its own, billed in full on the day it is booked. */
export function contractOfLine({ minor, line, booked }: BookedLine, digits: number): ContractFacts {
  return {
    ...contractOfLines([{ minor, line, booked }], digits),
    billings: [{ date: booked, minor, paid: null }],
  };
}

/** Lines as the obligations of one contract, each at its amount, signed as the first of them begins or is booked. */
export function contractOfLines(lines: readonly BookedLine[], digits: number): ContractFacts {
  const days = lines.flatMap(({ line, booked }) => [line.term.first, booked]);
  const signed = days.reduce((earliest, day) => (day < earliest ? day : earliest));
  return {
    id: "lines",
    signed,
    price: sumMinor(lines.map(({ minor }) => minor)),
    digits,
    cancellable: false,
    obligations: lines.map(({ minor, line }, index) => ({
      id: `line ${index + 1}`,
      method: "straight line",
      term: line.term,
      convention: line.convention,
      ssp: lines.length === 1 ? 1 : amountFromMinor(minor, digits),
      quantity: null,
    })),
    variable: [],
    modifications: [],
    events: [],
    billings: [],
  };
}
