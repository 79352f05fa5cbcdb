import type { Element } from "@xmldom/xmldom";
import { blockFromName } from "../../../cells/address";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { attribute, childElement, childElements, parseXml, root } from "../../../workbook/xlsx/xml/dom";
import type { ModelSheet } from "../../model/WorkbookModel";
import { pointsOfFileWidth } from "../columnWidths";
import { colourOf } from "./themeColours";
import { isTrue } from "./words";

/** A `<col>` may run to the last column of the sheet; beyond these nobody looks. */
const columnsWithWidth = 1_000;

/** A sheet part without its cells, as a tree: cells are many and read by a scanner. */
export function frameOf(opc: OpcPackage, part: string): Element {
  const text = new TextDecoder().decode(opc.utf8(part));
  const frame = text.replace(/<((?:\w+:)?sheetData)\b[^>]*(?:\/>|>[\s\S]*<\/\1>)/, "");
  return root(parseXml(new TextEncoder().encode(frame), part));
}

/** Widths, freeze, gridlines, tab colour and merged cells. */
export function readSheetFrame(frame: Element, sheet: ModelSheet, theme: readonly string[]): void {
  const list = (name: string): readonly Element[] => {
    const found = childElement(frame, name);
    return found ? childElements(found) : [];
  };
  for (const each of list("cols")) {
    const width = Number(attribute(each, "width") ?? 0);
    const last = Math.min(Number(attribute(each, "max")), columnsWithWidth);
    for (let column = Number(attribute(each, "min")) - 1; column < last; column += 1) {
      if (width > 0) sheet.setColumnWidth(column, pointsOfFileWidth(width));
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
  sheet.tabColor = colourOf(properties && childElement(properties, "tabColor"), theme) ?? "";
  for (const each of list("mergeCells")) {
    const block = blockFromName(attribute(each, "ref") ?? "");
    if (block) sheet.merged.push(block);
  }
  sheet.isProtected = isTrue(attribute(childElement(frame, "sheetProtection") ?? frame, "sheet"));
}
