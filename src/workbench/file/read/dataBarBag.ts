import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { Bag, Plain } from "../../model/Parts";
import { boundTypes } from "../ruleWords";
import { formulaFromFile } from "./formulaNames";
import { colourOf } from "./themeColours";
import { isTrue } from "./words";

/** Rules of Excel 2010 and later by their id: the newer halves of data bars, and kinds of their own. */
export function extendedBars(frame: Element): ReadonlyMap<string, Element> {
  const extensions = childElement(frame, "extLst");
  const rules = extensions ? Array.from(extensions.getElementsByTagNameNS("*", "cfRule")) : [];
  return new Map(rules.map((each, index) => [attribute(each, "id") ?? `#${index}`, each]));
}

/** A data bar as Office.js sets it. @param newer Its newer half, without which it looks as in Excel 2007. */
export function dataBarBag(bar: Element, newer: Element | undefined, theme: readonly string[]): Bag {
  const bag: Bag = new Map();
  const extended = newer ? childElement(newer, "dataBar") : null;
  const colour = (element: Element | null, name: string): string | null =>
    element && colourOf(childElement(element, name), theme);
  bag.set("Positive.FillColor", colour(bar, "color") ?? "#638EC6");
  bag.set("Positive.GradientFill", extended ? isOn(extended, "gradient", true) : true);
  const isSame = extended ? isOn(extended, "negativeBarColorSameAsPositive", false) : true;
  bag.set("Negative.MatchPositiveFillColor", isSame);
  const negative = colour(extended, "negativeFillColor");
  if (negative !== null) bag.set("Negative.FillColor", negative);
  const axis = colour(extended, "axisColor");
  if (axis !== null) bag.set("AxisColor", axis);
  const [lower, upper] = childElements(extended ?? bar, "cfvo");
  if (lower) bag.set("LowerBoundRule", boundOf(lower));
  if (upper) bag.set("UpperBoundRule", boundOf(upper));
  if (!isOn(bar, "showValue", true)) bag.set("ShowDataBarOnly", true);
  return bag;
}

/** A bound of a bar, colour or icon: its kind, and the formula where it has one. */
export function boundOf(element: Element): { readonly [name: string]: Plain } {
  const type = boundTypes[attribute(element, "type") ?? ""] ?? "Automatic";
  const text = attribute(element, "val") ?? childElement(element, "f")?.textContent ?? "";
  const hasFormula = !["Automatic", "LowestValue", "HighestValue"].includes(type);
  if (!hasFormula || text === "") return { type };
  return { type, formula: Number.isFinite(Number(text)) ? text : formulaFromFile(text) };
}

function isOn(element: Element, name: string, unset: boolean): boolean {
  const text = attribute(element, name);
  return text === null ? unset : isTrue(text);
}
