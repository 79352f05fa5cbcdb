import { sheetPrefix } from "../../../cells/place";
import { criteriaSafety, type CriteriaSafety } from "../../formula/criteria";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import { textLiteral } from "../../formula/text";
import { absoluteRange } from "../../SheetBuilder";
import type { ScheduleColumns } from "./ScheduleColumns";
import type { SchedulePage } from "./scheduleSheet";

/** Picks a column of the Schedule. */
export type ScheduleColumn = (columns: ScheduleColumns) => number;

/** A condition on rows of the Schedule. */
export type ScheduleCondition =
  | {
      readonly kind: "equals";
      readonly column: ScheduleColumn;
      readonly label: string;
      /** Cell that holds the label. */
      readonly cell: string;
      /** From `ScheduleRefs.safetyOf` of the same column's labels. */
      readonly safety: CriteriaSafety;
    }
  | {
      readonly kind: "between";
      readonly column: ScheduleColumn;
      /** Cells: `from` <= value < `until`. */
      readonly from: string;
      readonly until: string;
    }
  | {
      readonly kind: "noneOf";
      readonly column: ScheduleColumn;
      readonly labels: readonly { readonly label: string; readonly cell: string }[];
      readonly safety: CriteriaSafety;
    }
  | { readonly kind: "above zero"; readonly column: ScheduleColumn };

/** Formulas, without "=", over the rows of the Schedule that count, wherever they stand. */
export class ScheduleRefs {
  constructor(private readonly pages: readonly SchedulePage[]) {}

  /** Sum of a column where all conditions hold. */
  sum(column: ScheduleColumn, conditions: readonly ScheduleCondition[] = []): string {
    return this.#overPages((page) => {
      const ref = (of: ScheduleColumn): string => this.#range(page, of);
      const counts: Condition = { kind: "number", column: ref((each) => each.counts), is: "=", value: 1 };
      return sumWhere(ref(column), [counts, ...conditions.map((each) => onPage(each, ref))]);
    });
  }

  /**
   * Sum over several columns next to each other.
   * @param last Picks the last of them.
   */
  sumAcross(
    first: ScheduleColumn,
    last: ScheduleColumn,
    conditions: readonly ScheduleCondition[] = [],
  ): string {
    const [{ columns }] = this.pages as readonly [SchedulePage, ...SchedulePage[]];
    const sums: string[] = [];
    for (let column = first(columns); column <= last(columns); column++) {
      sums.push(this.sum(() => column, conditions));
    }
    return sums.join("+");
  }

  /** What is allocated in a currency, as the contracts have it. @param currency "" for none. */
  allocatedIn(currency: string): string {
    return this.#overPages((page) => {
      const [allocated, codes, own] = [
        this.#range(page, (each) => each.allocated),
        this.#range(page, (each) => each.currency),
        this.#range(page, (each) => each.own),
      ];
      if (currency === "") return `SUMPRODUCT((${codes}="")*(${own}=1),${allocated})`;
      return `SUMIFS(${allocated},${own},1,${codes},${textLiteral(currency)})`;
    });
  }

  /** Any formula for each page, added up. */
  #overPages(formula: (page: SchedulePage) => string): string {
    return this.pages.map(formula).join("+");
  }

  #range({ sheet, columns, first, last }: SchedulePage, of: ScheduleColumn): string {
    return sheetPrefix(sheet) + absoluteRange(of(columns), first, last);
  }
}

/** Which labels of a column a criterion finds exactly. */
export function safetyOf(labels: Iterable<string>): CriteriaSafety {
  return criteriaSafety([...new Set(labels)]);
}

function onPage(condition: ScheduleCondition, ref: (of: ScheduleColumn) => string): Condition {
  const column = ref(condition.column);
  if (condition.kind === "above zero") return { kind: "number", column, is: ">", value: 0 };
  return { ...condition, column };
}
