import {
  CommandType,
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type DependencyOverride,
  type ICommand,
  type IUndoRedoItem,
} from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { BlockAddress } from "../../cells/address";
import type { Restore } from "../model/shift/Follower";
import { gridId } from "./workbookData";

interface RestoreParams {
  readonly restores: readonly Restore[];
}

/** The last part of undoing a step: what the opposite movement of cells cannot give again. */
export const restoreMutation: ICommand<RestoreParams> = {
  id: "finops.mutation.restore-references",
  type: CommandType.MUTATION,
  handler: (_, params) => {
    for (const restore of params?.restores ?? []) restore();
    return true;
  },
};

/** The steps that the user can undo and redo. */
export class UserHistory extends LocalUndoRedoService {
  /** References that the step under way has lost. */
  lost: Restore[] = [];

  override pushUndoRedo(item: IUndoRedoItem): void {
    const restores = this.lost.splice(0);
    if (restores.length > 0) item.undoMutations.push({ id: restoreMutation.id, params: { restores } });
    super.pushUndoRedo(item);
  }

  /**
   * Drops the steps that would write over cells that somebody else has written since, and the older ones, which lead
   * there only through them.
   * @returns Whether any was dropped.
   */
  forgetWhere(subUnitId: string, block: BlockAddress): boolean {
    const isHit = ({ undoMutations, redoMutations }: IUndoRedoItem): boolean =>
      [...undoMutations, ...redoMutations].some(({ id, params }) =>
        id === SetRangeValuesMutation.id
          ? writesIn(params as ISetRangeValuesMutationParams, subUnitId, block)
          : movesCells(id) && JSON.stringify(params).includes(`"${subUnitId}"`),
      );
    let isAny = false;
    // Univer names what it leaves to heirs like this.
    // oxlint-disable no-underscore-dangle
    for (const steps of [this._getUndoStack(gridId, true), this._getRedoStack(gridId, true)]) {
      const hit = steps.filter(isHit).at(-1);
      if (!hit) continue;
      steps.splice(0, steps.indexOf(hit) + 1);
      isAny = true;
    }
    if (isAny) this._updateStatus();
    // oxlint-enable no-underscore-dangle
    return isAny;
  }

  static readonly override: DependencyOverride = [
    [
      IUndoRedoService,
      {
        useFactory: (units: IUniverInstanceService, commands: ICommandService, context: IContextService) =>
          new UserHistory(units, commands, context),
        deps: [IUniverInstanceService, ICommandService, IContextService],
      },
    ],
  ];
}

/** Selections and scrolling touch no cell. */
function movesCells(id: string): boolean {
  return id.startsWith("sheet.mutation.");
}

function writesIn(
  { subUnitId, cellValue }: ISetRangeValuesMutationParams,
  wanted: string,
  { top, left, bottom, right }: BlockAddress,
): boolean {
  if (subUnitId !== wanted) return false;
  return Object.entries(cellValue ?? {}).some(
    ([row, cells]) =>
      Number(row) >= top &&
      Number(row) <= bottom &&
      Object.keys(cells ?? {}).some((column) => Number(column) >= left && Number(column) <= right),
  );
}
