import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { readSharedStrings } from "../../../workbook/xlsx/read/sharedStrings";
import { XmlScanner } from "../../../workbook/xlsx/xml/XmlScanner";
import type { FileReading } from "./FileReading";

/** The shared texts of a workbook, and which of them are written in several looks. */
export function readStrings(
  opc: OpcPackage,
  workbookPart: string,
): Pick<FileReading, "strings" | "richStrings"> {
  const part = opc.relationships(workbookPart).find(({ kind }) => kind === "sharedStrings")?.target;
  if (part === undefined || !opc.has(part)) return { strings: [], richStrings: new Set() };
  const bytes = opc.utf8(part);
  const richStrings = new Set<number>();
  const scanner = new XmlScanner(bytes);
  let index = -1;
  while (scanner.next()) {
    if (scanner.opens("si")) index += 1;
    // A single run may only repeat the look of its cell.
    else if (scanner.opens("rPr")) richStrings.add(index);
  }
  return { strings: readSharedStrings(bytes), richStrings };
}
