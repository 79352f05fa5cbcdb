import { ObjectMatrix, type ICellData, type IRange } from "@univerjs/core";
import type { ISetArrayFormulaDataMutationParams } from "@univerjs/engine-formula";
import type { Spill } from "../../calc/LiveCalculator";
import type { GridSheets } from "./GridSheets";
import { gridValue } from "./gridCell";
import type { LiveWorkbook } from "./LiveWorkbook";
import { gridId } from "./workbookData";

/** All spilled results, as the grid draws them over empty cells. */
export function spillData(
  workbook: LiveWorkbook,
  sheets: GridSheets,
  spills: readonly Spill[],
): ISetArrayFormulaDataMutationParams {
  const ranges = new Map<string, ObjectMatrix<IRange>>();
  const cells = new Map<string, ObjectMatrix<ICellData>>();
  for (const { sheet: name, row, column, block } of spills) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    const id = sheet && sheets.id(sheet);
    if (!sheet || id === undefined) continue;
    const { top, left, bottom, right } = block;
    matrixOf(ranges, id).setValue(row, column, {
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    });
    for (let spillRow = top; spillRow <= bottom; spillRow += 1) {
      for (let spillColumn = left; spillColumn <= right; spillColumn += 1) {
        const value = gridValue(workbook.value(sheet, spillRow, spillColumn));
        matrixOf(cells, id).setValue(spillRow, spillColumn, value);
      }
    }
  }
  return {
    arrayFormulaRange: { [gridId]: plain(ranges) },
    arrayFormulaCellData: { [gridId]: plain(cells) },
    arrayFormulaEmbedded: {},
  };
}

function matrixOf<Item>(matrices: Map<string, ObjectMatrix<Item>>, id: string): ObjectMatrix<Item> {
  let found = matrices.get(id);
  if (!found) matrices.set(id, (found = new ObjectMatrix<Item>()));
  return found;
}

function plain<Item>(
  matrices: Map<string, ObjectMatrix<Item>>,
): Record<string, ReturnType<ObjectMatrix<Item>["getMatrix"]>> {
  return Object.fromEntries([...matrices].map(([id, matrix]) => [id, matrix.getMatrix()]));
}
