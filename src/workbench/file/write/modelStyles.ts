import { argb, type StyleSheet } from "../../../workbook/xlsx/write/StyleSheet";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import { plainStyle, type BorderLine, type CellStyle } from "../../model/CellStyle";
import type { Bag } from "../../model/Parts";
import { lineNames } from "../lineNames";
import { fileWord } from "../ruleWords";
import { alignments, underlines } from "../styleWords";
import { plainText } from "../plainValues";

/** Puts the styles of a model into a file's styles; each is looked up once. */
export class ModelStyles {
  readonly #numbers = new Map<CellStyle, readonly [plain: number, quoted: number]>();

  constructor(private readonly sheet: StyleSheet) {}

  /** The number for a cell's `s`. @param quoted The cell was entered with a leading apostrophe. */
  cell(style: CellStyle, quoted: boolean): number {
    let known = this.#numbers.get(style);
    if (!known) this.#numbers.set(style, (known = [this.#add(style, false), this.#add(style, true)]));
    return known[quoted ? 1 : 0];
  }

  /** The number for a rule's `dxfId`; null where the rule changes nothing. */
  rule(bag: Bag): number | null {
    const word = (key: string): string => plainText(bag.get(key));
    const font =
      (bag.get("Font.Bold") === true ? "<b/>" : "") +
      (bag.get("Font.Italic") === true ? "<i/>" : "") +
      underlineXml(word("Font.Underline")) +
      (word("Font.Color") === "" ? "" : `<color rgb="${argb(colour(word("Font.Color")))}"/>`);
    const format = word("NumberFormat");
    const fill = word("Fill.Color");
    const xml =
      (font === "" ? "" : `<font>${font}</font>`) +
      (format === ""
        ? ""
        : `<numFmt numFmtId="${this.sheet.numberFormat(format)}" formatCode="${escapeXml(format)}"/>`) +
      (fill === "" ? "" : `<fill><patternFill><bgColor rgb="${argb(colour(fill))}"/></patternFill></fill>`);
    return xml === "" ? null : this.sheet.add("dxfs", `<dxf>${xml}</dxf>`);
  }

  #add(style: CellStyle, quoted: boolean): number {
    const { numberFormat, fill } = style;
    const number = this.sheet.numberFormat(numberFormat);
    const font = this.sheet.add("fonts", fontXml(style));
    const ground =
      fill === ""
        ? 0
        : this.sheet.add(
            "fills",
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour(fill))}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const border = this.sheet.add("borders", bordersXml(style));
    const alignment = alignmentXml(style);
    const applied = [
      number && "NumberFormat",
      font && "Font",
      ground && "Fill",
      border && "Border",
      alignment && "Alignment",
    ].map((what) => (what ? ` apply${what}="1"` : ""));
    const start =
      `<xf numFmtId="${number}" fontId="${font}" fillId="${ground}" borderId="${border}" xfId="0"` +
      (quoted ? ' quotePrefix="1"' : "") +
      applied.join("");
    return this.sheet.add("cellXfs", alignment === "" ? `${start}/>` : `${start}>${alignment}</xf>`);
  }
}

function fontXml({ bold, italic, underline, size, color, font }: CellStyle): string {
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underlineXml(underline)}<sz val="${size}"/>` +
    (color === plainStyle.color ? "" : `<color rgb="${argb(colour(color))}"/>`) +
    `<name val="${escapeXml(font)}"/>${font === plainStyle.font ? '<family val="2"/>' : ""}</font>`
  );
}

function underlineXml(underline: string): string {
  const word = fileWord(underlines, underline);
  return word === undefined ? "" : `<u val="${word}"/>`;
}

function bordersXml({ borders }: CellStyle): string {
  const side = (name: string, line: BorderLine | undefined): string => {
    const style = line && lineNames.find((each) => each.style === line.style && each.weight === line.weight);
    const drawn = style ?? lineNames.find((each) => each.style === line?.style);
    return line && drawn
      ? `<${name} style="${drawn.name}"><color rgb="${argb(colour(line.color))}"/></${name}>`
      : `<${name}/>`;
  };
  const { EdgeLeft, EdgeRight, EdgeTop, EdgeBottom } = borders;
  return (
    `<border>${side("left", EdgeLeft)}${side("right", EdgeRight)}${side("top", EdgeTop)}` +
    `${side("bottom", EdgeBottom)}<diagonal/></border>`
  );
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const inside =
    (horizontal === plainStyle.horizontal
      ? ""
      : ` horizontal="${fileWord(alignments, horizontal) ?? "general"}"`) +
    (vertical === plainStyle.vertical ? "" : ` vertical="${fileWord(alignments, vertical) ?? "bottom"}"`) +
    (wrap ? ' wrapText="1"' : "") +
    (indent ? ` indent="${indent}"` : "");
  return inside === "" ? "" : `<alignment${inside}/>`;
}

/** A colour as "#RRGGBB"; what is none is drawn black. */
function colour(text: string): `#${string}` {
  return /^#[0-9A-F]{6}$/i.test(text) ? (text as `#${string}`) : "#000000";
}
