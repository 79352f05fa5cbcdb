import { confidences } from "../../../core/cost/opportunities/Opportunity";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { ReportMark } from "../../SheetModel";
import { amountFormats } from "../../cost/costFrame";
import type { NamedPlace } from "../../frame/takeNames";
import { frontColumns as c } from "../front/frontColumns";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { shownThreshold } from "./settingsFromInputs";
import { thresholds } from "./thresholds";

/** Rows from the total of the front sheet, with what it is made of, to the first threshold. */
const below = 4 + confidences.length;

/** Where a threshold stands. @param total Row of the total of the front sheet. */
export function thresholdPlace(name: string, total: number): NamedPlace {
  return {
    row: total + below + thresholds.findIndex((threshold) => threshold.name === name),
    column: c.saving,
  };
}

export interface WrittenThresholds {
  readonly bottom: number;
  readonly inputs: NonNullable<ReportMark["inputs"]>;
}

/** The thresholds of the search as cells of the user's, beside those of this run: what is typed counts from the next run on. */
export function writeThresholds(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  total: number,
): WrittenThresholds {
  const top = total + below - 2;
  sheet.value(top, c.kind, "Thresholds of the search: what you type counts from the next run on", {
    look: "section",
  });
  sheet.fill(top, c.kind, c.comment, { look: "section" });
  sheet.value(top + 1, c.kind, "For", { look: "header" });
  sheet.value(top + 1, c.subject, "Threshold", { look: "header" });
  sheet.value(top + 1, c.saving, "Typed", { look: "header", align: "right" });
  sheet.value(top + 1, c.how, "In this run", { look: "header", align: "left", indent: 1 });
  sheet.fill(top + 1, c.kind, c.how, { look: "header" });
  const { amount } = amountFormats(input);
  const inputs = thresholds.map((threshold, index) => {
    const { name, group, label, unit } = threshold;
    const row = top + 2 + index;
    const value = shownThreshold(input.settings, threshold, input.payments.digits);
    const number =
      unit === "money" ? amount : unit === "share" ? "share" : Number.isInteger(value) ? "count" : "amount2";
    const isFirst = thresholds[index - 1]?.group !== group;
    sheet.value(row, c.kind, isFirst ? group : null, { look: "quiet" });
    sheet.value(row, c.subject, label);
    sheet.value(row, c.saving, value, { number, look: "input" });
    sheet.name(name, row, c.saving);
    const cell = relative(row, c.saving);
    sheet.value(row, c.how, value, { number, look: "quiet", align: "left", indent: 1 });
    sheet.formula(row, c.share, `IF(${cell}=${relative(row, c.how)},"","run again")`, { look: "quiet" });
    return { name, cell };
  });
  return { bottom: top + 1 + thresholds.length, inputs };
}
