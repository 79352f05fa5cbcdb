import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import { readRelated } from "./readRelated";

/**
 * The palette of Excel 97, which some writers still number; 64 and 65 are the system's own.
 * @source ECMA-376 part 1, 18.8.27 (indexedColors).
 */
const basicColours = "#000000 #FFFFFF #FF0000 #00FF00 #0000FF #FFFF00 #FF00FF #00FFFF".split(" ");
const indexedColours: readonly string[] = [
  ...basicColours,
  ...basicColours,
  ...(
    "#800000 #008000 #000080 #808000 #800080 #008080 #C0C0C0 #808080 #9999FF #993366 #FFFFCC #CCFFFF #660066 #FF8080 " +
    "#0066CC #CCCCFF #000080 #FF00FF #FFFF00 #00FFFF #800080 #800000 #008080 #0000FF #00CCFF #CCFFFF #CCFFCC #FFFF99 " +
    "#99CCFF #FF99CC #CC99FF #FFCC99 #3366FF #33CCCC #99CC00 #FFCC00 #FF9900 #FF6600 #666699 #969696 #003366 #339966 " +
    "#003300 #333300 #993300 #993366 #333399 #333333"
  ).split(" "),
];

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
  const theme = readRelated(opc, workbookPart, "theme")[0]?.root;
  const elements = theme ? childElement(theme, "themeElements") : null;
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
  const index = attribute(element, "indexed");
  if (index !== null) return indexedColours[Number(index)] ?? null;
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
