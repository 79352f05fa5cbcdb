import { financeError } from "../../../core/errors/financeError";
import { codesOfColumn } from "../../../core/table/codesOfColumn";
import { Dictionary, type Dimension } from "../../../core/table/dictionary";
import { decimalMarkOfFile } from "../../decimalMarkOfFile";
import type { DecimalMark } from "../../amountText";
import { isBlank, shownCell } from "../../argumentWord";
import { CellError, type CellValue } from "../../CellValue";
import { findHeaderRowBy } from "../../headerRow";
import { labelFromCell } from "../../labelFromCell";
import { placeOf } from "../../place";
import type { Finding } from "../../problems";
import { amountOfCell } from "../../table/amountOfCell";
import { headerSlips } from "../../table/headerSlips";
import { headersTwice } from "../../table/headersTwice";
import { columnsOf, keyColumns, type GivenTable, type TableSpec } from "../../table/TableSpec";
import { isBlankRow, isTotalRow } from "../../totalRows";
import { sourceFileHeader, sourceRowHeader } from "../../typedTable";
import { BadRows, type BadRowCode } from "./BadRows";

/** Problems of one cell; those of a whole row are told by whoever knows them. */
type BadCellCode = Exclude<
  BadRowCode,
  | "FIXED_PART_OUTSIDE"
  | "INITIATIVE_TWICE"
  | "OVERHEAD_NAME_TWICE"
  | "PLAN_OVERLAPS"
  | "TOTAL_ROW"
  | "WORD_UNKNOWN"
>;

/** The rows of a table with anything in them, read column by column: a list of payments has hundreds of thousands. */
export class CostRows<Role extends string> {
  readonly bad: BadRows;
  readonly cells: readonly (readonly CellValue[])[];
  /** Row of the sheet, from 0, of each. */
  readonly sheetRows: Int32Array;
  readonly headers: readonly string[];
  readonly #columns: ReadonlyMap<Role, number>;
  readonly #spec: TableSpec<Role>;
  readonly #headerRow: number;
  #mark: DecimalMark | null = null;

  /** @throws TABLE_COLUMN_MISSING for a needed column that is not there. */
  constructor(
    readonly table: GivenTable,
    spec: TableSpec<Role>,
  ) {
    const { grid, name } = table;
    const found = findHeaderRowBy(grid, (headers) => columnsOf(headers, spec).size);
    const headers = found?.headers ?? (grid.values[0] ?? []).map((cell) => labelFromCell(cell));
    this.headers = headers;
    this.#spec = spec;
    this.#columns = columnsOf(headers, spec);
    const roles = Object.keys(spec) as Role[];
    const missing = roles.find((role) => spec[role].required && !this.has(role));
    if (missing !== undefined) {
      const place = `${name} (${grid.sheet})`;
      const column = spec[missing].headers.split(",")[0]!;
      throw financeError("TABLE_COLUMN_MISSING", { place, column, headers: headers.join(", ") });
    }
    const first = found?.firstDataRow ?? 1;
    const filled: (readonly CellValue[])[] = [];
    const sheetRows: number[] = [];
    for (let row = first; row < grid.values.length; row++) {
      const cells = grid.values[row]!;
      if (isBlankRow(cells)) continue;
      filled.push(cells);
      sheetRows.push(grid.block.top + row);
    }
    this.#headerRow = grid.block.top + first - 1;
    this.cells = filled;
    this.sheetRows = Int32Array.from(sheetRows);
    const keys = keyColumns(spec, this.#columns);
    this.bad = new BadRows(new Set(filled.flatMap((cells, row) => (isTotalRow(cells, keys) ? [row] : []))));
  }

  /** Headers that are not read, and are one letter apart from one that would be, or the same as one that is. */
  get slips(): readonly Finding[] {
    const { sheet, block } = this.table.grid;
    const place = (index: number): string => placeOf(sheet, this.#headerRow, block.left + index);
    const slips = headerSlips(this.headers, this.#columns, this.#spec).map(({ index, meant }) => {
      const text = `The column ${JSON.stringify(this.headers[index]!)} is not read: if it is meant to be ${JSON.stringify(meant)}, correct its header.`;
      return { code: "HEADER_SLIP", text, rows: 0, cell: place(index) };
    });
    return [...slips, ...headersTwice(this.headers, this.#columns, place)];
  }

  get size(): number {
    return this.cells.length;
  }

  has(role: Role): boolean {
    return this.#columns.has(role);
  }

  /** The header of a column that is there. */
  header(role: Role): string {
    return this.headers[this.#columns.get(role)!]!;
  }

  cell(role: Role, row: number): CellValue {
    const cell = this.cells[row]![this.#columns.get(role) ?? -1] ?? null;
    return typeof cell === "string" && cell.trim() === "" ? null : cell;
  }

  /** Address of a cell with its sheet; of a column that is not there, that of the row's first cell. */
  place(role: Role, row: number): string {
    const { sheet, block } = this.table.grid;
    return placeOf(sheet, this.sheetRows[row]!, block.left + (this.#columns.get(role) ?? 0));
  }

  /** The same for messages: where files were joined, the user knows a row from her file. */
  placeInSource(role: Role, row: number): string {
    const [file, line] = [sourceFileHeader, sourceRowHeader].map((header) => this.headers.indexOf(header));
    const place = this.place(role, row);
    if (file! < 0 || line! < 0) return place;
    const [name, number] = [file!, line!].map((index) => labelFromCell(this.cells[row]![index] ?? null));
    return `${place} (${name} row ${number})`;
  }

  refuse(role: Role, row: number, code: BadCellCode): void {
    this.bad.add(row, code, () => {
      const [place, value] = [this.placeInSource(role, row), shownCell(this.cell(role, row))];
      switch (code) {
        case "CELL_EMPTY":
          return financeError(code, { place, column: this.has(role) ? this.header(role) : role });
        case "CURRENCY_MISSING":
          return financeError(code, { place });
        case "AMOUNT_TOO_LARGE":
          return financeError(code, { place, value, limit: "2^53 minor units" });
        default:
          return financeError(code, { place, value });
      }
    });
  }

  /** A column of labels without blanks around them; each error cell is a problem. Null without the column. */
  labels(role: Role): Dimension | null {
    const index = this.#columns.get(role);
    if (index === undefined) return null;
    const dictionary = new Dictionary<CellValue>((cell) =>
      cell instanceof CellError ? "" : labelFromCell(cell).trim(),
    );
    const codes = codesOfColumn(this.cells, index, (cell = null, row) => {
      if (cell instanceof CellError) this.refuse(role, row, "CELL_ERROR");
      return dictionary.code(cell);
    });
    return { name: this.headers[index]!, codes, labels: dictionary.labels };
  }

  /** The texts of a column, one a row. Null without the column. */
  texts(role: Role): string[] | null {
    const index = this.#columns.get(role);
    if (index === undefined) return null;
    return this.cells.map((cells, row) => {
      const cell = cells[index] ?? null;
      if (cell instanceof CellError) this.refuse(role, row, "CELL_ERROR");
      return cell instanceof CellError ? "" : labelFromCell(cell).trim();
    });
  }

  /**
   * A column of numbers, NaN where a cell is blank or cannot be read; the latter is a problem. Null without the column.
   * @param isMoney Formulas add it up, and pass over numbers stored as text: those are problems too.
   */
  numbers(role: Role, isMoney = false): Float64Array | null {
    const index = this.#columns.get(role);
    if (index === undefined) return null;
    const numbers = new Float64Array(this.size);
    for (let row = 0; row < numbers.length; row++) {
      const cell = this.cells[row]![index] ?? null;
      numbers[row] = typeof cell === "number" ? cell : this.#numberIn(role, row, isMoney);
    }
    return numbers;
  }

  /** Makes blank cells of a column of numbers problems, on rows without one. */
  refuseBlanks(role: Role, numbers: Float64Array): void {
    for (let row = 0; row < numbers.length; row++) {
      if (numbers[row] !== numbers[row] && this.bad.codeOf(row) === undefined) {
        this.refuse(role, row, "CELL_EMPTY");
      }
    }
  }

  /** The same of a column of labels. */
  refuseBlankLabels(role: Role, { codes, labels }: Dimension): void {
    for (let row = 0; row < codes.length; row++) {
      if (labels[codes[row]!] === "" && this.bad.codeOf(row) === undefined)
        this.refuse(role, row, "CELL_EMPTY");
    }
  }

  #numberIn(role: Role, row: number, isMoney: boolean): number {
    const cell = this.cell(role, row);
    if (isBlank(cell)) return NaN;
    const amount = amountOfCell(cell, this.#decimalMark());
    if (cell instanceof CellError) this.refuse(role, row, "CELL_ERROR");
    else if (amount === null) this.refuse(role, row, "AMOUNT_NOT_A_NUMBER");
    // A dash stands for zero, for formulas too.
    else if (isMoney && amount !== 0) this.refuse(role, row, "AMOUNT_IS_TEXT");
    return amount ?? NaN;
  }

  #decimalMark(): DecimalMark {
    const numbers = [...this.#columns].flatMap(([role, index]) =>
      this.#spec[role].holds === "number" ? [index] : [],
    );
    this.#mark ??= decimalMarkOfFile(this.table.name, this.headers, this.cells, numbers);
    return this.#mark;
  }
}
