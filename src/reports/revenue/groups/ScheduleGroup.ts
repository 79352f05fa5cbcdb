import { safetyOf, type ScheduleCondition } from "../schedule/ScheduleRefs";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import type { Grouping } from "./Grouping";
import { sumsOf, type RowSums } from "./RowSums";

/** Rows of the Schedule with one label, or with none of those that have a line of their own. */
export interface ScheduleGroup {
  readonly key: string;
  /** As the line shows it. */
  readonly shown: string;
  readonly sums: RowSums;
  /** @param cellOf Cell that holds the label of the group's line, and of those listed before it. */
  conditions(cellOf: (index: number) => string): readonly ScheduleCondition[];
}

/** How many labels get a line, and by what. */
export interface GroupRank {
  readonly most: number;
  /** Largest first, in minor units. */
  readonly by: (sums: RowSums) => number;
  /** Whether a row brings anything to the lines; labels without such rows get none. */
  readonly isShown: (row: ScheduleRow) => boolean;
}

/** The blank label, as a criterion and as a line shows it. */
const blank = { cell: '""', shown: "(none)" } as const;

/** One group a label, the largest first; those beyond the most are one last group. @param months Shown on the Schedule. */
export function scheduleGroups(
  rows: readonly ScheduleRow[],
  { column, labelOf }: Grouping,
  { most, by, isShown }: GroupRank,
  months: number,
): readonly ScheduleGroup[] {
  const byLabel = new Map<string, ScheduleRow[]>();
  for (const row of rows) {
    const label = labelOf(row);
    const own = byLabel.get(label);
    if (own) own.push(row);
    else byLabel.set(label, [row]);
  }
  const safety = safetyOf(byLabel.keys());
  const ranked = [...byLabel]
    .filter(([, own]) => own.some(isShown))
    .map(([label, own]) => ({ label, own, sums: sumsOf(own, months) }))
    .sort((a, b) => by(b.sums) - by(a.sums) || (a.label < b.label ? -1 : 1));
  const listed = ranked.length > most + 1 ? ranked.slice(0, most) : ranked;
  const cellFor = (label: string, index: number, cellOf: (index: number) => string): string =>
    label === "" ? blank.cell : cellOf(index);
  const groups = listed.map(({ label, sums }, index): ScheduleGroup => ({
    key: `label ${label}`,
    shown: label === "" ? blank.shown : label,
    sums,
    conditions: (cellOf) => [{ kind: "equals", column, label, cell: cellFor(label, index, cellOf), safety }],
  }));
  const others = ranked.slice(listed.length);
  if (others.length === 0) return groups;
  const all: ScheduleGroup = {
    key: "others",
    shown: `Others (${others.length})`,
    sums: sumsOf(
      others.flatMap(({ own }) => own),
      months,
    ),
    conditions: (cellOf) => [
      {
        kind: "noneOf",
        column,
        labels: listed.map(({ label }, index) => ({ label, cell: cellFor(label, index, cellOf) })),
        safety,
      },
    ],
  };
  return [...groups, all];
}
