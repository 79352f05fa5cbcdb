import type { AmountColumn } from "../table/amountColumn";
import type { Dimension } from "../table/dictionary";
import { groupRows } from "../table/groupRows";
import { groupCounts, groupSums } from "../table/groupSums";
import type { AccountClass } from "./incomeStatement";

/** The columns that a variance report compares, in the order in which they are shown. */
export const comparisons = ["priorYear", "plan", "actual"] as const;
export type Comparison = (typeof comparisons)[number];

/** Minor units of one band (the period, or the year to date). */
export type BandAmounts = Readonly<Partial<Record<Comparison, number>>>;

/** Which rows and which column make one figure of a band. */
export interface BandSource {
  readonly column: AmountColumn;
  /** Rows that count (1). */
  readonly include: Uint8Array;
}

export type Band = Readonly<Partial<Record<Comparison, BandSource>>>;

export interface VarianceLinesInput {
  /** What a line stands for: the account, the department … */
  readonly line: Dimension;
  readonly type: Dimension;
  /** Class of each label of `type`. */
  readonly classes: readonly AccountClass[];
  readonly period: Band;
  readonly yearToDate: Band | null;
  /** Whether amounts of a class are stored with the opposite sign. */
  readonly isFlipped: (accountClass: AccountClass) => boolean;
}

/** One line of the report, in natural minor units. */
export interface VarianceLine {
  /** Labels as the source holds them. */
  readonly key: string;
  readonly code: number;
  readonly typeLabel: string;
  /** Whether the key stands under other account types as well. */
  readonly hasSeveralTypes: boolean;
  readonly accountClass: AccountClass;
  /** Rows of the source in the period. */
  readonly rows: number;
  readonly period: BandAmounts;
  readonly yearToDate: BandAmounts | null;
}

/**
 * Adds the rows up to lines: one for each label and account type that has a row in any band.
 * @returns Lines in order of first appearance; amounts exact.
 */
export function varianceLines(input: VarianceLinesInput): readonly VarianceLine[] {
  const sources = [input.period, input.yearToDate ?? {}].flatMap((band) => Object.values(band));
  const any = unionOf(sources.map(({ include }) => include));
  const { groups, size, codes } = groupRows([input.line, input.type], any);
  const [lineCodes, typeCodes] = codes as [Int32Array, Int32Array];
  const flips = input.classes.map(input.isFlipped);

  const sumsOf = (band: Band): Readonly<Partial<Record<Comparison, Float64Array>>> => {
    const sums: Partial<Record<Comparison, Float64Array>> = {};
    for (const comparison of comparisons) {
      const source = band[comparison];
      if (source) sums[comparison] = groupSums(source.column, masked(groups, source.include), size);
    }
    return sums;
  };
  const period = sumsOf(input.period);
  const yearToDate = input.yearToDate && sumsOf(input.yearToDate);
  const rows = input.period.actual && groupCounts(masked(groups, input.period.actual.include), size);

  const amountsOf = (sums: typeof period, group: number): BandAmounts => {
    const sign = flips[typeCodes[group]!] ? -1 : 1;
    return Object.fromEntries(
      Object.entries(sums).map(([name, column]) => [name, sign * column[group]! || 0]),
    );
  };
  const linesOfKey = new Int32Array(input.line.labels.length);
  for (const code of lineCodes) linesOfKey[code]!++;
  return Array.from({ length: size }, (_, group) => ({
    key: input.line.labels[lineCodes[group]!]!,
    code: lineCodes[group]!,
    typeLabel: input.type.labels[typeCodes[group]!]!,
    hasSeveralTypes: linesOfKey[lineCodes[group]!]! > 1,
    accountClass: input.classes[typeCodes[group]!]!,
    rows: rows?.[group] ?? 0,
    period: amountsOf(period, group),
    yearToDate: yearToDate && amountsOf(yearToDate, group),
  }));
}

function masked(groups: Int32Array, include: Uint8Array): Int32Array {
  const kept = new Int32Array(groups.length);
  for (let row = 0; row < kept.length; row++) kept[row] = include[row] === 1 ? groups[row]! : -1;
  return kept;
}

function unionOf(masks: readonly Uint8Array[]): Uint8Array {
  const union = masks[0]!.slice();
  for (const mask of masks.slice(1)) {
    for (let row = 0; row < union.length; row++) union[row]! |= mask[row]!;
  }
  return union;
}
