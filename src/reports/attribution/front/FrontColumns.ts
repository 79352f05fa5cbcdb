import type { ColumnModel } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { CreditLine } from "../creditLines";
import type { Measure } from "../measures";

/** Columns of the front table: what the chosen model says, what others say, and the user's comments, which run on to the right. */
export class FrontColumns {
  readonly key = 0;
  readonly label = 1;
  readonly conversions = 2;
  readonly value: number | null;
  readonly share: number;
  readonly rank: number;
  /** Shares lost without a channel, of Markov models. */
  readonly removal: readonly { readonly measure: Measure; readonly column: number }[];
  /** What the first and the last touch have, and how far models are apart. */
  readonly first: number;
  readonly last: number;
  readonly apart: number;
  readonly comment: number;

  constructor({ hasValues, attribution }: AttributionReportInput) {
    let next = this.conversions + 1;
    this.value = hasValues ? next++ : null;
    this.share = next++;
    this.rank = next++;
    const measures: readonly Measure[] = hasValues ? ["conversions", "value"] : ["conversions"];
    this.removal =
      attribution.removal === null ? [] : measures.map((measure) => ({ measure, column: next++ }));
    this.first = next++;
    this.last = next++;
    this.apart = next++;
    this.comment = next;
  }

  /** What the report is about, by the chosen model. */
  get main(): number {
    return this.value ?? this.conversions;
  }
}

const narrowestLabel = 34;
const widestLabel = 60;

/** Of all tables of the sheet, which stand below one another. @param right The last column. */
export function frontWidths(lines: readonly CreditLine[], right: number): readonly ColumnModel[] {
  const longest = Math.max(narrowestLabel, ...lines.map(({ label }) => label.length + 3));
  const first: readonly ColumnModel[] = [
    { width: 4, hidden: true },
    { width: Math.min(widestLabel, longest) },
    { width: 15 },
  ];
  return Array.from({ length: right + 1 }, (_, column) => first[column] ?? { width: 14 });
}
