import type { Injector } from "@univerjs/core";
import { UpdateFormulaController } from "@univerjs/sheets-formula";

/**
 * Keeps the grid from rewriting formulas when cells move: the model does, names and tables included, and two hands on
 * one formula would move its references twice.
 */
export function leaveReferencesToModel(services: Injector): void {
  // The method that hands the rewriting to every command; Univer has no setting for it.
  // oxlint-disable-next-line no-underscore-dangle
  Object.assign(services.get(UpdateFormulaController), {
    _getUpdateFormula: () => ({ undos: [], redos: [] }),
  });
}
