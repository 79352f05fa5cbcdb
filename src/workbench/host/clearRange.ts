import { blocksMeet, blockDifference } from "../../workbook/placing/blocks";
import { plainStyle } from "../model/CellStyle";
import { invalidArgument } from "./HostError";
import { shared, type RangeTarget } from "./RangeTarget";

/** Empties a range of contents, formats (with conditional formats), or both. */
export function clearRange(range: RangeTarget, applyTo: string): void {
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo))
    throw invalidArgument();
  const { sheet } = range;
  const used = sheet.used();
  const cleared = applyTo === "All" || applyTo === "Contents";
  const plain = applyTo === "All" || applyTo === "Formats";
  const block = plain ? range.block : used && shared(range.block, used);
  if (!block || (!cleared && !plain)) return;
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      if (cleared) sheet.setCell(row, column, null);
      if (plain) sheet.setStyle(row, column, plainStyle);
    }
  }
  if (plain) clearConditionalFormats(range);
}

/** Takes the range out of every rule's area; a rule that is left without any goes. */
export function clearConditionalFormats({ sheet, block }: RangeTarget): void {
  for (const rule of sheet.parts.conditionalFormats) {
    if (!rule.blocks.some((each) => blocksMeet(each, block))) continue;
    rule.blocks = rule.blocks.flatMap((each) => blockDifference(each, block));
  }
  sheet.parts.conditionalFormats = sheet.parts.conditionalFormats.filter(({ blocks }) => blocks.length > 0);
}
