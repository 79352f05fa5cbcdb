import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { BlockAddress } from "../../../cells/address";
import type { CellStyle } from "../../model/CellStyle";
import type { Bag, ConditionalFormatPart } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { formatOperators } from "../ruleWords";
import { blocksOfList } from "./blocksOfList";
import { dataBarBag, extendedBars } from "./dataBarBag";
import type { FileReading } from "./FileReading";
import { formulaFromFile } from "./formulaNames";
import { colourScaleBag, iconSetBag } from "./scaleBags";
import { isTrue } from "./words";

/** A rule in the shape of Office.js; null where the model has no place for it. */
type RuleShape = Pick<ConditionalFormatPart, "type" | "bag"> | null;

/** Conditional formats, the first to win first. */
export function readConditionalFormats(frame: Element, sheet: ModelSheet, reading: FileReading): void {
  const bars = extendedBars(frame);
  const found: {
    readonly priority: number;
    readonly blocks: readonly BlockAddress[];
    readonly rule: Element;
  }[] = [];
  for (const each of childElements(frame, "conditionalFormatting")) {
    const blocks = blocksOfList(attribute(each, "sqref") ?? "");
    for (const rule of childElements(each, "cfRule")) {
      found.push({ priority: Number(attribute(rule, "priority") ?? 0), blocks, rule });
    }
  }
  found.sort((one, other) => one.priority - other.priority);
  for (const { blocks, rule } of found) {
    const shape = shapeOf(rule, bars, reading);
    if (!shape || blocks.length === 0) {
      reading.losses.add(`conditional format (${attribute(rule, "type") ?? "without a kind"})`, sheet.name);
      continue;
    }
    if (isTrue(attribute(rule, "stopIfTrue"))) shape.bag.set("StopIfTrue", true);
    sheet.parts.conditionalFormats.push({ id: reading.nextId("CF"), ...shape, blocks });
  }
  const linked = new Set(found.map(({ rule }) => barIdOf(rule)));
  for (const bar of [...bars.keys()].filter((id) => !linked.has(id))) {
    reading.losses.add(
      `conditional format (${attribute(bars.get(bar)!, "type") ?? "newer kind"})`,
      sheet.name,
    );
  }
}

function barIdOf(rule: Element): string {
  const ids = Array.from(rule.getElementsByTagNameNS("*", "id"));
  return ids[0]?.textContent?.trim() ?? "";
}

function shapeOf(rule: Element, bars: ReadonlyMap<string, Element>, reading: FileReading): RuleShape {
  const type = attribute(rule, "type") ?? "";
  const formulas = childElements(rule, "formula").map((each) => formulaFromFile(each.textContent ?? ""));
  const bag: Bag = new Map();
  if (type === "dataBar") {
    const bar = childElement(rule, "dataBar");
    return bar && { type: "DataBar", bag: dataBarBag(bar, bars.get(barIdOf(rule)), reading.theme) };
  }
  if (type === "colorScale") return { type: "ColorScale", bag: colourScaleBag(rule, reading.theme) };
  if (type === "iconSet") {
    const icons = iconSetBag(rule);
    return icons && { type: "IconSet", bag: icons };
  }
  setLook(bag, reading.styles.differential[Number(attribute(rule, "dxfId") ?? -1)]);
  if (type === "cellIs") {
    const operator = formatOperators[attribute(rule, "operator") ?? ""];
    const [formula1, formula2] = formulas;
    if (operator === undefined || formula1 === undefined) return null;
    bag.set("Rule", { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator });
    return { type: "CellValue", bag };
  }
  if (type === "top10") {
    const [side, unit] = [
      isTrue(attribute(rule, "bottom")) ? "Bottom" : "Top",
      isTrue(attribute(rule, "percent")) ? "Percent" : "Items",
    ];
    bag.set("Rule", { rank: Number(attribute(rule, "rank") ?? 10), type: side + unit });
    return { type: "TopBottom", bag };
  }
  if (type === "duplicateValues" || type === "uniqueValues") {
    bag.set("Rule", { criterion: type === "duplicateValues" ? "DuplicateValues" : "UniqueValues" });
    return { type: "PresetCriteria", bag };
  }
  // Kinds about texts, dates, blanks and errors bring the formula they stand for.
  if (formulas[0] === undefined) return null;
  bag.set("Formula", formulas[0]);
  return { type: "Custom", bag };
}

function setLook(bag: Bag, look: Partial<CellStyle> | undefined): void {
  if (!look) return;
  if (look.color !== undefined) bag.set("Font.Color", look.color);
  if (look.bold) bag.set("Font.Bold", true);
  if (look.italic) bag.set("Font.Italic", true);
  if (look.underline !== undefined) bag.set("Font.Underline", look.underline);
  if (look.fill) bag.set("Fill.Color", look.fill);
  if (look.numberFormat !== undefined) bag.set("NumberFormat", look.numberFormat);
}
