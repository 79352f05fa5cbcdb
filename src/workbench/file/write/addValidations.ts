import type { SheetFrame } from "../../../workbook/xlsx/write/SheetFrame";
import { appendAll } from "../../../workbook/xlsx/xml/dom";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { Plain } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { fileWord, validationKinds, validationOperators } from "../ruleWords";
import { plainRecord, plainText } from "../plainValues";
import { areaList } from "./addRules";
import { savedFormula } from "./savedFormula";

type Fields = Readonly<Record<string, Plain>>;

/** Adds a sheet's data validations. */
export function addValidations(frame: SheetFrame, { parts: { validations } }: ModelSheet): void {
  const listed = validations.flatMap(({ blocks, rule, details = {} }) => {
    const type = typeXml(plainRecord(rule));
    if (!type) return [];
    return [
      `<dataValidation ${type.attributes}${detailsXml(details)} sqref="${areaList(blocks)}">${type.content}</dataValidation>`,
    ];
  });
  if (listed.length === 0) return;
  const container = frame.add(`<dataValidations count="${listed.length}"/>`);
  appendAll(container, frame.elements(listed.join("")));
}

function typeXml(rule: Fields): { readonly attributes: string; readonly content: string } | null {
  const [kind] = Object.keys(rule);
  if (kind === undefined) return null;
  const fields = plainRecord(rule[kind]);
  if (kind === "list") {
    const source = plainText(fields["source"]);
    const hidden = fields["inCellDropDown"] === false ? ' showDropDown="1"' : "";
    const first = source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`;
    return { attributes: `type="list"${hidden}`, content: formulaXml("formula1", first) };
  }
  if (kind === "custom") {
    return { attributes: 'type="custom"', content: formulaXml("formula1", fields["formula"]) };
  }
  const type = fileWord(validationKinds, kind);
  if (type === undefined) return null;
  const operator = fileWord(validationOperators, plainText(fields["operator"])) ?? "between";
  return {
    attributes: `type="${type}" operator="${operator}"`,
    content: formulaXml("formula1", fields["formula1"]) + formulaXml("formula2", fields["formula2"]),
  };
}

function formulaXml(name: string, value: Plain | undefined): string {
  if (value === undefined || value === "") return "";
  return `<${name}>${escapeXml(savedFormula(plainText(value), null))}</${name}>`;
}

function detailsXml(details: Fields): string {
  const prompt = plainRecord(details["prompt"]);
  const alert = plainRecord(details["errorAlert"]);
  const text = (name: string, value: Plain | undefined): string =>
    value === undefined || value === "" ? "" : ` ${name}="${escapeXml(plainText(value))}"`;
  const style = (plainText(alert["style"]) || "Stop").toLowerCase();
  return (
    (style === "stop" ? "" : ` errorStyle="${style}"`) +
    (details["ignoreBlanks"] === false ? "" : ' allowBlank="1"') +
    (prompt["showPrompt"] === false ? "" : ' showInputMessage="1"') +
    (alert["showAlert"] === false ? "" : ' showErrorMessage="1"') +
    text("errorTitle", alert["title"]) +
    text("error", alert["message"]) +
    text("promptTitle", prompt["title"]) +
    text("prompt", prompt["message"])
  );
}
