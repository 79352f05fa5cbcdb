import { appendAll, childElements, relationshipId, removeElement } from "../xml/dom";
import { contentTypes, relationshipType } from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "../package/OpcPackage";
import { bytesFromText } from "../read/reportMark";
import type { SheetFrame } from "./SheetFrame";

/** Sets a worksheet custom property; its part is reused when the sheet has it already. */
export function setCustomProperty(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  name: string,
  text: string,
): void {
  const container = frame.ensure("customProperties");
  const existing = childElements(container, "customPr").find((each) => each.getAttribute("name") === name);
  const known = existing ? opc.related(sheetPart, relationshipId(existing)) : null;
  if (existing && known && opc.has(known)) {
    opc.put(known, bytesFromText(text));
    return;
  }
  if (existing) removeElement(existing);
  const folder = sheetPart.split("/").slice(0, -2).join("/");
  const part = opc.freeName(`${folder}/customProperty/customProperty`, ".bin");
  opc.put(part, bytesFromText(text));
  opc.setContentType(part, contentTypes.customProperty);
  const id = opc.relate(sheetPart, part, relationshipType("customProperty"));
  appendAll(container, frame.elements(`<customPr name="${escapeXml(name)}" r:id="${id}"/>`));
}
