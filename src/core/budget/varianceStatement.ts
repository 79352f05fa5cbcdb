import { polarityOf, type Polarity } from "./accountType";
import { sections, subtotalsOf, type Section } from "./incomeStatement";
import { comparisons, type BandAmounts, type VarianceLine } from "./varianceLines";

/** A row of the statement: amounts in minor units, a margin as shares. */
export type StatementRow =
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "line"; readonly line: VarianceLine; readonly polarity: Polarity }
  | ({ readonly kind: "total"; readonly section: Section; readonly polarity: Polarity } & StatementAmounts)
  | ({ readonly kind: "subtotal"; readonly name: string; readonly polarity: 1 } & StatementAmounts)
  | { readonly kind: "margin"; readonly name: string; readonly of: string };

interface StatementAmounts {
  readonly period: BandAmounts;
  readonly yearToDate: BandAmounts | null;
}

const sectionPolarity: Readonly<Record<Section, Polarity>> = {
  revenue: 1,
  "cost of sales": -1,
  "operating expenses": -1,
  "other income": 1,
  "other expenses": -1,
  tax: -1,
};

const order = new Intl.Collator("en", { numeric: true });

/**
 * Lines in the order of an income statement, each section with its total, results and margins where they say something.
 * A section's total counts contra revenue down, so that it is the net of the section.
 * @param lines Lines whose class has a section; others are ignored.
 */
export function varianceStatement(lines: readonly VarianceLine[]): readonly StatementRow[] {
  const shown = lines.filter(({ accountClass }) => accountClass.section !== null);
  const present = new Set(shown.map(({ accountClass }) => accountClass.section!));
  const subtotals = subtotalsOf(present);
  const rows: StatementRow[] = [];
  let result: StatementAmounts = { period: {}, yearToDate: null };
  for (const section of sections.filter((candidate) => present.has(candidate))) {
    const polarity = sectionPolarity[section];
    const members = shown.filter(({ accountClass }) => accountClass.section === section).sort(inOrder);
    const total = sumOf(members.map((line) => scaled(line, polarity * polarityOf(line.accountClass.type))));
    result = sumOf([result, scaled(total, polarity)]);
    rows.push({ kind: "section", section });
    rows.push(
      ...members.map(
        (line) => ({ kind: "line", line, polarity: polarityOf(line.accountClass.type) }) as const,
      ),
    );
    rows.push({ kind: "total", section, polarity, ...total });
    const subtotal = subtotals.find(({ after }) => after === section);
    if (subtotal) {
      rows.push({ kind: "subtotal", name: subtotal.name, polarity: 1, ...result });
      rows.push({ kind: "margin", name: subtotal.margin, of: subtotal.name });
    }
  }
  return rows;
}

/** Contra revenue follows revenue; then by key, numbers by value. */
function inOrder(a: VarianceLine, b: VarianceLine): number {
  const contra = (line: VarianceLine): number => (line.accountClass.type === "contra revenue" ? 1 : 0);
  return contra(a) - contra(b) || order.compare(a.key, b.key) || order.compare(a.typeLabel, b.typeLabel);
}

function scaled({ period, yearToDate }: StatementAmounts, factor: number): StatementAmounts {
  const scale = (band: BandAmounts): BandAmounts =>
    Object.fromEntries(Object.entries(band).map(([name, amount]) => [name, factor * amount || 0]));
  return { period: scale(period), yearToDate: yearToDate && scale(yearToDate) };
}

function sumOf(parts: readonly StatementAmounts[]): StatementAmounts {
  const add = (bands: readonly BandAmounts[]): BandAmounts => {
    const sums: Partial<Record<keyof BandAmounts, number>> = {};
    for (const band of bands) {
      for (const name of comparisons) {
        const amount = band[name];
        if (amount !== undefined) sums[name] = (sums[name] ?? 0) + amount;
      }
    }
    return sums;
  };
  const withYear = parts.flatMap(({ yearToDate }) => (yearToDate ? [yearToDate] : []));
  return {
    period: add(parts.map(({ period }) => period)),
    yearToDate: withYear.length > 0 ? add(withYear) : null,
  };
}
