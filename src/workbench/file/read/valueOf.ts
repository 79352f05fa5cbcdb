import type { Element } from "@xmldom/xmldom";
import { attribute, childElement } from "../../../workbook/xlsx/xml/dom";

/** The `val` of a child, as charts hold most of what they say; null where there is none. */
export function valueOf(parent: Element, name: string): string | null {
  const found = childElement(parent, name);
  return found && attribute(found, "val");
}
