import { textOf } from "../xml/dom";
import { contentTypes, customXmlNamespace, relationshipType } from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "./OpcPackage";

/** A custom XML part of a workbook: what Office.js calls by its namespace. */
export interface CustomXml {
  readonly part: string;
  readonly xml: string;
}

/** The workbook's custom XML parts whose root element is of a namespace. */
export function customXmlOf(opc: OpcPackage, workbookPart: string, namespace: string): readonly CustomXml[] {
  return opc.relationships(workbookPart).flatMap(({ kind, target, external }) => {
    if (kind !== "customXml" || external || !opc.has(target)) return [];
    const xml = textOf(opc.bytes(target));
    const [root = ""] = /<[^?!][^>]*>/.exec(xml) ?? [];
    return root.includes(`="${namespace}"`) ? [{ part: target, xml }] : [];
  });
}

/**
 * Sets the workbook's custom XML parts of a namespace: those that stand are written over, further ones added, and
 * what is left of them removed.
 */
export function setCustomXml(
  opc: OpcPackage,
  workbookPart: string,
  namespace: string,
  texts: readonly string[],
): void {
  const standing = customXmlOf(opc, workbookPart, namespace);
  for (const { part } of standing.slice(texts.length)) remove(opc, workbookPart, part);
  for (const [index, xml] of texts.entries()) {
    const known = standing[index];
    if (!known) addCustomXml(opc, workbookPart, xml);
    else if (known.xml !== xml) opc.put(known.part, new TextEncoder().encode(xml));
  }
}

/** Adds a part; Excel keeps one that names its id and its namespace beside it. */
export function addCustomXml(
  opc: OpcPackage,
  workbookPart: string,
  xml: string,
  id = freeItemId(opc, workbookPart),
): void {
  const part = opc.freeName("customXml/item", ".xml");
  const properties = opc.freeName("customXml/itemProps", ".xml");
  const namespace = /<[^?!][^>]*?\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
  const put = (name: string, text: string): void => opc.put(name, new TextEncoder().encode(text));
  put(part, xml);
  if (opc.contentType(part) === null) opc.setContentType(part, contentTypes.customXml);
  opc.relate(workbookPart, part, relationshipType("customXml"));
  put(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${customXmlNamespace}">` +
      `<ds:schemaRefs>${namespace === "" ? "" : `<ds:schemaRef ds:uri="${escapeXml(namespace)}"/>`}</ds:schemaRefs></ds:datastoreItem>`,
  );
  opc.setContentType(properties, contentTypes.customXmlProps);
  opc.relate(part, properties, relationshipType("customXmlProps"));
}

/** An id that no part of the workbook has; the same for the same workbook, so that it gives the same file. */
function freeItemId(opc: OpcPackage, workbookPart: string): string {
  const taken = opc
    .relationships(workbookPart)
    .filter(({ kind }) => kind === "customXml")
    .flatMap(({ target }) => opc.relationships(target))
    .filter(({ target }) => opc.has(target))
    .map(({ target }) => textOf(opc.bytes(target)).toUpperCase());
  for (let number = 1; ; number++) {
    const id = `{F1A0C0DE-0001-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.some((text) => text.includes(id))) return id;
  }
}

function remove(opc: OpcPackage, workbookPart: string, part: string): void {
  for (const { target, external } of opc.relationships(part)) if (!external) opc.remove(target);
  const relationship = opc.relationships(workbookPart).find(({ target }) => target === part);
  if (relationship) opc.unrelate(workbookPart, relationship.id);
  opc.remove(part);
}
