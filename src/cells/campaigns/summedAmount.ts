import { financeError } from "../../core/errors/financeError";
import { shownCell } from "../argumentWord";
import type { TableRow } from "../table/TableRow";

/** A number as formulas add it up; one stored as text is a problem, for they pass over it. Null where there is none. */
export function summedAmount<Role extends string>(row: TableRow<Role>, role: Role): number | null {
  const amount = row.number(role);
  if (amount === null || row.isNumber(role)) return amount;
  return row.problem(
    financeError("AMOUNT_IS_TEXT", { place: row.place(role), value: shownCell(row.seen(role)) }),
  );
}

/** The same where there has to be one; 0 where there is none. */
export function neededAmount<Role extends string>(row: TableRow<Role>, role: Role): number {
  return row.has(role) ? (summedAmount(row, role) ?? 0) : row.neededNumber(role);
}
