import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements, relationshipId } from "../../../workbook/xlsx/xml/dom";
import type { ModelSheet } from "../../model/WorkbookModel";

/** Worksheet custom properties: our mark among them. */
export function readCustomProperties(
  opc: OpcPackage,
  sheetPart: string,
  frame: Element,
  sheet: ModelSheet,
): void {
  const container = childElement(frame, "customProperties");
  for (const each of container ? childElements(container, "customPr") : []) {
    const part = opc.related(sheetPart, relationshipId(each));
    if (part === null || !opc.has(part)) continue;
    const text = new TextDecoder("utf-16le").decode(opc.bytes(part));
    sheet.parts.customProperties.set(attribute(each, "name") ?? "", text);
  }
}
