import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements, root } from "../../../workbook/xlsx/xml/dom";
import { plainStyle, type BorderLine, type BorderSide, type CellStyle } from "../../model/CellStyle";
import { builtinFormats } from "./builtinFormats";
import { colourOf, themeColours } from "./themeColours";

/** What the styles part gives: the style of each cell format, and of each differential one. */
export interface StyleTables {
  readonly cells: readonly CellStyle[];
  readonly differential: readonly Partial<CellStyle>[];
}

const sides: readonly (readonly [string, BorderSide])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

/** The styles of a workbook by the number that cells give. */
export function readStyles(opc: OpcPackage, workbookPart: string): StyleTables {
  const part = opc.relationships(workbookPart).find(({ kind }) => kind === "styles")?.target;
  if (part === undefined || !opc.has(part)) return { cells: [plainStyle], differential: [] };
  const sheet = root(opc.xml(part));
  const theme = themeColours(opc, workbookPart);
  const list = (name: string): readonly Element[] => {
    const found = childElement(sheet, name);
    return found ? childElements(found) : [];
  };
  const formats = new Map(
    list("numFmts").map((each) => [Number(attribute(each, "numFmtId")), attribute(each, "formatCode") ?? ""]),
  );
  const fonts = list("fonts").map((each) => fontOf(each, theme));
  const fills = list("fills").map((each) => fillOf(each, theme));
  const borders = list("borders").map((each) => bordersOf(each, theme));
  const number = (id: number): string => formats.get(id) ?? builtinFormats[id] ?? "General";
  const cells = list("cellXfs").map((xf): CellStyle => {
    const id = (name: string): number => Number(attribute(xf, name) ?? 0);
    return {
      ...plainStyle,
      ...fonts[id("fontId")],
      fill: fills[id("fillId")] ?? "",
      borders: borders[id("borderId")] ?? {},
      numberFormat: number(id("numFmtId")),
      ...alignmentOf(childElement(xf, "alignment")),
    };
  });
  const differential = list("dxfs").map((each): Partial<CellStyle> => {
    const font = childElement(each, "font");
    const fill = childElement(each, "fill");
    const border = childElement(each, "border");
    const format = childElement(each, "numFmt");
    return {
      ...(font ? fontOf(font, theme) : {}),
      ...(fill ? { fill: fillOf(fill, theme) } : {}),
      ...(border ? { borders: bordersOf(border, theme) } : {}),
      ...(format ? { numberFormat: attribute(format, "formatCode") ?? "General" } : {}),
    };
  });
  return { cells: cells.length > 0 ? cells : [plainStyle], differential };
}

type FontPart = Partial<Pick<CellStyle, "bold" | "italic" | "underline" | "color" | "size" | "font">>;

function fontOf(font: Element, theme: readonly string[]): FontPart {
  const value = (name: string): string | null => {
    const found = childElement(font, name);
    return found && (attribute(found, "val") ?? "");
  };
  const isOn = (name: string): boolean => !["0", "false", null].includes(value(name));
  const size = value("sz");
  const name = value("name");
  const underline = value("u");
  const colour = colourOf(childElement(font, "color"), theme);
  return {
    ...(isOn("b") ? { bold: true } : {}),
    ...(isOn("i") ? { italic: true } : {}),
    ...(underline === null || underline === "none"
      ? {}
      : { underline: underline === "double" ? "Double" : "Single" }),
    ...(colour === null ? {} : { color: colour }),
    ...(size === null ? {} : { size: Number(size) }),
    ...(name ? { font: name } : {}),
  };
}

function fillOf(fill: Element, theme: readonly string[]): string {
  const pattern = childElement(fill, "patternFill");
  if (!pattern) return "";
  const type = attribute(pattern, "patternType");
  if (type === "none" || type === "gray125") return "";
  // Differential formats put the colour of a solid fill in the background.
  const front = colourOf(childElement(pattern, "fgColor"), theme);
  return front ?? colourOf(childElement(pattern, "bgColor"), theme) ?? "";
}

function bordersOf(border: Element, theme: readonly string[]): CellStyle["borders"] {
  const found: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [name, side] of sides) {
    const line = childElement(border, name);
    const style = line && attribute(line, "style");
    if (!line || !style || style === "none") continue;
    const color = colourOf(childElement(line, "color"), theme) ?? "#000000";
    found[side] = { color, ...lineOf(style) };
  }
  return found;
}

function lineOf(style: string): Pick<BorderLine, "style" | "weight"> {
  if (style === "double") return { style: "Double", weight: "Thick" };
  if (style === "medium") return { style: "Continuous", weight: "Medium" };
  if (style === "thick") return { style: "Continuous", weight: "Thick" };
  if (style === "hair") return { style: "Continuous", weight: "Hairline" };
  if (style === "dotted") return { style: "Dot", weight: "Thin" };
  if (style.startsWith("dash") || style.includes("Dash")) return { style: "Dash", weight: "Thin" };
  return { style: "Continuous", weight: "Thin" };
}

function alignmentOf(alignment: Element | null): Partial<CellStyle> {
  if (!alignment) return {};
  const horizontal = attribute(alignment, "horizontal");
  const vertical = attribute(alignment, "vertical");
  return {
    ...(horizontal ? { horizontal: capital(horizontal) } : {}),
    ...(vertical ? { vertical: capital(vertical) } : {}),
    wrap: ["1", "true"].includes(attribute(alignment, "wrapText") ?? ""),
    indent: Number(attribute(alignment, "indent") ?? 0),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
