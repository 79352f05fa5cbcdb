import type { Reallocation } from "../../../core/budget/tracker/proposedReallocation";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import type { SheetBuilder } from "../../SheetBuilder";
import type { BudgetSource } from "../lines/BudgetSource";
import { reallocationColumns as c } from "./reallocationColumns";

/** Proposed moves; lines by their numbers, which formulas find. */
export function writeMoves(
  sheet: SheetBuilder,
  source: BudgetSource,
  frame: MoneyFrame,
  { moves }: Reallocation,
  top: number,
): void {
  sheet.value(top, c.line, "Proposed moves", { look: "section" });
  sheet.fill(top, c.line, c.comment, { look: "section" });
  for (const [column, text] of [
    [c.line, "From"],
    [c.costCentre, "To"],
    [c.budget, "Amount"],
    [c.forecast, "From no."],
    [c.need, "To no."],
  ] as const) {
    sheet.value(top + 1, column, text, { look: "header", align: column >= c.budget ? "right" : "left" });
  }
  sheet.fill(top + 1, c.line, c.comment, { look: "header" });
  const spending = source.of("expenditure");
  const called = (at: number): string => {
    const { line, costCentre } = spending[at]!;
    return costCentre === null ? line : `${line}, ${costCentre}`;
  };
  moves.forEach(({ from, to, minor }, index) => {
    const row = top + 2 + index;
    sheet.value(row, c.line, called(from), { number: "text" });
    sheet.value(row, c.costCentre, called(to), { number: "text" });
    sheet.value(row, c.budget, frame.major(minor), { number: frame.formats.amount });
    sheet.value(row, c.forecast, from + 1, { number: "count" });
    sheet.value(row, c.need, to + 1, { number: "count" });
  });
  if (moves.length === 0) sheet.value(top + 2, c.line, "None.", { look: "quiet" });
}
