import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";

const themePlaces: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
};

/** The colour of a `<solidFill>` in an element as "#RRGGBB", or null; lighter and darker shades near enough. */
export function drawingColour(parent: Element | null, theme: readonly string[]): string | null {
  const fill = parent && childElement(parent, "solidFill");
  const [colour] = fill ? childElements(fill) : [];
  if (!colour) return null;
  const value = attribute(colour, "val") ?? "";
  if (colour.localName === "sysClr") return `#${(attribute(colour, "lastClr") ?? "000000").toUpperCase()}`;
  const base = colour.localName === "srgbClr" ? `#${value.toUpperCase()}` : theme[themePlaces[value] ?? -1];
  if (base === undefined) return null;
  const share = (name: string): number | null => {
    const found = childElement(colour, name);
    return found && Number(attribute(found, "val")) / 100_000;
  };
  const scale = share("lumMod") ?? 1;
  const offset = (share("lumOff") ?? 0) * 255;
  if (scale === 1 && offset === 0) return base;
  const part = (at: number): string => {
    const moved = Number.parseInt(base.slice(at, at + 2), 16) * scale + offset;
    return Math.round(Math.min(255, moved)).toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
