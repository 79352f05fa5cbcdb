import type { Document, Element } from "@xmldom/xmldom";
import { looks, numberFormats, ruleColour, tones, type Colour } from "../../../reports/formats";
import type { CellFormat, Tone } from "../../../reports/SheetModel";
import { builtinFormats } from "../read/builtinFormats";
import { appendAll, attribute, childElement, childElements, elementsFromXml, root } from "../xml/dom";
import { escapeXml } from "../xml/xmlText";

const sections = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type Section = (typeof sections)[number];

/** Numbers of the format codes that every workbook has. */
const builtinNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries(builtinFormats).map(([number, code]) => [code, Number(number)]),
);
const firstOwnFormat = 164;

/** What Excel expects first in a section: the entries that a cell without styles refers to. */
const seeds: Readonly<Partial<Record<Section, string>>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};

/**
 * A workbook's styles, to which ours are added. Entries equal to existing ones are reused, so that a second run adds
 * nothing; existing entries keep their numbers.
 */
export class StyleSheet {
  /** Whether anything was added. */
  changed = false;
  private readonly indexes = new Map<Section, Map<string, number>>();
  private readonly cellStyles = new Map<string, number>();
  /** The same by the format itself, with its own code: cells of a column share theirs. */
  private readonly plain = new Map<CellFormat, number>();
  private readonly quoted = new Map<CellFormat, number>();

  constructor(private readonly document: Document) {}

  /**
   * The number for a cell's `s`; `quoted` marks text that must stay text when somebody edits it.
   * @param code The number format, where it is not the one that the format names.
   */
  cellStyle(format: CellFormat | undefined, quoted: boolean, code?: string): number {
    if (!format || code !== undefined) return this.styleOf(format, quoted, code ?? codeOf(format));
    const styles = quoted ? this.quoted : this.plain;
    let style = styles.get(format);
    if (style === undefined) {
      style = this.styleOf(format, quoted, codeOf(format));
      styles.set(format, style);
    }
    return style;
  }

  private styleOf(format: CellFormat | undefined, quoted: boolean, code: string): number {
    if (!format && !quoted && code === "General") return 0;
    const { look, bold, italic, wrap, align, indent, border } = format ?? {};
    // A plain key, for a sheet asks for millions of styles.
    const key = `${look} ${bold} ${italic} ${wrap} ${align} ${indent} ${border} ${quoted} ${code}`;
    const known = this.cellStyles.get(key);
    if (known !== undefined) return known;
    const index = this.add("cellXfs", this.cellXml(format ?? {}, quoted, code));
    this.cellStyles.set(key, index);
    return index;
  }

  /** The number for a rule's `dxfId`. */
  toneStyle(tone: Tone): number {
    const { text, fill, bold } = tones[tone];
    return this.add(
      "dxfs",
      `<dxf><font>${bold ? "<b/>" : ""}<color rgb="${argb(text)}"/></font>` +
        `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill></dxf>`,
    );
  }

  private cellXml(format: CellFormat, quoted: boolean, code: string): string {
    const look = format.look ? looks[format.look] : undefined;
    const number = this.numberFormat(code);
    const font = this.font(format);
    const fill = look?.fill
      ? this.add(
          "fills",
          `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const border = this.border(format);
    const horizontal = format.align ?? (format.indent ? "left" : undefined);
    const alignment =
      (horizontal ? ` horizontal="${horizontal}"` : "") +
      (format.wrap ? ' vertical="top" wrapText="1"' : look?.wrap ? ' wrapText="1"' : "") +
      (format.indent ? ` indent="${format.indent}"` : "");
    return (
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="${this.normalStyle()}"` +
      (quoted ? ' quotePrefix="1"' : "") +
      (number ? ' applyNumberFormat="1"' : "") +
      (font ? ' applyFont="1"' : "") +
      (fill ? ' applyFill="1"' : "") +
      (border ? ' applyBorder="1"' : "") +
      (alignment ? ` applyAlignment="1"><alignment${alignment}/></xf>` : "/>")
    );
  }

  /** The number of a format code. */
  numberFormat(code: string): number {
    const builtIn = builtinNumbers.get(code);
    if (builtIn !== undefined) return builtIn;
    const existing = childElements(this.section("numFmts"), "numFmt");
    const same = existing.find((each) => each.getAttribute("formatCode") === code);
    if (same) return Number(same.getAttribute("numFmtId"));
    const ids = existing.map((each) => Number(each.getAttribute("numFmtId")));
    const id = Math.max(firstOwnFormat - 1, ...ids) + 1;
    this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** A font in the workbook's own family and size, so that the report looks at home. */
  private font({ look: lookName, bold, italic }: CellFormat): number {
    const look = lookName ? looks[lookName] : undefined;
    if (!look && !bold && !italic) return 0;
    const normal = childElement(this.section("fonts"), "font");
    const own = (name: string): Element | null => (normal ? childElement(normal, name) : null);
    const value = (name: string): string | null => own(name)?.getAttribute("val") ?? null;
    const keep = (name: string): string => {
      const found = value(name);
      return found === null ? "" : `<${name} val="${escapeXml(found)}"/>`;
    };
    return this.add(
      "fonts",
      "<font>" +
        (bold || look?.bold ? "<b/>" : "") +
        (italic || look?.italic ? "<i/>" : "") +
        (look?.underline ? "<u/>" : "") +
        `<sz val="${look?.size ?? value("sz") ?? 11}"/>` +
        (look ? `<color rgb="${argb(look.text)}"/>` : colourXml(own("color"))) +
        `<name val="${escapeXml(value("name") ?? "Calibri")}"/>${keep("family")}${keep("scheme")}</font>`,
    );
  }

  private border({ look: lookName, border }: CellFormat): number {
    const look = lookName ? looks[lookName] : undefined;
    const around = look?.outline;
    const top = around ?? (border === "top" || border === "total" ? ruleColour : undefined);
    const bottom =
      around ?? look?.under ?? (border === "bottom" || border === "total" ? ruleColour : undefined);
    if (!top && !bottom) return 0;
    const side = (name: string, colour: Colour | undefined, style = "thin"): string =>
      colour ? `<${name} style="${style}"><color rgb="${argb(colour)}"/></${name}>` : `<${name}/>`;
    return this.add(
      "borders",
      `<border>${side("left", around)}${side("right", around)}${side("top", top)}` +
        `${side("bottom", bottom, border === "total" && !around ? "double" : "thin")}<diagonal/></border>`,
    );
  }

  private normalStyle(): string {
    const styles = childElement(root(this.document), "cellStyles");
    const normal =
      styles && childElements(styles, "cellStyle").find((each) => each.getAttribute("builtinId") === "0");
    return normal?.getAttribute("xfId") ?? "0";
  }

  /** The place of an entry in its section, added when there is no equal one. */
  add(name: Section, xml: string): number {
    const section = this.section(name);
    let index = this.indexes.get(name);
    if (!index) {
      index = new Map();
      for (const [place, each] of childElements(section).entries()) {
        const key = canonical(each);
        if (!index.has(key)) index.set(key, place);
      }
      this.indexes.set(name, index);
    }
    const [entry] = elementsFromXml(this.document, xml, { "": root(this.document).namespaceURI ?? "" });
    const key = canonical(entry!);
    const known = index.get(key);
    if (known !== undefined) return known;
    const place = childElements(section).length;
    section.appendChild(entry!);
    section.setAttribute("count", String(place + 1));
    index.set(key, place);
    this.changed = true;
    return place;
  }

  private section(name: Section): Element {
    const top = root(this.document);
    const found = childElement(top, name);
    if (found) return found;
    const after = new Set<string>(sections.slice(sections.indexOf(name) + 1));
    const next = childElements(top).find((each) => after.has(each.localName ?? ""));
    const tag = top.prefix ? `${top.prefix}:${name}` : name;
    const made = this.document.createElementNS(top.namespaceURI, tag);
    appendAll(made, elementsFromXml(this.document, seeds[name] ?? "", { "": top.namespaceURI ?? "" }));
    top.insertBefore(made, next ?? null);
    this.changed = true;
    return made;
  }
}

function codeOf(format: CellFormat | undefined): string {
  return format?.number ? numberFormats[format.number] : "General";
}

export function argb(colour: Colour): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function colourXml(colour: Element | null): string {
  if (!colour) return "";
  const attributes = ["auto", "indexed", "rgb", "theme", "tint"].map((name) => {
    const value = attribute(colour, name);
    return value === null ? "" : ` ${name}="${value}"`;
  });
  return `<color${attributes.join("")}/>`;
}

/** The same text for elements that mean the same: attributes in order, truth written one way, no white space. */
function canonical(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter((each) => each.prefix !== "xmlns" && each.name !== "xmlns")
    .map((each) => `${each.name}=${each.value === "true" ? "1" : each.value}`)
    .sort();
  return `<${element.localName} ${attributes.join(" ")}>${childElements(element).map(canonical).join("")}</>`;
}
