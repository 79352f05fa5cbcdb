import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { Plain } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { blocksOfList } from "./blocksOfList";
import { formulaFromFile } from "./formulaNames";
import { validationKinds, validationOperators } from "../ruleWords";
import { capital, isTrue } from "./words";

/** Data validations in the shape of Office.js; those that name another sheet stand in the sheet's extensions. */
export function readValidations(frame: Element, sheet: ModelSheet): void {
  for (const container of Array.from(frame.getElementsByTagNameNS("*", "dataValidations"))) {
    for (const each of childElements(container, "dataValidation")) {
      const area = attribute(each, "sqref") ?? childElement(each, "sqref")?.textContent ?? "";
      const rule = ruleOf(each);
      if (!rule) continue;
      const details = detailsOf(each);
      sheet.parts.validations.push({ blocks: blocksOfList(area), rule, ...(details ? { details } : {}) });
    }
  }
}

function ruleOf(element: Element): Plain | null {
  const type = attribute(element, "type") ?? "none";
  const first = formulaOf(element, "formula1");
  if (type === "list") {
    const choices = /^="((?:[^"]|"")*)"$/.exec(String(first));
    const source = choices ? choices[1]!.replaceAll('""', '"') : first;
    return { list: { inCellDropDown: !isTrue(attribute(element, "showDropDown")), source } };
  }
  if (type === "custom") return { custom: { formula: first } };
  const name = validationKinds[type];
  if (name === undefined) return null;
  const second = formulaOf(element, "formula2");
  const operator = validationOperators[attribute(element, "operator") ?? "between"] ?? "Between";
  return { [name]: { formula1: first, ...(second === "" ? {} : { formula2: second }), operator } };
}

/** A number as it is; anything else as a formula. */
function formulaOf(element: Element, name: string): string | number {
  const text = childElement(element, name)?.textContent?.trim() ?? "";
  if (text === "") return "";
  return Number.isFinite(Number(text)) ? Number(text) : formulaFromFile(text);
}

/** What is said beside the rule; null where it is as Office.js leaves it. */
function detailsOf(element: Element): { readonly [name: string]: Plain } | null {
  const details: Record<string, Plain> = {};
  if (!isTrue(attribute(element, "allowBlank"))) details["ignoreBlanks"] = false;
  const prompt = {
    title: attribute(element, "promptTitle") ?? "",
    message: attribute(element, "prompt") ?? "",
  };
  if (prompt.title + prompt.message !== "") {
    details["prompt"] = { ...prompt, showPrompt: isTrue(attribute(element, "showInputMessage")) };
  }
  const alert = { title: attribute(element, "errorTitle") ?? "", message: attribute(element, "error") ?? "" };
  const style = capital(attribute(element, "errorStyle") ?? "stop");
  const showAlert = isTrue(attribute(element, "showErrorMessage"));
  if (alert.title + alert.message !== "" || style !== "Stop" || !showAlert) {
    details["errorAlert"] = { ...alert, style, showAlert };
  }
  return Object.keys(details).length > 0 ? details : null;
}
