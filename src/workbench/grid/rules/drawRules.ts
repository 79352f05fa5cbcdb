import {
  BooleanNumber,
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { GridSheets } from "../GridSheets";
import type { UniverGrid } from "../univerGrid";
import type { RuleLook, RuleLooks } from "./RuleLooks";

/** Lets the grid draw cells in the colours of the conditional formats; what the cells hold stays as it is. */
export function drawRules({ services }: UniverGrid, sheets: GridSheets, looks: RuleLooks): void {
  services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = sheets.model(subUnitId);
      const look = sheet ? looks.look(sheet, row, col) : null;
      return next(look ? marked(cell, look) : cell);
    },
  });
}

function marked(cell: Nullable<ICellDataForSheetInterceptor>, look: RuleLook): ICellDataForSheetInterceptor {
  const style: IStyleData = {
    ...(look.color !== undefined && { cl: { rgb: look.color } }),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.bold && { bl: BooleanNumber.TRUE }),
  };
  return { ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...style } };
}
