import type { Element } from "@xmldom/xmldom";
import { blockFromName, cellFromName } from "../../../cells/address";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements, parseXml, root } from "../../../workbook/xlsx/xml/dom";
import type { ModelSheet } from "../../model/WorkbookModel";

/** Pixels of one character of the standard font (Calibri 11), and points of a pixel; files count the padding in. */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
/** A `<col>` may run to the last column of the sheet; beyond these nobody looks. */
const columnsWithWidth = 1_000;

/** A sheet part without its cells, as a tree: cells are many and read by a scanner. */
export function frameOf(opc: OpcPackage, part: string): Element {
  const text = new TextDecoder().decode(opc.utf8(part));
  const frame = text.replace(/<((?:\w+:)?sheetData)\b[^>]*(?:\/>|>[\s\S]*<\/\1>)/, "");
  return root(parseXml(new TextEncoder().encode(frame), part));
}

/** Widths, freeze, gridlines, tab colour and merged cells. */
export function readSheetFrame(frame: Element, sheet: ModelSheet): void {
  const list = (name: string): readonly Element[] => {
    const found = childElement(frame, name);
    return found ? childElements(found) : [];
  };
  for (const each of list("cols")) {
    const width = Number(attribute(each, "width") ?? 0);
    const last = Math.min(Number(attribute(each, "max")), columnsWithWidth);
    for (let column = Number(attribute(each, "min")) - 1; column < last; column += 1) {
      if (width > 0) sheet.setColumnWidth(column, Math.round(width * pixelsPerCharacter) * pointsPerPixel);
      if (isTrue(attribute(each, "hidden"))) sheet.hideColumn(column, true);
    }
  }
  const [view] = list("sheetViews");
  if (view) {
    sheet.showGridlines = !["0", "false"].includes(attribute(view, "showGridLines") ?? "");
    const pane = childElement(view, "pane");
    if (pane && attribute(pane, "state")?.startsWith("frozen")) {
      sheet.freezeAt = {
        row: Number(attribute(pane, "ySplit") ?? 0),
        column: Number(attribute(pane, "xSplit") ?? 0),
      };
    }
  }
  const properties = childElement(frame, "sheetPr");
  const tab = properties && childElement(properties, "tabColor");
  const rgb = tab && attribute(tab, "rgb");
  if (rgb) sheet.tabColor = `#${rgb.slice(-6).toUpperCase()}`;
  for (const each of list("mergeCells")) {
    const block = blockFromName(attribute(each, "ref") ?? "");
    if (block) sheet.merged.push(block);
  }
  sheet.isProtected = isTrue(attribute(childElement(frame, "sheetProtection") ?? frame, "sheet"));
}

/** The cell that was selected when the sheet was saved. */
export function selectedCell(frame: Element): ReturnType<typeof cellFromName> {
  const views = childElement(frame, "sheetViews");
  const view = views && childElement(views, "sheetView");
  const selection = view && childElement(view, "selection");
  return selection ? cellFromName(attribute(selection, "activeCell") ?? "") : null;
}

function isTrue(text: string | null): boolean {
  return text === "1" || text === "true";
}
