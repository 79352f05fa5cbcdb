import { DOMParser, type Element } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { containsElement, sameElement } from "./compareElements";

/** What became of the parts of a package. */
export interface PackageComparison {
  /** The same, byte for byte. */
  readonly kept: readonly string[];
  /** Added to where we have to, with all that stood there still in place. */
  readonly touched: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
  /** Changed although we need not touch them, or without all that stood there; with the reason. */
  readonly damaged: readonly string[];
}

/**
 * Compares the parts of a workbook before and after sheets were added. It reads the packages with other means than
 * the adapter it judges.
 */
export function comparePackages(before: Uint8Array, after: Uint8Array): PackageComparison {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const workbook = workbookPart(old);
  const result = { kept: [], touched: [], added: [], lost: [], damaged: [] } as Record<
    keyof PackageComparison,
    string[]
  >;
  for (const [part, bytes] of Object.entries(old)) {
    if (part.endsWith("/")) continue;
    const found = now[part];
    if (!found) result.lost.push(part);
    else if (sameBytes(bytes, found)) result.kept.push(part);
    else {
      const problem = problemOf(part, bytes, found, workbook);
      if (problem === null) result.touched.push(part);
      else result.damaged.push(`${part}: ${problem}`);
    }
  }
  result.added.push(...Object.keys(now).filter((part) => !(part in old)));
  return result;
}

function workbookPart(parts: Record<string, Uint8Array>): string {
  const links = childrenOf(elementOf(parts["_rels/.rels"]!));
  const link = links.find((each) => each.getAttribute("Type")?.endsWith("/officeDocument"));
  return link?.getAttribute("Target")?.replace(/^\//, "") ?? "";
}

function problemOf(part: string, before: Uint8Array, after: Uint8Array, workbook: string): string | null {
  if (part === "[Content_Types].xml" || part === workbook.replace(/([^/]+)$/, "_rels/$1.rels")) {
    return keepsEntries(elementOf(before), elementOf(after)) ? null : "an entry is gone";
  }
  if (part === workbook) return containsElement(elementOf(before), elementOf(after), ["count"]);
  if (part.endsWith("styles.xml")) return keepsStyles(elementOf(before), elementOf(after));
  return "it need not be touched";
}

function keepsEntries(before: Element, after: Element): boolean {
  const found = childrenOf(after);
  return childrenOf(before).every((entry) => found.some((each) => sameElement(entry, each)));
}

/** Cells refer to styles by position: what stood in a section must be where it stood. */
function keepsStyles(before: Element, after: Element): string | null {
  const sections = childrenOf(after);
  for (const section of childrenOf(before)) {
    const now = sections.find((each) => each.localName === section.localName);
    if (!now) return `${section.localName} is gone`;
    const entries = childrenOf(now);
    const moved = childrenOf(section).findIndex((entry, index) => {
      const found = entries[index];
      return !found || !sameElement(entry, found);
    });
    if (moved >= 0) return `entry ${moved} of ${section.localName} differs`;
  }
  return null;
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function elementOf(bytes: Uint8Array): Element {
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml").documentElement!;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
