import { blocksMeet, blockDifference } from "../../../workbook/placing/blocks";
import type { Targets } from "../Targets";
import type { BlockAddress } from "../../../cells/address";
import type { Plain } from "../../model/Parts";
import { invalidArgument } from "../HostError";
import { method, scalar, type ObjectClass } from "../ObjectClass";
import { type RangeTarget } from "../RangeTarget";
import { assertWritable } from "../assertWritable";

/** A list of choices in a rule may be this long. */
const longestList = 255;

export const dataValidationClass: ObjectClass<Targets["DataValidation"]> = {
  members: {
    Rule: scalar(
      ({ sheet, block }) =>
        sheet.parts.validations.find(({ blocks }) => blocks.some((each) => blocksMeet(each, block)))?.rule ??
        {},
      (range, rule, host) => {
        assertWritable(range, host);
        const list = listOf(rule);
        if (list !== null && list.length > longestList) throw invalidArgument();
        removeFrom(range);
        range.sheet.parts.validations.push({ blocks: [range.block], rule });
      },
    ),
    Type: scalar(({ sheet, block }) =>
      sheet.parts.validations.some(({ blocks }) => blocks.some((each) => blocksMeet(each, block)))
        ? "List"
        : "None",
    ),
    Clear: method((range, _, host) => {
      assertWritable(range, host);
      removeFrom(range);
    }),
  },
};

function listOf(rule: Plain): string | null {
  if (typeof rule !== "object" || rule === null || !("list" in rule)) return null;
  const source = (rule as { readonly list: { readonly source?: Plain } }).list.source;
  return typeof source === "string" && !source.startsWith("=") ? source : null;
}

function removeFrom({ sheet, block }: RangeTarget): void {
  for (const each of sheet.parts.validations) {
    each.blocks = each.blocks.flatMap((own: BlockAddress) => blockDifference(own, block));
  }
  sheet.parts.validations = sheet.parts.validations.filter(({ blocks }) => blocks.length > 0);
}
