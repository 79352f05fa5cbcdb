import { blocksMeet } from "../../../workbook/placing/blocks";
import { type Targets, objectOf, type RuleTarget } from "../Targets";
import type { ConditionalFormatPart, Plain } from "../../model/Parts";
import { clearConditionalFormats } from "../clearRange";
import { invalidArgument } from "../HostError";
import { getter, method, navigation, scalar, type ObjectClass, type Scalar } from "../ObjectClass";
import { stored } from "../stored";
import { assertWritable } from "../assertWritable";

const kept = (key: string, unset: Plain = null): Scalar<RuleTarget> =>
  stored<RuleTarget>(({ rule }) => rule.bag, key, unset);

export const fontClass: ObjectClass<Targets["ConditionalRangeFont"]> = {
  members: {
    Color: kept("Font.Color"),
    Bold: kept("Font.Bold", false),
  },
};
export const fillClass: ObjectClass<Targets["ConditionalRangeFill"]> = {
  members: { Color: kept("Fill.Color") },
};
export const formatClass: ObjectClass<Targets["ConditionalRangeFormat"]> = {
  members: {
    Font: navigation((target) => objectOf("ConditionalRangeFont", target)),
    Fill: navigation((target) => objectOf("ConditionalRangeFill", target)),
  },
};
export const ruleClass: ObjectClass<Targets["ConditionalFormatRule"]> = {
  members: { Formula: kept("Formula") },
};
export const customClass: ObjectClass<Targets["CustomConditionalFormat"]> = {
  members: {
    Rule: navigation((target) => objectOf("ConditionalFormatRule", target)),
    Format: navigation((target) => objectOf("ConditionalRangeFormat", target)),
  },
};
export const positiveClass: ObjectClass<Targets["ConditionalDataBarPositiveFormat"]> = {
  members: {
    FillColor: kept("Positive.FillColor"),
    GradientFill: kept("Positive.GradientFill", true),
  },
};
export const negativeClass: ObjectClass<Targets["ConditionalDataBarNegativeFormat"]> = {
  members: {
    FillColor: kept("Negative.FillColor"),
    MatchPositiveFillColor: kept("Negative.MatchPositiveFillColor", true),
  },
};
export const dataBarClass: ObjectClass<Targets["DataBarConditionalFormat"]> = {
  members: {
    AxisColor: kept("AxisColor"),
    LowerBoundRule: kept("LowerBoundRule"),
    UpperBoundRule: kept("UpperBoundRule"),
    PositiveFormat: navigation((target) => objectOf("ConditionalDataBarPositiveFormat", target)),
    NegativeFormat: navigation((target) => objectOf("ConditionalDataBarNegativeFormat", target)),
  },
};

export const conditionalFormatClass: ObjectClass<Targets["ConditionalFormat"]> = {
  id: ({ rule }) => rule.id,
  members: {
    Id: scalar(({ rule }) => rule.id),
    Type: scalar(({ rule }) => rule.type),
    Priority: scalar(({ sheet, rule }) => sheet.parts.conditionalFormats.indexOf(rule)),
    StopIfTrue: kept("StopIfTrue", false),
    CustomOrNullObject: getter((target) =>
      target.rule.type === "Custom" ? objectOf("CustomConditionalFormat", target) : null,
    ),
    Custom: navigation((target) => objectOf("CustomConditionalFormat", target)),
    DataBar: navigation((target) => objectOf("DataBarConditionalFormat", target)),
    GetRange: getter(({ sheet, rule }) => objectOf("Range", { sheet, block: rule.blocks[0]! })),
    Delete: method(({ sheet, rule }) => {
      sheet.parts.conditionalFormats = sheet.parts.conditionalFormats.filter((each) => each !== rule);
    }),
  },
};

export const conditionalFormatsClass: ObjectClass<Targets["ConditionalFormatCollection"]> = {
  items: ({ sheet, block }) =>
    sheet.parts.conditionalFormats
      .filter((rule) => rule.blocks.some((each) => blocksMeet(each, block)))
      .map((rule) => objectOf("ConditionalFormat", { sheet, rule })),
  item: ({ sheet }, id) => {
    const rule = sheet.parts.conditionalFormats.find((each) => each.id === id);
    return rule ? objectOf("ConditionalFormat", { sheet, rule }) : null;
  },
  members: {
    /** A new rule goes before all others. */
    Add: getter((range, [type], host) => {
      assertWritable(range, host);
      if (type !== "Custom" && type !== "DataBar") throw invalidArgument();
      const id = `{CF-${host.nextId()}}`;
      const rule: ConditionalFormatPart = { id, type, blocks: [range.block], bag: new Map() };
      range.sheet.parts.conditionalFormats.unshift(rule);
      return objectOf("ConditionalFormat", { sheet: range.sheet, rule });
    }),
    ClearAll: method((range, _, host) => {
      assertWritable(range, host);
      clearConditionalFormats(range);
    }),
  },
};
