import { blockFromName } from "../../../cells/address";
import type { TableInfo } from "../../Workbook";
import { childElement, childElements, root } from "../xml/dom";
import type { OpcPackage } from "../package/OpcPackage";
import { decodeCellText } from "../xml/cellText";

/** A table of a sheet, or null when the part is not a table we can place. */
export function readTablePart(opc: OpcPackage, part: string, sheet: string): TableInfo | null {
  const table = root(opc.xml(part));
  const block = blockFromName(table.getAttribute("ref") ?? "");
  const columns = childElement(table, "tableColumns");
  if (!block || !columns) return null;
  return {
    name: table.getAttribute("displayName") ?? table.getAttribute("name") ?? "",
    sheet,
    block,
    columns: childElements(columns, "tableColumn").map((each) =>
      decodeCellText(each.getAttribute("name") ?? ""),
    ),
    hasTotalsRow: Number(table.getAttribute("totalsRowCount") ?? 0) > 0,
  };
}
