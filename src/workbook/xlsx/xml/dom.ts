import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";

/** Why a part is not readable XML. */
export class XmlProblem extends Error {}

export function parseXml(bytes: Uint8Array, part: string): Document {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new XmlProblem(message);
      },
    });
    return parser.parseFromString(textOf(bytes), "text/xml");
  } catch {
    throw new XmlProblem(`the part ${part} is not readable`);
  }
}

export function serializeXml(document: Document): Uint8Array {
  // A carriage return in the tree came from a character reference: written raw, it would be read as a line feed.
  const xml = new XMLSerializer().serializeToString(document).replaceAll("\r", "&#13;");
  const declared = xml.startsWith("<?xml")
    ? xml
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
  return new TextEncoder().encode(declared);
}

/** The text of a part, whichever Unicode form it is stored in. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

export function root(document: Document): Element {
  if (!document.documentElement) throw new XmlProblem("a part is empty");
  return document.documentElement;
}

export function childElements(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

export function childElement(parent: Element, localName: string): Element | null {
  return childElements(parent, localName)[0] ?? null;
}

export function appendAll(parent: Element, children: readonly Element[]): void {
  for (const child of children) parent.appendChild(child);
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** An attribute of the element's own (no namespace), or null when absent. */
export function attribute(element: Element, name: string): string | null {
  return element.hasAttribute(name) ? element.getAttribute(name) : null;
}

/** The `r:id` of an element, whichever prefix the part gives the relationships namespace. */
export function relationshipId(element: Element): string | null {
  for (const each of Array.from(element.attributes)) {
    if (each.localName === "id" && each.namespaceURI?.endsWith("/relationships")) return each.value;
  }
  return null;
}

/**
 * Elements from XML text, owned by the document. `main` stands for the prefix of the root's namespace: write
 * `<row>`, get `<x:row>` where the part uses a prefix.
 */
export function elementsFromXml(document: Document, xml: string, namespaces: Namespaces): Element[] {
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => `xmlns${prefix === "" ? "" : `:${prefix}`}="${uri}"`)
    .join(" ");
  const parsed = new DOMParser().parseFromString(`<fragment ${declared}>${xml}</fragment>`, "text/xml");
  return childElements(root(parsed)).map((element) => adopt(document, element));
}

/** Namespace URIs by prefix; "" is the part's main namespace. */
export type Namespaces = Readonly<Record<string, string>>;

/** Copies an element into a document, with the prefix the document's root uses for the root's namespace. */
function adopt(document: Document, element: Element): Element {
  const top = root(document);
  const sameSpace = element.namespaceURI === top.namespaceURI;
  const name =
    sameSpace && top.prefix
      ? `${top.prefix}:${element.localName}`
      : sameSpace
        ? element.localName!
        : element.tagName;
  const copy = document.createElementNS(element.namespaceURI, name);
  for (const each of Array.from(element.attributes)) {
    if (each.prefix === "xmlns" || each.name === "xmlns") continue;
    if (each.namespaceURI) copy.setAttributeNS(each.namespaceURI, each.name, each.value);
    else copy.setAttribute(each.name, each.value);
  }
  for (let node = element.firstChild; node; node = node.nextSibling) {
    copy.appendChild(
      node.nodeType === 1 ? adopt(document, node as Element) : document.importNode(node, true),
    );
  }
  return copy;
}
