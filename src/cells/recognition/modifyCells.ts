import { financeError } from "../../core/errors/financeError";
import { sumMinor } from "../../core/money/sumMinor";
import { treatments, type Treatment } from "../../core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../core/revenue/recognition/contract/recogniseContract";
import { calendarPeriods } from "../../core/revenue/recognition/schedule/termPeriods";
import { isBlank, wordFromCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { bookedLines, contractOfLines } from "./contractOfLines";
import { dayFromCell, errorIn } from "./dayCell";
import { minorFromCell } from "./recognitionArguments";
import { scheduleRow } from "./scheduleCells";

const digits = 2;

/** Arguments of RECOGNIZE.MODIFY. */
export interface ModifyArguments {
  readonly lines: CellGrid;
  readonly effective: CellValue;
  /** The whole price from then on. */
  readonly newAmount: CellValue;
  readonly newEnd: CellValue;
  readonly treatment: CellValue;
}

/**
 * The schedule of lines after a modification: period end, revenue, cumulative and deferred, by calendar months.
 * @throws TREATMENT_MISSING when none is given: there is no default. TERM_REVERSED when the new end is before the
 * modification.
 */
export function modifyCells(
  { lines, effective, newAmount, newEnd, treatment }: ModifyArguments,
  system: DateSystem,
): CellValue[][] {
  const error = errorIn([effective, newAmount, newEnd, treatment]);
  if (error) return [[error]];
  if (isBlank(treatment)) throw financeError("TREATMENT_MISSING", { known: treatments.join(", ") });
  const word: Treatment = wordFromCell("treatment", treatment, treatments);
  const booked = bookedLines(lines, null, digits, system);
  if (booked instanceof CellError) return [[booked]];
  if (booked.length === 0)
    throw financeError("ARGUMENT_MISSING", {
      output: "RECOGNIZE.MODIFY",
      argument: "lines",
      known: "amount, start, end",
    });
  const date = dayFromCell("effective", effective, system).day;
  const end = dayFromCell("new_end", newEnd, system).day;
  if (end < date) throw financeError("TERM_REVERSED", { place: "new_end", start: date, end });
  const facts = contractOfLines(booked, digits);
  const change = minorFromCell("new_amount", newAmount, digits) - facts.price;
  const open = facts.obligations.filter(({ term }) => term!.last >= date);
  const changed = open.map((each) => ({
    ...each,
    // Of the same promise nothing new is priced: what is left of it is spread to the new end.
    ssp: 0,
    term: { first: each.term!.first, last: end },
  }));
  const added = {
    ...facts.obligations[0]!,
    id: "added",
    term: { first: date, last: end },
  };
  const { obligations } = recogniseContract({
    ...facts,
    modifications: [
      { date, minor: change, obligations: word === "separate" ? [added] : changed, treatment: word },
    ],
  });
  const last = obligations.reduce(
    (latest, { obligation }) => (obligation.term!.last > latest ? obligation.term!.last : latest),
    end,
  );
  const total = facts.price + change;
  let before = 0;
  return calendarPeriods({ first: facts.signed, last }, "month").map((period) => {
    const cumulative = sumMinor(obligations.map((ledger) => ledger.revenue(period.last)));
    const revenue = cumulative - before;
    before = cumulative;
    const row = { period, days: 0, revenue, cumulative, deferred: total - cumulative };
    return scheduleRow(row, digits, system);
  });
}
