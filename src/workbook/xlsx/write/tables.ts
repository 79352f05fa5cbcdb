import type { Element } from "@xmldom/xmldom";
import { blockFromName, blockName, type BlockAddress } from "../../../cells/address";
import type { TableModel } from "../../../reports/SheetModel";
import { appendAll, childElements, relationshipId, removeElement, root } from "../xml/dom";
import { contentTypes, relationshipType, spreadsheetNamespace } from "../xml/namespaces";
import { encodeCellText } from "../xml/cellText";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "../package/OpcPackage";
import { blocksMeet } from "../../placing/blocks";
import type { SheetFrame } from "./SheetFrame";

const ourStyle = "TableStyleLight1";

/** Replaces the tables inside our blocks by ours, in the parts they have, so that a second run changes nothing. */
export function setTables(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  tables: readonly TableModel[],
  blocks: readonly BlockAddress[],
): void {
  const old = tablesInside(opc, frame, sheetPart, blocks);
  for (const { reference, relationship, part } of old.slice(tables.length)) {
    removeElement(reference);
    opc.unrelate(sheetPart, relationship);
    opc.remove(part);
  }
  for (const [index, table] of tables.entries()) {
    const known = old[index];
    const written = { ...table, style: ourStyle };
    if (known) opc.put(known.part, tableXml(written, known.id));
    else addTable(opc, frame, sheetPart, written);
  }
  frame.tidy("tableParts");
}

/** A table as a file holds it. */
export interface FileTable extends TableModel {
  /** "" for none. */
  readonly style: string;
  /** Where the last row holds totals: the attributes and content of each column's element. */
  readonly totals?: readonly { readonly attributes: string; readonly content: string }[];
}

/** Puts one more table on a sheet. */
export function addTable(opc: OpcPackage, frame: SheetFrame, sheetPart: string, table: FileTable): void {
  const folder = sheetPart.split("/").slice(0, -2).join("/");
  const part = opc.freeName(`${folder}/tables/table`, ".xml");
  opc.put(part, tableXml(table, freeTableId(opc)));
  opc.setContentType(part, contentTypes.table);
  const id = opc.relate(sheetPart, part, relationshipType("table"));
  const container = frame.child("tableParts") ?? frame.add('<tableParts count="0"/>');
  appendAll(container, frame.elements(`<tablePart r:id="${id}"/>`));
}

interface KnownTable {
  readonly reference: Element;
  readonly relationship: string;
  readonly part: string;
  readonly id: number;
}

function tablesInside(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  blocks: readonly BlockAddress[],
): readonly KnownTable[] {
  const container = frame.child("tableParts");
  const references = container ? childElements(container, "tablePart") : [];
  return references.flatMap((reference) => {
    const relationship = relationshipId(reference);
    const part = opc.related(sheetPart, relationship);
    if (relationship === null || part === null || !opc.has(part)) return [];
    const table = root(opc.xml(part));
    const block = blockFromName(table.getAttribute("ref") ?? "");
    if (!block || !blocks.some((ours) => blocksMeet(ours, block))) return [];
    return [{ reference, relationship, part, id: Number(table.getAttribute("id")) }];
  });
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

function tableXml({ name, block, columns, style, totals }: FileTable, id: number): Uint8Array {
  const whole = { ...block, bottom: Math.max(block.bottom, block.top + 1) };
  const area = blockName(whole);
  const filtered = blockName(totals ? { ...whole, bottom: whole.bottom - 1 } : whole);
  const listed = columns.map((column, index) => {
    const { attributes, content } = totals?.[index] ?? { attributes: "", content: "" };
    const start = `<tableColumn id="${index + 1}" name="${escapeXml(encodeCellText(column))}"${attributes}`;
    return content === "" ? `${start}/>` : `${start}>${content}</tableColumn>`;
  });
  return new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<table xmlns="${spreadsheetNamespace}" id="${id}" name="${name}" displayName="${name}" ref="${area}" ` +
      `${totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
      `<autoFilter ref="${filtered}"/><tableColumns count="${columns.length}">${listed.join("")}</tableColumns>` +
      `<tableStyleInfo${style === "" ? "" : ` name="${escapeXml(style)}"`} showFirstColumn="0" showLastColumn="0" ` +
      'showRowStripes="0" showColumnStripes="0"/></table>',
  );
}
