import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements, root } from "../../../workbook/xlsx/xml/dom";

/** Office's own theme, for files without one. */
const officeTheme = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

/** The colours that `theme="0"` … stand for; light and dark come before the place the theme part gives them. */
export function themeColours(opc: OpcPackage, workbookPart: string): readonly string[] {
  const part = opc.relationships(workbookPart).find(({ kind }) => kind === "theme")?.target;
  if (part === undefined || !opc.has(part)) return officeTheme;
  const elements = childElement(root(opc.xml(part)), "themeElements");
  const scheme = elements && childElement(elements, "clrScheme");
  if (!scheme) return officeTheme;
  const colours = childElements(scheme).map((each, index) => {
    const [colour] = childElements(each);
    const value = colour && (attribute(colour, "lastClr") ?? attribute(colour, "val"));
    return value ? `#${value.toUpperCase()}` : (officeTheme[index] ?? "#000000");
  });
  const [dark1 = "#000000", light1 = "#FFFFFF", dark2 = "#44546A", light2 = "#E7E6E6", ...accents] = colours;
  return [light1, dark1, light2, dark2, ...accents];
}

/** The colour of a `<color>` element as "#RRGGBB"; null where it says "automatic" or nothing. */
export function colourOf(element: Element | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const rgb = attribute(element, "rgb");
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const place = attribute(element, "theme");
  const base = place === null ? undefined : theme[Number(place)];
  return base === undefined ? null : tinted(base, Number(attribute(element, "tint") ?? 0));
}

/** Lighter towards 1, darker towards -1; near enough to Excel's, which works on lightness. */
function tinted(colour: string, tint: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
