import type { Comparison } from "../../core/budget/varianceLines";
import type { ColumnModel, LookName } from "../SheetModel";

/** Where the figures of a band stand: the period, or the year to date. */
export interface BandLayout {
  readonly key: "period" | "yearToDate";
  readonly title: string;
  readonly first: number;
  readonly last: number;
  /** Columns of the amounts shown. */
  readonly amounts: Readonly<Partial<Record<Comparison, number>>>;
  /** Columns of difference and share against a reference. */
  readonly deltas: readonly {
    readonly reference: "plan" | "priorYear";
    readonly difference: number;
    readonly share: number;
  }[];
  /** Effect on the result against the first reference: number with a bar. */
  readonly effect: number;
  readonly flag: number;
}

export interface VarianceLayout {
  readonly key: number;
  readonly line: number;
  readonly type: number;
  readonly bands: readonly BandLayout[];
  readonly material: number;
  readonly polarity: number;
  /** Effect of lines alone, which the ranks look at. */
  readonly lineEffect: number;
  readonly favourableRank: number;
  readonly unfavourableRank: number;
  readonly rows: number;
  readonly driver: number;
  readonly owner: number;
  readonly comment: number;
  readonly columns: readonly ColumnModel[];
}

/** Rows of the frame, from the top. */
export const frame = {
  message: 0,
  entity: 1,
  measure: 2,
  period: 3,
  source: 4,
  bands: 6,
  headers: 7,
  firstLine: 8,
} as const;

export const headings: Readonly<Record<Comparison, { readonly text: string; readonly look: LookName }>> = {
  priorYear: { text: "PY", look: "chipPriorYear" },
  plan: { text: "PL", look: "chipPlan" },
  actual: { text: "AC", look: "chipActual" },
};

export const userHeadings = { driver: "Driver", owner: "Owner", comment: "Comment" } as const;

const widths = { amount: 13, share: 9, flag: 5, material: 6 } as const;

/**
 * Lays the columns out for the comparisons that the data has; earlier scenarios stand left of later ones.
 * @param longest Characters of the longest line, type and amount, so that none is cut.
 */
export function varianceLayout(
  shown: readonly Comparison[],
  bandTitles: { readonly period: string; readonly yearToDate: string | null },
  longest: { readonly line: number; readonly type: number; readonly amount: number },
): VarianceLayout {
  const columns: ColumnModel[] = [
    { width: 10, hidden: true },
    { width: Math.min(64, Math.max(34, longest.line + 3)) },
    { width: Math.min(34, Math.max(16, longest.type + 2)) },
  ];
  // Bold totals take more room than their characters say.
  const amountWidth = Math.max(widths.amount, Math.ceil(longest.amount * 1.15) + 2);
  const add = (width: number, hidden?: true): number =>
    columns.push(hidden ? { width, hidden } : { width }) - 1;
  const references = (["plan", "priorYear"] as const).filter((reference) => shown.includes(reference));
  const band = (key: BandLayout["key"], title: string): BandLayout => {
    const first = columns.length;
    const amounts: Partial<Record<Comparison, number>> = {};
    for (const comparison of shown) amounts[comparison] = add(amountWidth);
    const shownReferences = key === "period" ? references : references.slice(0, 1);
    const deltas = shownReferences.map((reference) => ({
      reference,
      difference: add(amountWidth),
      share: add(widths.share),
    }));
    const effect = add(amountWidth);
    const flag = add(widths.flag);
    return { key, title, first, last: columns.length - 1, amounts, deltas, effect, flag };
  };
  const period = band("period", bandTitles.period);
  const material = add(widths.material);
  const bands =
    bandTitles.yearToDate === null ? [period] : [period, band("yearToDate", bandTitles.yearToDate)];
  return {
    key: 0,
    line: 1,
    type: 2,
    bands,
    material,
    polarity: add(8, true),
    lineEffect: add(8, true),
    favourableRank: add(8, true),
    unfavourableRank: add(8, true),
    rows: add(8, true),
    driver: add(11),
    owner: add(12),
    comment: add(36),
    columns,
  };
}
