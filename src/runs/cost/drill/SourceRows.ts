import { cellName } from "../../../cells/address";
import { sheetPrefix } from "../../../cells/place";
import type { RangeGrid } from "../../../cells/RangeGrid";
import type { SourceTable } from "../../../cells/table/SourceTable";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { DrillInput } from "../../../reports/drill/drillSheet";
import type { AddingRow } from "./FigureCell";

/** Rows of a table of the user's, from its first column on, as a drill sheet lists them. */
export class SourceRows {
  readonly source: DrillInput["source"];

  /** @param roles Its columns of days, where it has one, and of the amount that rows add. */
  constructor(
    private readonly table: SourceTable,
    private readonly grid: RangeGrid,
    private readonly roles: { readonly day?: string; readonly amount: string },
    private readonly digits: number,
  ) {
    const { block, values } = grid;
    const headers = values[table.firstRow - block.top - 1] ?? [];
    const at = (role: string | undefined): number => (table.columns.get(role!)?.column ?? -1) - block.left;
    const money = digits === 0 ? "amount0" : digits === 3 ? "amount3" : "amount2";
    this.source = {
      headers: headers.map((header, index) => (typeof header === "string" ? header : `Column ${index + 1}`)),
      formats: headers.map((_, index) =>
        index === at(roles.day) ? "day" : index === at(roles.amount) ? money : null,
      ),
    };
  }

  /**
   * @param row Of the sheet, from 0.
   * @param sign -1 where its amount is taken off.
   * @param adds Formula of what it adds, where that is not the amount itself; null for none: the figure stands alone, as where a cell holds a text.
   */
  row(row: number, minor: number, sign: 1 | -1 = 1, adds?: string | null): AddingRow {
    const { sheet, columns } = this.table;
    const place = (column: number): string => sheetPrefix(sheet) + cellName({ row, column });
    const { block, values } = this.grid;
    const cells = values[row - block.top]!;
    const amount = amountFromMinor(minor, this.digits);
    const { column } = columns.get(this.roles.amount)!;
    const own = cells[column - block.left];
    const isOwn = typeof own === "number" && Math.abs(sign * own - amount) < 0.5 / 10 ** this.digits;
    const formula = isOwn ? (sign < 0 ? "-" : "") + place(column) : null;
    return { place: place(0), values: cells, adds: adds === undefined ? formula : adds, minor, amount };
  }
}
