import type { FinanceError } from "../../core/errors/financeError";
import { Problems } from "../problems";

/** What is wrong with tables, and with which of their rows: a row may be left out, a table may not. */
export class RowProblems {
  readonly #found: { readonly problem: FinanceError; readonly row: object | null }[] = [];

  constructor(private readonly place: string) {}

  /** @param row Null where it is about a whole table. */
  add(problem: FinanceError, row: object | null): void {
    this.#found.push({ problem, row });
  }

  /** All of them, by row, in the order in which they were found. */
  byRow(): ReadonlyMap<object, readonly FinanceError[]> {
    const byRow = new Map<object, FinanceError[]>();
    for (const { problem, row } of this.#found) {
      if (row === null) continue;
      const own = byRow.get(row);
      if (own) own.push(problem);
      else byRow.set(row, [problem]);
    }
    return byRow;
  }

  /**
   * @param mayStay Rows whose problems are not refused; none when omitted.
   * @throws DATA_REFUSED, with each problem, when there is any; a single problem is thrown as it is.
   */
  refuse(mayStay: (row: object) => boolean = () => false): void {
    const problems = new Problems(this.place);
    for (const { problem, row } of this.#found) {
      if (row === null || !mayStay(row)) problems.add(problem);
    }
    problems.refuse();
  }
}
