import type { Finding } from "../problems";

interface Summed {
  readonly name: string;
  readonly place: string;
  readonly values: readonly (number | null)[];
}

/** Relative to the sum, for figures that were added up in another order. */
const tolerance = 1e-9;

/**
 * Lines that repeat the sum of all others, or of two or more lines directly before them, in every period: they are kept,
 * and would count twice in a total.
 */
export function lookLikeTotals(lines: readonly Summed[]): readonly Finding[] {
  if (lines.length < 3) return [];
  const periods = lines[0]!.values.length;
  const all = new Float64Array(periods);
  for (const { values } of lines) values.forEach((value, at) => (all[at]! += value ?? 0));
  return lines.flatMap((line, index) => {
    const repeats = isSum(line, (at) => all[at]! - (line.values[at] ?? 0), periods)
      ? "all other lines"
      : runBefore(lines, index, periods);
    if (repeats === null) return [];
    const text =
      `${JSON.stringify(line.name)} repeats the sum of ${repeats}: it looks like a total and counts twice. ` +
      "It is kept as the table has it; leave it out where lines are chosen, or delete it.";
    return [{ code: "LOOKS_LIKE_TOTAL", text, rows: 1, cell: line.place }];
  });
}

function isSum({ values }: Summed, sumAt: (period: number) => number, periods: number): boolean {
  let figures = 0;
  for (let at = 0; at < periods; at++) {
    const [value, sum] = [values[at] ?? 0, sumAt(at)];
    if (Math.abs(value - sum) > tolerance * Math.max(Math.abs(value), Math.abs(sum))) return false;
    if (value !== 0) figures++;
  }
  return figures > 1;
}

/** The lines directly before, as a reader knows them, that a line is the sum of. */
function runBefore(lines: readonly Summed[], index: number, periods: number): string | null {
  const line = lines[index]!;
  const probe = line.values.findIndex((value) => value !== null && value !== 0);
  if (probe < 0) return null;
  let sum = 0;
  for (let from = index - 1; from >= 0; from--) {
    sum += lines[from]!.values[probe] ?? 0;
    if (index - from < 2 || Math.abs(sum - line.values[probe]!) > tolerance * Math.abs(sum)) continue;
    const run = lines.slice(from, index);
    const sumAt = (at: number): number => run.reduce((total, { values }) => total + (values[at] ?? 0), 0);
    if (isSum(line, sumAt, periods)) return `the ${run.length} lines before it`;
  }
  return null;
}
