import type { Strategy } from "../../core/cost/opportunities/Opportunity";
import type { SheetBuilder } from "../SheetBuilder";
import { block, relative } from "../SheetBuilder";
import type { ChartModel } from "../SheetModel";
import type { amountFormats } from "../cost/costFrame";
import type { ListedOpportunity } from "./listedOpportunities";
import type { OpportunitiesInput } from "./OpportunitiesInput";

/** Columns of the strategy. */
export const strategyColumns = {
  key: 0,
  what: 1,
  kind: 2,
  saving: 3,
  effort: 4,
  work: 5,
  worth: 6,
  order: 7,
  owner: 8,
  comment: 9,
  level: 10,
} as const;

const c = strategyColumns;

interface Member extends ListedOpportunity {
  /** Among the lines of the front sheet. */
  readonly index: number;
}

interface Group {
  readonly strategy: Strategy;
  readonly members: readonly Member[];
}

/** Strategies by saving for the work, and in each the opportunities as they were given: by the same. */
export function groupsOf(
  listed: readonly ListedOpportunity[],
  work: OpportunitiesInput["settings"]["opportunities"]["work"],
): readonly Group[] {
  const groups = new Map<Strategy, Member[]>();
  listed.forEach((each, index) => {
    const { strategy } = each.opportunity;
    const own = groups.get(strategy);
    if (own) own.push({ ...each, index });
    else groups.set(strategy, [{ ...each, index }]);
  });
  const worth = ({ members }: Group): number =>
    members.reduce((sum, { opportunity }) => sum + opportunity.saving, 0) /
    members.reduce((sum, { opportunity }) => sum + work[opportunity.effort], 0);
  return [...groups]
    .map(([strategy, members]) => ({ strategy, members }))
    .sort((a, b) => worth(b) - worth(a));
}

/** Savings by strategy side by side, for the chart. */
export function writeSummary(
  sheet: SheetBuilder,
  strategies: readonly Strategy[],
  heads: readonly number[],
  amount: ReturnType<typeof amountFormats>["amount"],
  top: number,
): { readonly bottom: number; readonly chart: ChartModel | null } {
  if (strategies.length === 0) return { bottom: top - 1, chart: null };
  sheet.value(top, c.what, "By strategy", { look: "section" });
  sheet.fill(top, c.what, c.comment, { look: "section" });
  sheet.value(top + 1, c.what, "Strategy", { look: "header" });
  sheet.value(top + 1, c.saving, "Saving", { look: "header", align: "right" });
  strategies.forEach((strategy, index) => {
    const row = top + 2 + index;
    sheet.value(row, c.what, strategy, {});
    sheet.formula(row, c.saving, relative(heads[index]!, c.saving), { number: amount });
  });
  const last = top + 1 + strategies.length;
  const rows = 12;
  return {
    bottom: last + rows + 1,
    chart: {
      kind: "bar",
      title: "Saving by strategy",
      description: "Bars of the savings found, by what to do about them.",
      at: block(last + 1, c.what, last + rows, c.saving),
      categories: block(top + 2, c.what, last, c.what),
      series: [
        {
          name: { row: top + 1, column: c.saving },
          values: block(top + 2, c.saving, last, c.saving),
          scenario: "actual",
        },
      ],
      numberFormat: "amount0",
    },
  };
}
