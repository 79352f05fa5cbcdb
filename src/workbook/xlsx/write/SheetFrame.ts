import type { Document, Element } from "@xmldom/xmldom";
import {
  childElement,
  childElements,
  elementsFromXml,
  parseXml,
  removeElement,
  root,
  serializeXml,
} from "../xml/dom";
import {
  excelFormulaNamespace,
  relationshipsNamespace,
  spreadsheetNamespace,
  x14Namespace,
} from "../xml/namespaces";
import { XmlScanner } from "../xml/XmlScanner";
import { ByteSink } from "./ByteSink";

/** Children of a worksheet in the order the schema demands. @source ECMA-376 part 1, CT_Worksheet. */
const order = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "AlternateContent webPublishItems tableParts extLst"
).split(" ");

const emptySheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}"><sheetData/></worksheet>`;

/** A sheet part without its cells, small enough for a tree; a new sheet is an empty frame rewritten. */
export class SheetFrame {
  readonly root: Element;

  private constructor(
    readonly document: Document,
    /** The whole part as it was. */
    readonly bytes: Uint8Array,
  ) {
    this.root = root(document);
  }

  static create(): SheetFrame {
    const bytes = new TextEncoder().encode(emptySheet);
    return new SheetFrame(parseXml(bytes, "new sheet"), bytes);
  }

  static open(bytes: Uint8Array, part: string): SheetFrame {
    const cells = sheetDataOf(bytes);
    const sink = new ByteSink();
    sink.bytes(bytes.subarray(0, cells.start));
    sink.bytes(bytes.subarray(cells.end));
    return new SheetFrame(parseXml(sink.toBytes(), part), bytes);
  }

  /** Namespace prefix of the sheet's elements with its colon, or "". */
  get prefix(): string {
    return this.root.prefix ? `${this.root.prefix}:` : "";
  }

  /** The part again, with new cells. */
  toBytes(writeCells: (sink: ByteSink) => void): Uint8Array {
    const frame = new TextDecoder().decode(serializeXml(this.document));
    const empty = /<((?:[\w.-]+:)?sheetData)\s*\/>/.exec(frame)!;
    const sink = new ByteSink();
    sink.text(`${frame.slice(0, empty.index)}<${empty[1]}>`);
    writeCells(sink);
    sink.text(`</${empty[1]}>${frame.slice(empty.index + empty[0].length)}`);
    return sink.toBytes();
  }

  child(name: string): Element | null {
    return childElement(this.root, name);
  }

  /** The child of that name, made in its place when it is missing. */
  ensure(name: string): Element {
    return this.child(name) ?? this.add(`<${name}/>`);
  }

  /** Adds an element in its place: behind its like, before whatever must follow. */
  add(xml: string): Element {
    const [element] = this.elements(xml);
    const place = order.indexOf(element!.localName ?? "");
    const next = childElements(this.root).find((each) => order.indexOf(each.localName ?? "") > place);
    this.root.insertBefore(element!, next ?? null);
    return element!;
  }

  /** Elements for this sheet from XML text; `r:`, `x14:` and `xm:` may be used. */
  elements(xml: string): Element[] {
    return elementsFromXml(this.document, xml, {
      "": this.root.namespaceURI ?? spreadsheetNamespace,
      r: relationshipsNamespace,
      x14: x14Namespace,
      xm: excelFormulaNamespace,
    });
  }

  /** Removes the child of that name when nothing is left in it; keeps its count otherwise. */
  tidy(name: string): void {
    const container = this.child(name);
    if (!container) return;
    const left = childElements(container).length;
    if (left === 0) removeElement(container);
    else if (container.hasAttribute("count")) container.setAttribute("count", String(left));
  }
}

/** From behind the opening tag of `<sheetData>` to before its closing tag. */
function sheetDataOf(bytes: Uint8Array): { start: number; end: number } {
  const scanner = new XmlScanner(bytes);
  while (scanner.next()) {
    if (!scanner.opens("sheetData")) continue;
    const start = scanner.tagEnd;
    scanner.skipElement();
    return { start, end: scanner.tagEnd === start ? start : scanner.tagStart };
  }
  throw new Error("A sheet part without cells.");
}
