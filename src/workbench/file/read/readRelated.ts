import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { root } from "../../../workbook/xlsx/xml/dom";

/** The parts of a kind that a part is related to, as trees, with their names. */
export function readRelated(
  opc: OpcPackage,
  part: string,
  kind: string,
): readonly { readonly part: string; readonly root: Element }[] {
  return opc
    .relationships(part)
    .filter((each) => each.kind === kind && !each.external && opc.has(each.target))
    .map(({ target }) => ({ part: target, root: root(opc.xml(target)) }));
}
