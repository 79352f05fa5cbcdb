import { Range, type IRange, type IScale } from "@univerjs/core";
import {
  SheetExtension,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/engine-render";
import type { RuleLook } from "./RuleLooks";

/** Pixels between a bar and the edge of its cell. */
const inset = 2;

/** Draws data bars over the fills of cells and under their texts. */
export class DataBars extends SheetExtension {
  override readonly uKey = "FinanceOpsDataBars";
  /** Between the grid's extensions for fills, 21, and for texts, 45. */
  protected override readonly Z_INDEX = 30;

  /** @param barAt The bar of a cell of a sheet of the grid. */
  constructor(private readonly barAt: (sheetId: string, row: number, column: number) => RuleLook["bar"]) {
    super();
  }

  override draw(
    context: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    changed?: IRange[],
  ): void {
    const sheetId = skeleton.worksheet.getSheetId();
    for (const range of changed && changed.length > 0 ? changed : [skeleton.rowColumnSegment]) {
      Range.foreach(range, (row, column) => {
        const bar = this.barAt(sheetId, row, column);
        if (bar) drawBar(context, bar, skeleton.getCellWithCoordByIndex(row, column, false));
      });
    }
  }
}

function drawBar(
  context: UniverRenderingContext,
  { from, to, axis, color, axisColor }: NonNullable<RuleLook["bar"]>,
  { startX, endX, startY, endY }: { startX: number; endX: number; startY: number; endY: number },
): void {
  const left = startX + inset;
  const width = endX - startX - 2 * inset;
  // Columns and rows may be hidden.
  if (width <= 0 || endY - startY <= 2 * inset) return;
  context.save();
  context.fillStyle = color;
  context.fillRect(left + from * width, startY + inset, (to - from) * width, endY - startY - 2 * inset);
  if (axis !== null) {
    context.strokeStyle = axisColor;
    context.setLineWidthByPrecision(1);
    context.setLineDash([2, 2]);
    context.beginPath();
    context.moveTo(left + axis * width, startY);
    context.lineTo(left + axis * width, endY);
    context.stroke();
  }
  context.restore();
}
