import type { WorkbookPart } from "../../../workbook/xlsx/read/workbookPart";
import type { ModelSheet, WorkbookModel } from "../../model/WorkbookModel";
import type { Losses } from "../Losses";
import { formulaFromFile, readsOtherBooks } from "./formulaNames";

/** Names, with those that set what a sheet prints. */
export function readNames(
  { names }: WorkbookPart,
  model: WorkbookModel,
  sheets: ReadonlyMap<string, ModelSheet>,
  losses: Losses,
): void {
  for (const { name, refersTo, sheet: sheetName, visible, comment } of names) {
    const sheet = sheetName === null ? null : (sheets.get(sheetName) ?? null);
    if (name.startsWith("_xlnm.")) {
      if (sheet) readPrintName(name, refersTo, sheet);
      continue;
    }
    if (readsOtherBooks(refersTo)) {
      losses.add(`name ${name}, which leads to another workbook`, sheetName ?? "");
      continue;
    }
    const made = model.setName(name, formulaFromFile(refersTo), sheet);
    made.visible = visible;
    made.comment = comment;
  }
}

function readPrintName(name: string, refersTo: string, { parts: { page } }: ModelSheet): void {
  // A sheet's name may hold a comma itself.
  const areas = Array.from(refersTo.matchAll(/!([$A-Z\d:]+)(?=,|$)/gi), (match) =>
    match[1]!.replaceAll("$", "").replace(/[A-Z]+|\d+/gi, "$$$&"),
  );
  if (name === "_xlnm.Print_Area") page.set("PrintArea", areas.join(","));
  if (name !== "_xlnm.Print_Titles") return;
  for (const area of areas) {
    if (/^\$?\d+:\$?\d+$/.test(area)) page.set("PrintTitleRows", area);
    else if (/^\$?[A-Z]+:\$?[A-Z]+$/i.test(area)) page.set("PrintTitleColumns", area);
  }
}
