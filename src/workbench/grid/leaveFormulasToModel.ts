import type { Injector } from "@univerjs/core";
import { UpdateFormulaController } from "@univerjs/sheets-formula";

/**
 * Keeps the grid from rewriting formulas when cells move: the model does, names and tables included, and two hands on
 * one formula would move its references twice. Nor does it go through all cells of the workbook for its own evaluator,
 * which is not there, whenever a sheet comes or goes.
 */
export function leaveFormulasToModel(services: Injector): void {
  // The methods that are called at each command; Univer has no setting for it.
  // oxlint-disable no-underscore-dangle
  Object.assign(services.get(UpdateFormulaController), {
    _getUpdateFormula: () => ({ undos: [], redos: [] }),
    _handleInsertSheetMutation: () => {},
    _handleWorkbookDisposed: () => {},
  });
  // oxlint-enable no-underscore-dangle
}
