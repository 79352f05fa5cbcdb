import type { ValidationModel } from "../../reports/SheetModel";

/** A list of choices as one text: its words with commas between them, or the reference to its cells. */
export function listSource(list: ValidationModel["list"]): string {
  return typeof list === "string" ? list : list.join(",");
}
