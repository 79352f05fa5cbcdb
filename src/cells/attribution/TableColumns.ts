import { financeError } from "../../core/errors/financeError";
import type { CellValue } from "../CellValue";
import { argumentPlace } from "../amountPair";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import type { DecimalMark } from "../amountText";
import { findHeaderRowBy } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import { placeOf } from "../place";
import { pagesOf, type RangeGrid } from "../RangeGrid";
import { columnsOf, type GivenTable, type TableSpec } from "../table/TableSpec";
import { isBlankRow } from "../totalRows";

/** A table to be read column by column: its rows without blank ones, on all sheets it goes on on. */
export class TableColumns<Role extends string> {
  private constructor(
    readonly name: string,
    readonly headers: readonly string[],
    readonly columns: ReadonlyMap<Role, number>,
    readonly rows: readonly (readonly CellValue[])[],
    /** Row of the sheet, from 0, of each row. */
    readonly sheetRows: Int32Array,
    private readonly pages: readonly RangeGrid[],
    /** Page that each row stands on. */
    private readonly pageOfRow: Uint8Array,
  ) {}

  /** @throws TABLE_COLUMN_MISSING where the first column of `needed` is not there, and none of those named beside it. */
  static of<Role extends string>(
    { grid, name }: GivenTable,
    spec: TableSpec<Role>,
    needed: readonly (readonly [Role, ...Role[]])[],
  ): TableColumns<Role> {
    const pages = pagesOf(grid);
    const headerOf = (page: RangeGrid) => findHeaderRowBy(page, (row) => columnsOf(row, spec).size);
    const header = headerOf(grid);
    const headers = header?.headers ?? (grid.values[0] ?? []).map((cell) => labelFromCell(cell));
    const columns = columnsOf(headers, spec);
    const missing = needed.find((choice) => !choice.some((role) => columns.has(role)));
    if (missing !== undefined) {
      const place = grid.sheet === "" || grid.sheet === name ? name : `${name} (${grid.sheet})`;
      const given = headers.filter((header) => header !== "").join(", ") || "none";
      throw financeError("TABLE_COLUMN_MISSING", { place, column: missing[0], headers: given });
    }
    const rows: (readonly CellValue[])[] = [];
    const sheetRows: number[] = [];
    const pageOfRow: number[] = [];
    for (const [index, page] of pages.entries()) {
      const first = headerOf(page)?.firstDataRow ?? 1;
      for (let row = first; row < page.values.length; row++) {
        const cells = page.values[row]!;
        if (isBlankRow(cells)) continue;
        rows.push(cells);
        sheetRows.push(page.block.top + row);
        pageOfRow.push(index);
      }
    }
    return new TableColumns(
      name,
      headers,
      columns,
      rows,
      Int32Array.from(sheetRows),
      pages,
      Uint8Array.from(pageOfRow),
    );
  }

  /** The cells of a column by its meaning, null where the table has none. */
  cell(row: number, column: number | undefined): CellValue {
    return column === undefined ? null : (this.rows[row]![column] ?? null);
  }

  /**
   * A cell as messages name it: of a sheet; of an argument where the sheet has no name; where the table has none either, each of
   * its columns is an argument.
   * @param column Counted from the table's first; its first where it is left out.
   */
  place(row: number, column = 0): string {
    const { sheet, block, values } = this.pages[this.pageOfRow[row]!]!;
    if (sheet === "") {
      const shape = { rows: values.length, columns: this.name === "" ? 1 : this.headers.length };
      return argumentPlace(this.name || this.headers[column]!, shape, this.sheetRows[row]!, column);
    }
    return placeOf(sheet, this.sheetRows[row]!, block.left + column);
  }

  /** How amounts written as text are to be read. @throws AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR, AMOUNT_IS_TEXT. */
  decimalMark(roles: readonly Role[]): DecimalMark {
    const amounts = roles.flatMap((role) => this.columns.get(role) ?? []);
    return decimalMarkOfFile(this.name, this.headers, this.rows, amounts, (row, column) =>
      this.place(row, column),
    );
  }

  /** The same table without some rows. @param left 1 for each row that is left out. */
  without(left: Uint8Array): TableColumns<Role> {
    const stays = (_: unknown, row: number) => left[row] === 0;
    return new TableColumns(
      this.name,
      this.headers,
      this.columns,
      this.rows.filter(stays),
      this.sheetRows.filter(stays),
      this.pages,
      this.pageOfRow.filter(stays),
    );
  }
}
