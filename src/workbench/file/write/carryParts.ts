import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { readWorkbookPart } from "../../../workbook/xlsx/read/workbookPart";

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts that say who made a workbook and how new cells of it look, by kind, with their relationship types. */
const ofPackage: Readonly<Record<string, string>> = {
  "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  "custom-properties": `${officeTypes}/custom-properties`,
};
const ofWorkbook: Readonly<Record<string, string>> = { theme: `${officeTypes}/theme` };

/** Copies such parts as they are from the package that a workbook was opened from. */
export function carryParts(from: OpcPackage, to: OpcPackage, workbookPart: string): void {
  carry(from, "", ofPackage, to, "");
  carry(from, readWorkbookPart(from).part, ofWorkbook, to, workbookPart);
}

function carry(
  from: OpcPackage,
  owner: string,
  kinds: Readonly<Record<string, string>>,
  to: OpcPackage,
  newOwner: string,
): void {
  for (const { kind, target, external } of from.relationships(owner)) {
    const type = kinds[kind];
    const contentType = from.contentType(target);
    if (type === undefined || external || contentType === null || !from.has(target)) continue;
    // Pictures of a theme would need parts of their own.
    if (from.relationships(target).length > 0) continue;
    to.put(target, from.bytes(target));
    to.setContentType(target, contentType);
    to.relate(newOwner, target, type);
  }
}
