import type { ICellData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellStyle } from "../model/CellStyle";
import type { ModelCell } from "../model/WorkbookModel";
import { cellFromGrid } from "./cellFromGrid";
import { modelStyle } from "./gridStyle";
import { gridId } from "./workbookData";

/** The grid's own picture of the workbook, in the words of the model. */
export class GridBook {
  constructor(
    readonly workbook: Workbook,
    private readonly formulas: FormulaDataModel,
  ) {}

  worksheet(id: string): Worksheet | null {
    return this.workbook.getSheetBySheetId(id) ?? null;
  }

  cell(worksheet: Worksheet, row: number, column: number): ModelCell | null {
    const cell = worksheet.getCellRaw(row, column);
    // A formula that was filled over several cells stands in the first of them alone.
    const formula = cell?.si
      ? this.formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), gridId)
      : cell?.f;
    return cellFromGrid(cell, formula || null);
  }

  style(cell: Nullable<ICellData>): CellStyle {
    return modelStyle(this.workbook.getStyles().getStyleByCell(cell));
  }
}
