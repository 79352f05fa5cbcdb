import { tones } from "../../../reports/formats";
import type { ConditionalFormatModel, ValidationModel } from "../../../reports/SheetModel";
import { appendAll, childElement, childElements } from "../xml/dom";
import { escapeXml } from "../xml/xmlText";
import { areaName } from "../../placing/areaName";
import { listSource } from "../../placing/listSource";
import { fileFormula } from "./fileFormula";
import type { SheetFrame } from "./SheetFrame";
import { argb, type StyleSheet } from "./StyleSheet";

export const dataBarExtension = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const formatsExtension = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** Adds our conditional formats; where several apply, the earlier one wins, and the user's come first. */
export function addConditionalFormats(
  frame: SheetFrame,
  rules: readonly ConditionalFormatModel[],
  styles: StyleSheet,
  sheetId: number,
): void {
  let priority = highestPriority(frame);
  const bars: string[] = [];
  for (const rule of rules) {
    const area = areaName(rule.block);
    priority++;
    if (rule.kind === "formula") {
      frame.add(
        `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${styles.toneStyle(rule.tone)}" ` +
          `priority="${priority}"><formula>${escapeXml(fileFormula(rule.formula, null))}</formula></cfRule>` +
          "</conditionalFormatting>",
      );
      continue;
    }
    const id = barId(sheetId, bars.length + 1);
    frame.add(
      `<conditionalFormatting sqref="${area}"><cfRule type="dataBar" priority="${priority}"><dataBar>` +
        `<cfvo type="min"/><cfvo type="max"/><color rgb="${argb(tones[rule.good].bar)}"/></dataBar>` +
        `<extLst><ext uri="${dataBarExtension}"><x14:id>${id}</x14:id></ext></extLst></cfRule>` +
        "</conditionalFormatting>",
    );
    bars.push(
      `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}">` +
        '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>' +
        `<x14:negativeFillColor rgb="${argb(tones[rule.bad].bar)}"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar>` +
        `</x14:cfRule><xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`,
    );
  }
  if (bars.length > 0) addBarExtension(frame, bars.join(""));
}

/** Adds the newer halves of data bars. */
export function addBarExtension(frame: SheetFrame, bars: string): void {
  const extensions = frame.ensure("extLst");
  const holder = childElements(extensions, "ext").find((each) =>
    childElement(each, "conditionalFormattings"),
  );
  const formats = `<x14:conditionalFormattings>${bars}</x14:conditionalFormattings>`;
  if (!holder) {
    // Extensions stand in a fixed order: conditional formats come first.
    const [made] = frame.elements(`<ext uri="${formatsExtension}">${formats}</ext>`);
    extensions.insertBefore(made!, extensions.firstChild);
    return;
  }
  const [added] = frame.elements(formats);
  appendAll(childElement(holder, "conditionalFormattings")!, childElements(added!));
}

function highestPriority(frame: SheetFrame): number {
  const rules = Array.from(frame.document.getElementsByTagNameNS("*", "cfRule"));
  return Math.max(0, ...rules.map((each) => Number(each.getAttribute("priority") ?? 0)));
}

/** Links a bar with its newer half; the same on every run. */
export function barId(sheetId: number, number: number): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, "0");
  return `{F1A0C0DE-0000-4000-${hex(sheetId % 0x10000, 4)}-${hex(number, 12)}}`;
}

/** Adds our lists of choices. */
export function addValidations(frame: SheetFrame, validations: readonly ValidationModel[]): void {
  if (validations.length === 0) return;
  const container = frame.ensure("dataValidations");
  for (const { block, list } of validations) {
    const source = listSource(list);
    const formula =
      typeof list === "string" ? fileFormula(source, null) : `"${source.replaceAll('"', '""')}"`;
    appendAll(
      container,
      frame.elements(
        `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${areaName(block)}">` +
          `<formula1>${escapeXml(formula)}</formula1></dataValidation>`,
      ),
    );
  }
  container.setAttribute("count", String(childElements(container).length));
}
