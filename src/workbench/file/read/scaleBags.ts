import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { Bag, Plain } from "../../model/Parts";
import { boundOf } from "./dataBarBag";
import { colourOf } from "./themeColours";
import { isTrue } from "./words";

/** A scale of two or three colours, as Office.js sets it. */
export function colourScaleBag(rule: Element, theme: readonly string[]): Bag {
  const scale = childElement(rule, "colorScale") ?? rule;
  const colours = childElements(scale, "color").map((each) => colourOf(each, theme) ?? "#FFFFFF");
  const points = childElements(scale, "cfvo").map((each, index): Plain => ({
    ...boundOf(each),
    color: colours[index] ?? "#FFFFFF",
  }));
  const [minimum = null, second = null, third] = points;
  const criteria: { readonly [name: string]: Plain } =
    third === undefined ? { minimum, maximum: second } : { minimum, midpoint: second, maximum: third };
  return new Map([["Criteria", criteria]]);
}

const counts: Readonly<Record<string, string>> = { 3: "Three", 4: "Four", 5: "Five" };

/** A set of icons, as Office.js sets it; null for icons that somebody chose one by one. */
export function iconSetBag(rule: Element): Bag | null {
  const set = childElement(rule, "iconSet");
  if (!set) return null;
  const name = attribute(set, "iconSet") ?? "3TrafficLights1";
  const style = `${counts[name.charAt(0)] ?? ""}${name.slice(1)}`;
  const criteria = childElements(set, "cfvo").map((each): Plain => {
    const isOver = !["0", "false"].includes(attribute(each, "gte") ?? "1");
    return { ...boundOf(each), operator: isOver ? "GreaterThanOrEqual" : "GreaterThan" };
  });
  const bag: Bag = new Map<string, Plain>([
    ["Style", style],
    ["Criteria", criteria],
  ]);
  if (isTrue(attribute(set, "reverse"))) bag.set("ReverseIconOrder", true);
  if (["0", "false"].includes(attribute(set, "showValue") ?? "1")) bag.set("ShowIconOnly", true);
  return bag;
}
