import { categoryTargets } from "../../../core/cost/savings/categoryTargets";
import type { PriorSheet } from "../../PriorSheet";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ReportMark } from "../../SheetModel";
import { amountFormats, inMajor, keptNumber } from "../../cost/costFrame";
import { frontColumns as c } from "../front/frontColumns";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { sumOfClass, type WrittenMap } from "./categoryMap";
import { targetClasses, wantedOf, type TargetClass } from "./targetClasses";

const kinds = { reduction: "less cost", efficiency: "more output for the cost" } as const;

/** Rows that the block takes. */
export const targetsHeight = 2 + targetClasses.length + 1;

export interface WrittenTargets {
  readonly total: number;
  readonly inputs: NonNullable<ReportMark["inputs"]>;
}

/** What is wanted of each class of cost beside what was found for it. */
export function writeTargets(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  {
    map,
    spend,
    found,
    lines,
    prior,
  }: {
    readonly map: WrittenMap;
    readonly spend: Readonly<Record<TargetClass, number>>;
    readonly found: Readonly<Record<TargetClass, number>>;
    /** First and last row of the opportunities. */
    readonly lines: { readonly first: number; readonly last: number };
    readonly prior: PriorSheet | null;
  },
  top: number,
): WrittenTargets {
  const { amount } = amountFormats(input);
  sheet.value(top, c.kind, "Targets by class of cost", { look: "section" });
  sheet.fill(top, c.kind, c.comment, { look: "section" });
  const head = top + 1;
  const columns = {
    class: c.kind,
    meaning: c.subject,
    target: c.saving,
    spend: c.share,
    needed: c.confidence,
    found: c.effort,
    attainment: c.strategy,
    gap: c.category,
    status: c.target,
  } as const;
  const texts = {
    class: "Class",
    meaning: "Wanted",
    target: "Target",
    spend: "Spend",
    needed: "Needed",
    found: "Found",
    attainment: "Found ÷ needed",
    gap: "Gap",
    status: "Status",
  } as const;
  for (const [column, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    sheet.value(head, columns[column], text, {
      look: "header",
      align: ["class", "meaning"].includes(column) ? "left" : "right",
    });
  }
  const { first, last } = lines;
  const at = (row: number, column: keyof typeof columns): string => relative(row, columns[column]);
  const inputs: { name: string; cell: string }[] = [];
  const shares = targetClasses.map(
    (each) => keptNumber(prior, wantedOf[each].name, wantedOf[each].share) as number,
  );
  const { categories } = categoryTargets(
    targetClasses.map((each, index) => ({
      name: each,
      kind: wantedOf[each].kind,
      baseline: spend[each],
      baselineVolume: 1,
      actual: spend[each] - found[each],
      actualVolume: 1,
      targetShare: shares[index]!,
    })),
  );
  targetClasses.forEach((each, index) => {
    const row = head + 1 + index;
    const { kind, name } = wantedOf[each];
    const { adjustedBaseline, requiredCost } = categories[index]!;
    sheet.value(row, columns.class, each, {});
    sheet.value(row, columns.meaning, kinds[kind], { look: "quiet" });
    sheet.value(row, columns.target, shares[index]!, { look: "input", number: "share" });
    sheet.name(name, row, columns.target);
    inputs.push({ name, cell: at(row, "target") });
    const own = at(row, "class");
    sheet.formula(
      row,
      columns.spend,
      sumOfClass(map.classes, map.spend, own),
      { number: amount },
      inMajor(input, spend[each]),
    );
    const [paid, share] = [at(row, "spend"), at(row, "target")];
    const allowed = kind === "reduction" ? `${paid}*(1-${share})` : `${paid}/(1+${share})`;
    sheet.formula(
      row,
      columns.needed,
      // What is allowed is rounded, as the engine does: rounded by itself, what is needed may be a cent more.
      `ROUND(${paid}-ROUND(${allowed},FO_DIGITS),FO_DIGITS)`,
      { number: amount },
      inMajor(input, adjustedBaseline - requiredCost),
    );
    const savings =
      last < first
        ? "0"
        : sumOfClass(absoluteRange(c.target, first, last), absoluteRange(c.saving, first, last), own);
    sheet.formula(row, columns.found, savings, { number: amount }, inMajor(input, found[each]));
    derived(row, {});
  });
  const total = head + 1 + targetClasses.length;
  const bold: CellFormat = { bold: true, border: "total" };
  sheet.value(total, columns.class, "All", bold);
  for (const column of ["spend", "needed", "found"] as const) {
    const range = `${at(head + 1, column)}:${at(total - 1, column)}`;
    sheet.formula(total, columns[column], `SUM(${range})`, { ...bold, number: amount });
  }
  derived(total, bold);
  sheet.fill(total, c.kind, c.target, bold);
  return { total, inputs };

  function derived(row: number, look: CellFormat): void {
    const [needed, found] = [at(row, "needed"), at(row, "found")];
    sheet.formula(row, columns.attainment, `IF(${needed}=0,"n/m",${found}/${needed})`, {
      ...look,
      number: "share",
      align: "right",
    });
    sheet.formula(row, columns.gap, `MAX(0,${needed}-${found})`, { ...look, number: amount });
    sheet.formula(row, columns.status, `IF(${found}>=${needed},"met","behind")`, { ...look, align: "right" });
  }
}
