import { blockName } from "../../../cells/address";
import { listSource } from "../../placing/listSource";
import { tones } from "../../../reports/formats";
import type { ConditionalFormatModel, ValidationModel } from "../../../reports/SheetModel";
import type { Batch } from "../Batch";

const bytesPerRule = 3_000;

/** Adds conditional formats; Excel puts a new one before all others, so the last goes first. */
export async function writeConditionalFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  rules: readonly ConditionalFormatModel[],
): Promise<void> {
  for (let index = rules.length - 1; index >= 0; index--) {
    const rule = rules[index]!;
    await batch.add(bytesPerRule, () => addRule(sheet, rule));
  }
}

function addRule(sheet: Excel.Worksheet, rule: ConditionalFormatModel): void {
  const formats = sheet.getRange(blockName(rule.block)).conditionalFormats;
  if (rule.kind === "formula") {
    const { custom } = formats.add("Custom");
    const { text, fill, bold } = tones[rule.tone];
    custom.rule.formula = rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`;
    custom.format.font.color = text;
    custom.format.fill.color = fill;
    if (bold) custom.format.font.bold = true;
    return;
  }
  const { dataBar } = formats.add("DataBar");
  dataBar.positiveFormat.fillColor = tones[rule.good].bar;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.negativeFormat.matchPositiveFillColor = false;
  dataBar.negativeFormat.fillColor = tones[rule.bad].bar;
  dataBar.axisColor = "#7F7F7F";
  dataBar.lowerBoundRule = { type: "Automatic" };
  dataBar.upperBoundRule = { type: "Automatic" };
}

/** Adds lists of choices. */
export async function writeValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly ValidationModel[],
): Promise<void> {
  for (const { block, list } of validations) {
    await batch.add(bytesPerRule, () => {
      sheet.getRange(blockName(block)).dataValidation.rule = {
        list: { inCellDropDown: true, source: listSource(list) },
      };
    });
  }
}
