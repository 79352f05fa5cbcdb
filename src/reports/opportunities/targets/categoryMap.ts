import { sumMinor } from "../../../core/money/sumMinor";
import type { PaymentSource } from "../../cost/payments/PaymentSource";
import { paid } from "../../cost/payments/PaymentSource";
import type { CostRefs } from "../../cost/payments/CostRefs";
import { amountFormats, inMajor, windows } from "../../cost/costFrame";
import { headerKey, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, block, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ValidationModel } from "../../SheetModel";
import { frontColumns as c, typedAt } from "../front/frontColumns";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { targetClasses, targetClassOf, type TargetClass } from "./targetClasses";

/** A category of payments with what was spent and the class that its target is of. */
export interface MappedCategory {
  readonly label: string;
  readonly minor: number;
  readonly target: TargetClass;
  readonly isOdd: boolean;
}

/** Categories listed; smaller ones stand together and are operations. */
const most = 200;

/** Categories by spend, each with its class: the user's where she has chosen one. */
export function mappedCategories(
  input: OpportunitiesInput,
  source: PaymentSource,
  prior: PriorSheet | null,
): { readonly listed: readonly MappedCategory[]; readonly rest: number } {
  const { reported } = input.time;
  const dimension = source.dimension("category");
  const total = source.total(reported);
  if (!dimension) return { listed: [], rest: total };
  const groups = source.groups([dimension]);
  const spend = groups.sums.each(reported);
  const order = [...spend.keys()].filter((group) => spend[group] !== 0).sort((a, b) => spend[b]! - spend[a]!);
  const listed = order.slice(0, most).map((group): MappedCategory => {
    const label = dimension.labels[groups.codes[0]![group]!]!;
    const typed = typedAt(prior, categoryKey(label), "Target");
    const chosen = targetClasses.find((each) => each === typed);
    return {
      label,
      minor: spend[group]!,
      target: chosen ?? targetClassOf(label),
      isOdd: groups.odd[group] === 1,
    };
  });
  return { listed, rest: total - sumMinor(listed.map(({ minor }) => minor)) };
}

export function categoryKey(label: string): string {
  return `category: ${label}`;
}

/** Where the categories stand; formulas look classes up in it. */
export interface WrittenMap {
  readonly bottom: number;
  readonly labels: string;
  readonly classes: string;
  readonly spend: string;
  readonly validation: ValidationModel;
}

/** Lists categories with their class, which the user may change. */
export function writeCategoryMap(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  refs: CostRefs<"payments">,
  { listed, rest }: ReturnType<typeof mappedCategories>,
  top: number,
): WrittenMap {
  const { amount } = amountFormats(input);
  sheet.value(top, c.kind, "Which target a category belongs to: choose another one where you know better", {
    look: "section",
  });
  sheet.fill(top, c.kind, c.comment, { look: "section" });
  const head = top + 1;
  sheet.value(head, c.key, headerKey, { number: "text" });
  sheet.value(head, c.kind, "Category", { look: "header" });
  sheet.value(head, c.subject, "Target", { look: "header" });
  sheet.value(head, c.saving, "Spend", { look: "header", align: "right" });
  const first = head + 1;
  const quiet: CellFormat = { number: amount };
  listed.forEach(({ label, minor, target, isOdd }, index) => {
    const row = first + index;
    sheet.value(row, c.key, categoryKey(label), { number: "text" });
    sheet.value(row, c.kind, label === "" ? "(none)" : label, { number: "text" });
    sheet.value(row, c.subject, target, { look: "input" });
    const cell = label === "" ? {} : { cell: inColumn(row, c.kind) };
    const formula = isOdd ? null : paid(refs, [{ role: "category", label, ...cell }], windows.reported);
    if (formula === null) sheet.value(row, c.saving, inMajor(input, minor), quiet);
    else sheet.formula(row, c.saving, formula, quiet, inMajor(input, minor));
  });
  const last = first + listed.length;
  sheet.value(last, c.kind, "All else", { look: "quiet" });
  sheet.value(last, c.subject, "operations", { look: "quiet" });
  sheet.value(last, c.saving, inMajor(input, rest), quiet);
  return {
    bottom: last,
    labels: absoluteRange(c.kind, first, last),
    classes: absoluteRange(c.subject, first, last),
    spend: absoluteRange(c.saving, first, last),
    validation: { block: block(first, c.subject, Math.max(first, last - 1), c.subject), list: targetClasses },
  };
}

/** Formula, without "=", of the class of the category in a cell; null where no formula finds it for sure. */
export function classFormula({ labels, classes }: WrittenMap, category: string, cell: string): string | null {
  if (category === "" || /[*?~]/.test(category)) return null;
  return `INDEX(${classes},MATCH(${cell},${labels},0))`;
}

/** Sum of a range where the class beside it is this one. */
export function sumOfClass(classes: string, sums: string, cell: string): string {
  return `SUMIFS(${sums},${classes},${cell})`;
}
