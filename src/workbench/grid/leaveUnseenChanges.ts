import type { ICommandInfo } from "@univerjs/core";
import type { IRender } from "@univerjs/engine-render";
import { SheetRenderController, SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** Univer's own method that has the grid drawn anew. */
interface Redrawing {
  _markUnitDirty(command: Readonly<ICommandInfo>, options: unknown): void;
}

/**
 * Keeps the grid from drawing the sheet in view anew for each change of another one: while an add-in writes its sheets
 * that would be most of the work.
 */
export function leaveUnseenChanges(render: IRender): void {
  // Univer has no setting for it, and names what it keeps to itself like this.
  // oxlint-disable no-underscore-dangle
  const controller = render.with(SheetRenderController) as unknown as Redrawing;
  const redraw = controller._markUnitDirty.bind(controller);
  controller._markUnitDirty = (command, options) => {
    const { subUnitId } = (command.params ?? {}) as { readonly subUnitId?: string };
    const seen = render.with(SheetSkeletonManagerService).getCurrentParam()?.sheetId;
    if (subUnitId === undefined || subUnitId === seen) redraw(command, options);
  };
}
