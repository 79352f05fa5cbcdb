import { blockFromName, blockName, type BlockAddress } from "../../../cells/address";
import type { TableModel } from "../../../reports/SheetModel";
import { appendAll, childElements, relationshipId, removeElement, root } from "../xml/dom";
import { contentTypes, relationshipType, spreadsheetNamespace } from "../xml/namespaces";
import { encodeCellText } from "../xml/cellText";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "../package/OpcPackage";
import { blocksMeet } from "./blockDifference";
import type { SheetFrame } from "./SheetFrame";

const style =
  '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>';

/** Replaces the tables inside our blocks by ours. Part names and ids are the lowest free ones, as on the first run. */
export function setTables(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  tables: readonly TableModel[],
  blocks: readonly BlockAddress[],
): void {
  removeTables(opc, frame, sheetPart, blocks);
  if (tables.length === 0) return;
  const container = frame.ensure("tableParts");
  for (const table of tables) {
    const folder = sheetPart.split("/").slice(0, -2).join("/");
    const part = opc.freeName(`${folder}/tables/table`, ".xml");
    opc.put(part, new TextEncoder().encode(tableXml(table, freeTableId(opc))));
    opc.setContentType(part, contentTypes.table);
    const id = opc.relate(sheetPart, part, relationshipType("table"));
    appendAll(container, frame.elements(`<tablePart r:id="${id}"/>`));
  }
  container.setAttribute("count", String(childElements(container).length));
}

function removeTables(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  blocks: readonly BlockAddress[],
): void {
  const container = frame.child("tableParts");
  if (!container) return;
  for (const each of childElements(container, "tablePart")) {
    const id = relationshipId(each);
    const part = opc.related(sheetPart, id);
    if (id === null || part === null || !opc.has(part)) continue;
    const block = blockFromName(root(opc.xml(part)).getAttribute("ref") ?? "");
    if (!block || !blocks.some((ours) => blocksMeet(ours, block))) continue;
    removeElement(each);
    opc.unrelate(sheetPart, id);
    opc.remove(part);
  }
  frame.tidy("tableParts");
}

/** Ids of tables are unique in a workbook. */
function freeTableId(opc: OpcPackage): number {
  const taken = new Set(
    opc.partsOfType(contentTypes.table).map((part) => Number(root(opc.xml(part)).getAttribute("id"))),
  );
  let id = 1;
  while (taken.has(id)) id++;
  return id;
}

function tableXml({ name, block, columns }: TableModel, id: number): string {
  const area = blockName({ ...block, bottom: Math.max(block.bottom, block.top + 1) });
  const listed = columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${escapeXml(encodeCellText(column))}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${spreadsheetNamespace}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${listed.join("")}</tableColumns>${style}</table>`
  );
}
