import { childElement, childElements, root } from "../xml/dom";
import type { OpcPackage } from "../package/OpcPackage";
import { builtinFormats } from "./builtinFormats";

/** Number format codes by the number that a cell's `s` names. */
export function numberFormatCodes(opc: OpcPackage, workbookPart: string): readonly string[] {
  const part = opc.relationships(workbookPart).find(({ kind }) => kind === "styles")?.target;
  if (part === undefined || !opc.has(part)) return [];
  const styles = root(opc.xml(part));
  const listed = (name: string, entry: string) => childElements(childElement(styles, name) ?? styles, entry);
  const own = new Map(
    listed("numFmts", "numFmt").map((each) => [
      each.getAttribute("numFmtId"),
      each.getAttribute("formatCode") ?? "General",
    ]),
  );
  return listed("cellXfs", "xf").map((each) => {
    const id = each.getAttribute("numFmtId") ?? "0";
    return own.get(id) ?? builtinFormats[Number(id)] ?? "General";
  });
}
