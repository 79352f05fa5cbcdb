import type { Injector } from "@univerjs/core";
import { HoverManagerService } from "@univerjs/sheets-ui";
import { sameBlock } from "../model/shift/shiftFormula";
import type { GridSelection } from "./GridSelection";
import { linkTarget } from "./linkTarget";
import type { LiveWorkbook } from "./LiveWorkbook";

/** Lets a click on a cell that is a link to a place of the workbook lead there, as in Excel. */
export function followLinks(services: Injector, workbook: LiveWorkbook, selection: GridSelection): void {
  const follow = (row: number, column: number): void => {
    const { sheet, blocks } = selection;
    const at = { row, column };
    const formula = sheet?.cell(row, column)?.formula;
    // Not at the end of a selection that was drawn up to here.
    const clicked = { top: row, left: column, bottom: row, right: column };
    const isAlone = blocks.length === 1 && sameBlock(blocks[0]!, clicked);
    if (!sheet || formula === undefined || !isAlone) return;
    const target = linkTarget(formula, (place) => workbook.evaluate(place, sheet, at, at));
    const to = workbook.sheets.find(({ name }) => name.toLowerCase() === target?.sheet.toLowerCase());
    if (target && to) selection.select(to, [target.block]);
  };
  services.get(HoverManagerService).currentClickedCell$.subscribe(({ location: { row, col } }) => {
    // The click selects the cell first.
    setTimeout(() => follow(row, col));
  });
}
