import type { Element } from "@xmldom/xmldom";

/** Whether two elements say the same: names, attributes in any order, children and text in order. */
export function sameElement(one: Element, other: Element): boolean {
  return infoset(one) === infoset(other);
}

/**
 * What an element has lost, or null when all of it is still there: its attributes with their values, its text, and
 * its children in their order, others between them allowed.
 * @param counts Attributes that may change, such as the number of children.
 */
export function containsElement(before: Element, after: Element, counts: readonly string[]): string | null {
  if (before.localName !== after.localName || before.namespaceURI !== after.namespaceURI) {
    return `${before.tagName} became ${after.tagName}`;
  }
  for (const { name, value } of Array.from(before.attributes)) {
    if (!counts.includes(name) && after.getAttribute(name) !== value)
      return `${before.tagName} lost its ${name}`;
  }
  const found = childrenOf(after);
  let at = 0;
  for (const child of childrenOf(before)) {
    while (at < found.length && containsElement(child, found[at]!, counts) !== null) at++;
    if (at === found.length) return `${before.tagName} lost a ${child.tagName}`;
    at++;
  }
  return ownText(before) === ownText(after) ? null : `${before.tagName} says something else`;
}

function infoset(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter((each) => each.name !== "xmlns" && each.prefix !== "xmlns")
    .map((each) => `{${each.namespaceURI ?? ""}}${each.localName}=${JSON.stringify(each.value)}`)
    .sort();
  const content = childrenOf(element).map(infoset).join("");
  return `<{${element.namespaceURI ?? ""}}${element.localName} ${attributes.join(" ")}>${content}${ownText(element)}</>`;
}

function ownText(element: Element): string {
  const text = Array.from(element.childNodes)
    .filter((node) => node.nodeType === 3 || node.nodeType === 4)
    .map((node) => node.nodeValue ?? "")
    .join("");
  return childrenOf(element).length > 0 ? text.trim() : text;
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}
