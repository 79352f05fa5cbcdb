import type { FinanceError } from "../../core/errors/financeError";
import type { CellAddress } from "../address";

/** A line while it is read: its observations in the order of the cells. */
export class LineDraft {
  readonly stamps: number[] = [];
  readonly values: number[] = [];
  readonly cells: CellAddress[] = [];
  #problem: FinanceError | null = null;
  #more = 0;

  constructor(
    readonly name: string,
    /** Its label, as messages name it. */
    readonly place: string,
    /** Whether it is called nothing but a total. */
    readonly isTotal: boolean,
  ) {}

  observe(stamp: number, value: number, cell: CellAddress): void {
    this.stamps.push(stamp);
    this.values.push(value);
    this.cells.push(cell);
  }

  refuse(problem: FinanceError): void {
    if (this.#problem) this.#more++;
    else this.#problem = problem;
  }

  /** The first problem, and how many more there are; null where there is none. */
  get problem(): string | null {
    if (!this.#problem) return null;
    return this.#more === 0
      ? this.#problem.message
      : `${this.#problem.message} (And ${this.#more} more cell(s) of this line.)`;
  }
}
