import { quotedSheet } from "../../../workbook/placing/sheetReferences";
import { relationshipsNamespace, spreadsheetNamespace } from "../../../workbook/xlsx/xml/namespaces";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { ModelSheet, WorkbookModel } from "../../model/WorkbookModel";
import { savedFormula } from "./savedFormula";

const states = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

/** The workbook part. @param relationships Of the sheets, in their order. */
export function workbookXml(model: WorkbookModel, relationships: readonly string[], active: number): string {
  const sheets = model.sheets.map(
    ({ name, tabId, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${tabId}"${states[visibility]} r:id="${relationships[index]}"/>`,
  );
  const names = namesXml(model);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}">` +
    `<workbookPr${model.dateSystem === 1904 ? ' date1904="1"' : ""}/>` +
    `<bookViews><workbookView${active > 0 ? ` activeTab="${active}"` : ""}/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}` +
    // What the cells hold was calculated by us: Excel calculates it once more when it opens the file.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function namesXml({ names, sheets }: WorkbookModel): string {
  const given = names.map(({ name, refersTo, sheet, visible, comment }) =>
    nameXml(
      name,
      sheet && sheets.indexOf(sheet),
      savedFormula(refersTo, null),
      (comment === "" ? "" : ` comment="${escapeXml(comment)}"`) + (visible ? "" : ' hidden="1"'),
    ),
  );
  const printed = sheets.flatMap((sheet, index) => {
    const area = printedArea(sheet, ["PrintArea"]);
    const titles = printedArea(sheet, ["PrintTitleColumns", "PrintTitleRows"]);
    return [
      area === "" ? "" : nameXml("_xlnm.Print_Area", index, area),
      titles === "" ? "" : nameXml("_xlnm.Print_Titles", index, titles),
    ];
  });
  return [...given, ...printed].join("");
}

function nameXml(name: string, index: number | null, refersTo: string, more = ""): string {
  const scope = index === null ? "" : ` localSheetId="${index}"`;
  return `<definedName name="${escapeXml(name)}"${more}${scope}>${escapeXml(refersTo)}</definedName>`;
}

/** What settings of a page lead to, with the sheet before each area. */
function printedArea({ name, parts: { page } }: ModelSheet, keys: readonly string[]): string {
  return keys
    .flatMap((key) => {
      const areas = page.get(key);
      return typeof areas === "string" && areas !== "" ? areas.split(",") : [];
    })
    .map((area) => {
      const local = area.slice(area.lastIndexOf("!") + 1).replaceAll("$", "");
      return `${quotedSheet(name)}!${local.replace(/[A-Z]+|\d+/gi, "$$$&")}`;
    })
    .join(",");
}
