import type { ModelSheet } from "../model/WorkbookModel";
import { HostError } from "./HostError";
import type { HostState } from "./HostState";

/** Brings a sheet to the front; a hidden one cannot come there. */
export function activateSheet(host: HostState, sheet: ModelSheet): void {
  if (sheet.visibility !== "Visible") {
    throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
  }
  const before = host.activeSheet;
  if (before === sheet) return;
  host.activeSheet = sheet;
  host.selected = [];
  if (before) host.raise({ kind: "deactivated", sheet: before });
  host.raise({ kind: "activated", sheet });
}
