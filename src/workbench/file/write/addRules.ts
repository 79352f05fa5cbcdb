import { areaName } from "../../../workbook/placing/areaName";
import { addBarExtension, barId, dataBarExtension } from "../../../workbook/xlsx/write/rules";
import type { SheetFrame } from "../../../workbook/xlsx/write/SheetFrame";
import { argb } from "../../../workbook/xlsx/write/StyleSheet";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { BlockAddress } from "../../../cells/address";
import type { Bag, ConditionalFormatPart, Plain } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { boundTypes, fileWord, formatOperators } from "../ruleWords";
import { plainRecord, plainText } from "../plainValues";
import type { ModelStyles } from "./modelStyles";
import { savedFormula } from "./savedFormula";

/** Adds a sheet's conditional formats: the first is the first to win. */
export function addRules(frame: SheetFrame, sheet: ModelSheet, styles: ModelStyles): void {
  const bars: string[] = [];
  for (const [index, rule] of sheet.parts.conditionalFormats.entries()) {
    const area = areaList(rule.blocks);
    const id = rule.type === "DataBar" ? barId(sheet.tabId, bars.length + 1) : "";
    const { attributes, content } = ruleXml(rule, styles, id);
    const stop = rule.bag.get("StopIfTrue") === true ? ' stopIfTrue="1"' : "";
    frame.add(
      `<conditionalFormatting sqref="${area}"><cfRule ${attributes} priority="${index + 1}"${stop}>${content}</cfRule>` +
        "</conditionalFormatting>",
    );
    if (id !== "") bars.push(newerBarXml(rule.bag, id, area));
  }
  if (bars.length > 0) addBarExtension(frame, bars.join(""));
}

export function areaList(blocks: readonly BlockAddress[]): string {
  return blocks.map(areaName).join(" ");
}

function ruleXml(
  { type, bag }: ConditionalFormatPart,
  styles: ModelStyles,
  id: string,
): { readonly attributes: string; readonly content: string } {
  if (type === "DataBar") return { attributes: 'type="dataBar"', content: barXml(bag, id) };
  if (type === "ColorScale") return { attributes: 'type="colorScale"', content: scaleXml(bag) };
  if (type === "IconSet") return { attributes: 'type="iconSet"', content: iconsXml(bag) };
  const number = styles.rule(bag);
  const look = number === null ? "" : ` dxfId="${number}"`;
  const rule = plainRecord(bag.get("Rule"));
  if (type === "CellValue") {
    const operator = fileWord(formatOperators, plainText(rule["operator"])) ?? "equal";
    const formulas = [rule["formula1"], rule["formula2"]].filter((each) => each !== undefined);
    return {
      attributes: `type="cellIs"${look} operator="${operator}"`,
      content: formulas.map((each) => formulaXml(plainText(each))).join(""),
    };
  }
  if (type === "TopBottom") {
    const kind = plainText(rule["type"]);
    const sides =
      (kind.endsWith("Percent") ? ' percent="1"' : "") + (kind.startsWith("Bottom") ? ' bottom="1"' : "");
    return { attributes: `type="top10"${look}${sides} rank="${Number(rule["rank"] ?? 10)}"`, content: "" };
  }
  if (type === "PresetCriteria") {
    const kind = rule["criterion"] === "UniqueValues" ? "uniqueValues" : "duplicateValues";
    return { attributes: `type="${kind}"${look}`, content: "" };
  }
  return {
    attributes: `type="expression"${look}`,
    content: formulaXml(plainText(bag.get("Formula")) || "FALSE"),
  };
}

function formulaXml(formula: string): string {
  return `<formula>${escapeXml(savedFormula(formula, null))}</formula>`;
}

/** The half that Excel 2007 reads, with the link to the other one. */
function barXml(bag: Bag, id: string): string {
  const older = (rule: Plain | undefined, automatic: string): string => {
    const bound = plainRecord(rule);
    return bound["type"] === undefined || bound["type"] === "Automatic"
      ? `<cfvo type="${automatic}"/>`
      : boundXml(bound, automatic);
  };
  const isAlone = bag.get("ShowDataBarOnly") === true ? ' showValue="0"' : "";
  return (
    `<dataBar${isAlone}>${older(bag.get("LowerBoundRule"), "min")}${older(bag.get("UpperBoundRule"), "max")}` +
    `<color rgb="${argbIn(bag.get("Positive.FillColor"), "#638EC6")}"/></dataBar>` +
    `<extLst><ext uri="${dataBarExtension}"><x14:id>${id}</x14:id></ext></extLst>`
  );
}

function newerBarXml(bag: Bag, id: string, area: string): string {
  const isSame = bag.get("Negative.MatchPositiveFillColor") !== false;
  const bound = (key: string, automatic: string): string => {
    const rule = plainRecord(bag.get(key));
    const type = fileWord(boundTypes, plainText(rule["type"]) || "Automatic") ?? automatic;
    if (type.startsWith("auto")) return `<x14:cfvo type="${automatic}"/>`;
    const formula = rule["formula"];
    if (formula === undefined) return `<x14:cfvo type="${type}"/>`;
    return `<x14:cfvo type="${type}"><xm:f>${escapeXml(savedFormula(plainText(formula), null))}</xm:f></x14:cfvo>`;
  };
  const negative = bag.get("Negative.FillColor");
  const axis = bag.get("AxisColor");
  return (
    `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="${bag.get("Positive.GradientFill") === false ? 0 : 1}"` +
    `${isSame ? ' negativeBarColorSameAsPositive="1"' : ""}>${bound("LowerBoundRule", "autoMin")}${bound("UpperBoundRule", "autoMax")}` +
    (typeof negative === "string" ? `<x14:negativeFillColor rgb="${argbIn(negative, "#FF0000")}"/>` : "") +
    (typeof axis === "string" ? `<x14:axisColor rgb="${argbIn(axis, "#000000")}"/>` : "") +
    `</x14:dataBar></x14:cfRule><xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`
  );
}

function scaleXml(bag: Bag): string {
  const criteria = plainRecord(bag.get("Criteria"));
  const points = ["minimum", "midpoint", "maximum"].flatMap((name) =>
    criteria[name] === undefined ? [] : [plainRecord(criteria[name])],
  );
  const last = points.length - 1;
  const bounds = points.map((each, index) => boundXml(each, index === last ? "max" : "min"));
  const colours = points.map((each) => `<color rgb="${argbIn(each["color"], "#FFFFFF")}"/>`);
  return `<colorScale>${bounds.join("")}${colours.join("")}</colorScale>`;
}

const counts: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

function iconsXml(bag: Bag): string {
  const style = plainText(bag.get("Style")) || "ThreeTrafficLights1";
  const name = style.replace(/^(Three|Four|Five)/, (word) => counts[word] ?? "3");
  const criteria = bag.get("Criteria");
  const bounds = (Array.isArray(criteria) ? (criteria as readonly Plain[]) : []).map((each) => {
    const rule = plainRecord(each);
    return boundXml(rule, "percent", rule["operator"] === "GreaterThan" ? ' gte="0"' : "");
  });
  return (
    `<iconSet iconSet="${name}"${bag.get("ShowIconOnly") === true ? ' showValue="0"' : ""}` +
    `${bag.get("ReverseIconOrder") === true ? ' reverse="1"' : ""}>${bounds.join("")}</iconSet>`
  );
}

function boundXml(rule: Readonly<Record<string, Plain>>, otherwise: string, more = ""): string {
  const type = fileWord(boundTypes, plainText(rule["type"])) ?? otherwise;
  const formula = rule["formula"];
  const value = formula === undefined ? "" : ` val="${escapeXml(savedFormula(plainText(formula), null))}"`;
  return `<cfvo type="${type.startsWith("auto") ? otherwise : type}"${value}${more}/>`;
}

function argbIn(value: Plain | undefined, otherwise: `#${string}`): string {
  const isColour = typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value);
  return argb(isColour ? (value as `#${string}`) : otherwise);
}
