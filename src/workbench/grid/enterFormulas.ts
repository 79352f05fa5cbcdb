import { CommandType, ICommandService, type ICommand, type Injector } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { IEditorService } from "@univerjs/docs-ui";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode } from "@univerjs/ui";
import { gridId } from "./workbookData";

/** Above the list of suggestions, which takes the keys while it is open. */
const priority = 10_000;

/**
 * Enter and Tab take a formula as it was typed. The grid's list of suggestions lags behind quick typing: it would put a
 * function of its own in place of one that is written out.
 */
export function enterFormulas(services: Injector): void {
  const commands = services.get(ICommandService);
  const enter: ICommand<{ readonly keycode: KeyCode }> = {
    id: "finops.operation.enter-formula",
    type: CommandType.OPERATION,
    handler: (_, params) =>
      commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode: params?.keycode ?? KeyCode.ENTER,
        unitId: gridId,
      }),
  };
  commands.registerCommand(enter);
  for (const binding of [KeyCode.ENTER, KeyCode.TAB]) {
    services.get(IShortcutService).registerShortcut({
      id: enter.id,
      binding,
      priority,
      preconditions: () => isWrittenOut(services),
      staticParameters: { keycode: binding },
    });
  }
}

/** A formula whose end is no name: there is nothing left to suggest. */
function isWrittenOut(services: Injector): boolean {
  if (!services.get(IEditorBridgeService).isVisible().visible) return false;
  const text = services.get(IEditorService).getFocusEditor()?.getDocumentData().body?.dataStream ?? "";
  return /^=.*[^\p{L}_.(,+\-*/^&=<>:]\s*$/u.test(text.replace(/\r?\n$/, ""));
}
