import type { BlockAddress } from "../../cells/address";
import type { ModelSheet } from "../model/WorkbookModel";

/** The block that `getUsedRange` gives: cells with content; with formats as well where the model keeps track of them. */
export function usedRange(sheet: ModelSheet, _valuesOnly: boolean): BlockAddress | null {
  return sheet.used();
}
