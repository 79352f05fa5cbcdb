import type { Dimension } from "../../../core/table/dictionary";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentGroups, PaymentSource } from "../payments/PaymentSource";
import type { CostRole } from "./labelMatch";
import type { Planned } from "./Planned";

/** A line of the front sheet: its labels, and its group of payments; null where nothing was paid. */
export interface CostLine {
  /** One for each dimension; the last one is null for what is left of the first. */
  readonly labels: readonly (string | null)[];
  readonly group: number | null;
  /** Lines that stand in this one. */
  readonly rest: readonly CostLine[];
  readonly impact: number;
}

/** Lines of one label of the first dimension. */
export interface CostBlock {
  readonly label: string;
  readonly lines: readonly CostLine[];
  readonly impact: number;
}

/** Lines of the front sheet, worst first. */
export interface FrontLines {
  readonly dimensions: ReadonlyMap<CostRole, Dimension>;
  readonly groups: PaymentGroups;
  /** One block where there is one dimension. */
  readonly blocks: readonly CostBlock[];
}

/** Lines that stand by themselves; of a larger table the smallest are put together. */
const mostLines = 400;

export function frontLines(
  { time, payments }: CostReportInput,
  dimensions: ReadonlyMap<CostRole, Dimension>,
  source: PaymentSource,
  planned: Planned | null,
): FrontLines {
  const all: Dimension = {
    name: "All payments",
    codes: new Int32Array(payments.sheetRows.length),
    labels: ["All payments"],
  };
  const kept = dimensions.size > 0 ? [...dimensions.values()] : [all];
  const groups = source.groups(kept);
  const { sums } = groups;
  const roles = [...dimensions.keys()];
  const isPlanned = planned !== null && planned.roles.length === roles.length && roles.length > 0;
  const isPlannedByBlock = planned !== null && roles.length > 1 && planned.roles.join() === roles[0];
  const planOf = (labels: readonly string[]): number =>
    planned!.amount(
      labels.map((label, at) => ({ role: roles[at]!, label, cell: "" })),
      "reported",
    ).minor;
  const lines: (CostLine & { readonly size: number; readonly known: readonly string[] })[] = [];
  const met = new Map<string, number>();
  for (let group = 0; group < groups.size; group++) {
    const known = kept.map(({ labels }, at) => labels[groups.codes[at]![group]!]!);
    const [was, is, year] = [time.before, time.reported, time.yearToDate].map((span) => sums.of(group, span));
    met.set(JSON.stringify(known), group);
    const plan = isPlanned ? planOf(known) : null;
    if ([was, is, year, plan ?? 0].every((minor) => minor === 0)) continue;
    const size = Math.max(Math.abs(was!), Math.abs(is!), Math.abs(year!), Math.abs(plan ?? 0));
    lines.push({ labels: known, known, group, rest: [], impact: is! - (plan ?? was!), size });
  }
  if (isPlanned) {
    for (const known of planned.lines) {
      if (met.has(JSON.stringify(known))) continue;
      const plan = planOf(known);
      lines.push({ labels: known, known, group: null, rest: [], impact: -plan, size: Math.abs(plan) });
    }
  }
  if (isPlannedByBlock) {
    const labelled = new Set(lines.map(({ known: [label] }) => label));
    for (const [label] of planned.lines) {
      if (labelled.has(label)) continue;
      const plan = planOf([label!]);
      const known = [label!, ""];
      const group = met.get(JSON.stringify(known)) ?? null;
      lines.push({ labels: known, known, group, rest: [], impact: -plan, size: Math.abs(plan) });
    }
  }
  const shown = new Set([...lines].sort((a, b) => b.size - a.size).slice(0, mostLines));
  const blocks = new Map<string, CostLine[]>();
  const rests = new Map<string, CostLine[]>();
  for (const line of lines) {
    const label = kept.length > 1 ? line.known[0]! : "";
    const target: Map<string, CostLine[]> = shown.has(line) ? blocks : rests;
    const own = target.get(label);
    if (own) own.push(line);
    else target.set(label, [line]);
    if (!blocks.has(label)) blocks.set(label, []);
  }
  const worst = (a: { readonly impact: number }, b: { readonly impact: number }): number =>
    b.impact - a.impact;
  return {
    dimensions,
    groups,
    blocks: [...blocks]
      .map(([label, own]): CostBlock => {
        const rest = rests.get(label) ?? [];
        const sorted = [...own].sort(worst);
        if (rest.length > 0) {
          sorted.push({
            labels: kept.length > 1 ? [label, null] : [null],
            group: null,
            rest,
            impact: sumOf(rest),
          });
        }
        return { label, lines: sorted, impact: sumOf(sorted) };
      })
      .sort(worst),
  };
}

function sumOf(lines: readonly { readonly impact: number }[]): number {
  return lines.reduce((sum, { impact }) => sum + impact, 0);
}
