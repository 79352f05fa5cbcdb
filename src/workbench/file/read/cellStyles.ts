import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import { plainStyle, type BorderLine, type BorderSide, type CellStyle } from "../../model/CellStyle";
import { builtinFormats } from "../../../workbook/xlsx/read/builtinFormats";
import { lineNames } from "../lineNames";
import { alignments, underlines } from "../styleWords";
import { readRelated } from "./readRelated";
import { colourOf } from "./themeColours";
import { unkeptStyles } from "./unkeptStyles";
import { isTrue } from "./words";

/** What the styles part gives: the style of each cell format, and of each differential one. */
export interface StyleTables {
  readonly cells: readonly CellStyle[];
  /** Which of them mark texts that were entered behind an apostrophe. */
  readonly quoted: readonly boolean[];
  /** What the model has no place for, by the same number. */
  readonly lost: readonly (readonly string[])[];
  readonly differential: readonly Partial<CellStyle>[];
}

const plain = JSON.stringify(plainStyle);

const sides: readonly (readonly [string, BorderSide])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

/** The styles of a workbook by the number that cells give. */
export function readStyles(opc: OpcPackage, workbookPart: string, theme: readonly string[]): StyleTables {
  const sheet = readRelated(opc, workbookPart, "styles")[0]?.root;
  if (!sheet) return { cells: [plainStyle], quoted: [], lost: [], differential: [] };
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
  const id = (xf: Element, name: string): number => Number(attribute(xf, name) ?? 0);
  const cells = list("cellXfs").map((xf): CellStyle => {
    const style: CellStyle = {
      ...plainStyle,
      ...fonts[id(xf, "fontId")],
      fill: fills[id(xf, "fillId")] ?? "",
      borders: borders[id(xf, "borderId")] ?? {},
      numberFormat: number(id(xf, "numFmtId")),
      ...alignmentOf(childElement(xf, "alignment")),
    };
    return JSON.stringify(style) === plain ? plainStyle : style;
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
  const lost = list("cellXfs").map((xf) =>
    unkeptStyles(xf, {
      font: list("fonts")[id(xf, "fontId")],
      fill: list("fills")[id(xf, "fillId")],
      border: list("borders")[id(xf, "borderId")],
    }),
  );
  const quoted = list("cellXfs").map((xf) => isTrue(attribute(xf, "quotePrefix")));
  return { cells: cells.length > 0 ? cells : [plainStyle], quoted, lost, differential };
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
    ...(underline === null || underline === "none" ? {} : { underline: underlines[underline] ?? "Single" }),
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
    const drawn = lineNames.find((each) => each.name === style) ?? lineNames[0]!;
    found[side] = { style: drawn.style, color, weight: drawn.weight };
  }
  return found;
}

function alignmentOf(alignment: Element | null): Partial<CellStyle> {
  if (!alignment) return {};
  const horizontal = attribute(alignment, "horizontal");
  const vertical = attribute(alignment, "vertical");
  return {
    ...(horizontal ? { horizontal: alignments[horizontal] ?? "General" } : {}),
    ...(vertical ? { vertical: alignments[vertical] ?? "Bottom" } : {}),
    wrap: isTrue(attribute(alignment, "wrapText")),
    indent: Number(attribute(alignment, "indent") ?? 0),
  };
}
