import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { textOf } from "../../../workbook/xlsx/xml/dom";
import type { WorkbookModel } from "../../model/WorkbookModel";
import { readRelated } from "./readRelated";

/** Custom XML parts under the ids that the file gives them. */
export function readCustomXml(
  opc: OpcPackage,
  workbookPart: string,
  model: WorkbookModel,
  nextId: (kind: string) => string,
): void {
  for (const { kind, target, external } of opc.relationships(workbookPart)) {
    if (kind !== "customXml" || external || !opc.has(target)) continue;
    const [properties] = readRelated(opc, target, "customXmlProps");
    const id =
      properties && Array.from(properties.root.attributes).find((each) => each.localName === "itemID");
    const xml = textOf(opc.bytes(target)).replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");
    model.customXml.set(id?.value ?? nextId("XML"), xml);
  }
}
