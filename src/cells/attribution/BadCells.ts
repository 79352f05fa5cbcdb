import { financeError, type FinanceError } from "../../core/errors/financeError";
import { isAmbiguousDate } from "../periodText";
import { shownCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import { Findings, Problems, type Finding } from "../problems";
import type { TableColumns } from "./TableColumns";

/** Cells of a table that cannot be read, and the rows they stand in: a caller refuses them, or leaves the rows out. */
export class BadCells {
  /** 1 for each row with such a cell. */
  readonly rows: Uint8Array;
  readonly #problems: Problems;
  readonly #findings = new Findings();
  #first: FinanceError | null = null;

  constructor(private readonly source: TableColumns<string>) {
    this.rows = new Uint8Array(source.rows.length);
    this.#problems = new Problems(source.name);
  }

  /** Rows with such a cell. */
  get count(): number {
    return this.rows.reduce((sum, bad) => sum + bad, 0);
  }

  /** A cell that had to be a number. */
  notNumber(row: number, column: number, cell: CellValue): void {
    this.#unreadable(row, column, cell, (place, value) =>
      financeError("AMOUNT_NOT_A_NUMBER", { place, value }),
    );
  }

  /** A cell that had to be a time. */
  notTime(row: number, column: number, cell: CellValue): void {
    const isAmbiguous = typeof cell === "string" && isAmbiguousDate(cell.trim().split(/[T ,]/)[0]!);
    const code = isAmbiguous ? "DATE_AMBIGUOUS" : "DATE_UNREADABLE";
    this.#unreadable(row, column, cell, (place, value) => financeError(code, { place, value }));
  }

  /** A cell that had to be a name, and shows an error. */
  errorCell(row: number, column: number, { code }: CellError): void {
    this.add(row, column, (place) => financeError("CELL_ERROR", { place, value: code }));
  }

  add(row: number, column: number, problemOf: (place: string) => FinanceError): void {
    const place = this.source.place(row, column);
    const problem = problemOf(place);
    this.#first ??= problem;
    this.rows[row] = 1;
    this.#problems.add(problem);
    this.#findings.add(problem.code, place, problem.what);
  }

  /** For one who sees a single message. @throws The first problem. */
  refuseFirst(): void {
    if (this.#first !== null) throw this.#first;
  }

  /** @throws DATA_REFUSED with every such cell; a single problem is thrown as it is. */
  refuse(): void {
    this.#problems.refuse();
  }

  /** What is to be said of rows that are left out for them. @param text How many, and what they held. */
  findings(text: string): readonly Finding[] {
    const { count } = this;
    return count === 0
      ? []
      : [{ code: "ROWS_LEFT_OUT", text, rows: count, cell: null }, ...this.#findings.all];
  }

  #unreadable(
    row: number,
    column: number,
    cell: CellValue,
    problemOf: (place: string, value: string) => FinanceError,
  ): void {
    if (cell instanceof CellError) this.errorCell(row, column, cell);
    else this.add(row, column, (place) => problemOf(place, shownCell(cell)));
  }
}
