import { cellName } from "../../cells/address";
import { sheetPrefix } from "../../cells/place";
import type { Evidence } from "../../core/cost/opportunities/Opportunity";
import { absolute } from "../SheetBuilder";
import { textLiteral } from "../formula/text";
import type { OpportunitiesInput } from "./OpportunitiesInput";

type EvidenceTable = Evidence["table"];

/** The user's own cells of rows that findings rest on. */
export class SourceCells {
  constructor(private readonly input: OpportunitiesInput) {}

  /** Reference of a cell, without "="; null where the table has no such column. @example "Payments!$D$12" */
  reference(table: EvidenceTable, row: number, role: string): string | null {
    const at = this.#cell(table, row, role);
    return at && sheetPrefix(at.sheet) + absolute(at.row, at.column);
  }

  /** Whether a cell holds this number, so that a formula may point at it. */
  holds(table: EvidenceTable, row: number, role: string, value: number): boolean {
    const at = this.#cell(table, row, role);
    const grid = this.input.grids[table];
    if (!at || !grid) return false;
    const cell = grid.values[at.row - grid.block.top]?.[at.column - grid.block.left];
    return typeof cell === "number" && Math.abs(cell - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }

  /** Formula, without "=", of a link to a cell. @param text Its address when omitted. */
  link(table: EvidenceTable, row: number, role: string, text?: string): string {
    const at = this.#cell(table, row, role)!;
    const place = sheetPrefix(at.sheet) + cellName({ row: at.row, column: at.column });
    return linkTo(place, text ?? place);
  }

  #cell(
    table: EvidenceTable,
    row: number,
    role: string,
  ): { readonly sheet: string; readonly row: number; readonly column: number } | null {
    const { tables, payments, commitments, budget } = this.input;
    const place = tables[table];
    const column = place?.columns.get(role as never) as { readonly column: number } | undefined;
    const rows = {
      payments: payments.sheetRows,
      commitments: commitments?.sheetRows,
      budget: budget?.sheetRows,
    }[table];
    if (!place || !column || !rows) return null;
    return { sheet: place.sheet, row: rows[row]!, column: column.column };
  }
}

/** Formula, without "=", of a link to a place in this workbook. */
export function linkTo(place: string, text: string): string {
  return `HYPERLINK(${textLiteral(`#${place}`)},${textLiteral(text)})`;
}
