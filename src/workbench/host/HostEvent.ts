import type { ModelSheet } from "../model/WorkbookModel";

/** What happened to cells, by Excel's words. */
export type CellChange =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Something that listeners are told. */
export type HostEvent =
  | {
      readonly kind: "changed";
      readonly sheet: ModelSheet;
      readonly changeType: CellChange;
      /** Without the sheet, as in "B2:C4" or "3:5". */
      readonly address: string;
    }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated"; readonly sheet: ModelSheet }
  | { readonly kind: "selected"; readonly sheet: ModelSheet; readonly address: string };

/** Who did it: this user or the add-in, or somebody who works in the same workbook. */
export type EventSource = "Local" | "Remote";

/** Numbers by which the client registers for events, by kind. */
export const eventTypes: Readonly<Record<HostEvent["kind"], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
};

/** The target of those who listen to every sheet. */
export const everySheet = "Workbook";

/** The content of an event, as the client takes it. */
export function eventMessage(event: HostEvent, source: EventSource, isOfAddin: boolean): string {
  const worksheetId = event.sheet.id;
  if (event.kind === "changed") {
    const { changeType, address } = event;
    return JSON.stringify({
      changeType,
      source,
      worksheetId,
      address,
      shiftDirection: "None",
      triggerSource: isOfAddin ? "ThisLocalAddin" : "Unknown",
    });
  }
  if (event.kind === "selected") return JSON.stringify({ worksheetId, address: event.address });
  return JSON.stringify({ worksheetId, source });
}
