import { CellError } from "../../cells/CellValue";
import type { CalcTable } from "../CalcSource";
import type { TableExpression } from "../formula/Expression";
import { Reference } from "../values/Reference";

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface KnownTable {
  readonly table: CalcTable;
  readonly sheet: number;
  /** Offsets by header, in lower case. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The tables of a workbook and the blocks that structured references mean. */
export class TableBook {
  readonly #tables = new Map<string, KnownTable>();

  constructor(tables: readonly CalcTable[], sheetPosition: (name: string) => number | undefined) {
    for (const table of tables) {
      const sheet = sheetPosition(table.sheet);
      if (sheet === undefined) continue;
      const columns = new Map(table.columns.map((name, offset) => [name.toLowerCase(), offset]));
      this.#tables.set(table.name.toLowerCase(), { table, sheet, columns });
    }
  }

  /** A table's name alone stands for its data. */
  data(name: string): Reference | CellError | undefined {
    const known = this.#tables.get(name.toLowerCase());
    return known && this.#block(known, [], [], null);
  }

  resolve(expression: TableExpression, place: Place): Reference | CellError {
    const { table: name, columns, sections } = expression;
    const known = name === "" ? this.#around(place) : this.#tables.get(name.toLowerCase());
    if (!known) return new CellError("#REF!", name === "" ? "the cell is in no table" : `no table ${name}`);
    return this.#block(known, columns, sections, place);
  }

  #block(
    { table, sheet, columns: offsets }: KnownTable,
    columns: readonly string[],
    sections: readonly string[],
    place: Place | null,
  ): Reference | CellError {
    const { block } = table;
    let left = block.left;
    let right = block.right;
    const [first, last = first] = columns;
    if (first !== undefined && last !== undefined) {
      const from = offsets.get(first.toLowerCase());
      const to = offsets.get(last.toLowerCase());
      if (from === undefined || to === undefined) {
        return new CellError(
          "#REF!",
          `table ${table.name} has no column ${from === undefined ? first : last}`,
        );
      }
      left = block.left + Math.min(from, to);
      right = block.left + Math.max(from, to);
    }
    const rows = this.#rows(table, sections, sheet, place);
    return rows instanceof CellError ? rows : new Reference(sheet, rows.top, left, rows.bottom, right);
  }

  #rows(
    { name, block, hasTotalsRow }: CalcTable,
    sections: readonly string[],
    sheet: number,
    place: Place | null,
  ): { readonly top: number; readonly bottom: number } | CellError {
    const data = { top: block.top + 1, bottom: hasTotalsRow ? block.bottom - 1 : block.bottom };
    if (sections.length === 0) return data;
    if (sections.includes("all")) return block;
    if (sections.includes("this row")) {
      if (place && place.sheet === sheet && place.row >= data.top && place.row <= data.bottom) {
        return { top: place.row, bottom: place.row };
      }
      return new CellError("#VALUE!", `the cell is not beside a row of table ${name}`);
    }
    const headers = sections.includes("headers");
    const totals = sections.includes("totals");
    if (totals && !hasTotalsRow && !headers && !sections.includes("data")) {
      return new CellError("#REF!", `table ${name} has no totals row`);
    }
    const top = headers ? block.top : sections.includes("data") ? data.top : block.bottom;
    if (totals && hasTotalsRow) return { top, bottom: block.bottom };
    return { top, bottom: sections.includes("data") ? data.bottom : block.top };
  }

  #around({ sheet, row, column }: Place): KnownTable | undefined {
    for (const known of this.#tables.values()) {
      const { top, left, bottom, right } = known.table.block;
      if (known.sheet !== sheet || row < top || row > bottom || column < left || column > right) continue;
      return known;
    }
    return undefined;
  }
}
