import { safetyOf, type ScheduleCondition } from "../schedule/ScheduleRefs";
import type { Grouping } from "./Grouping";
import { sumsOfAll, type RowSums } from "./RowSums";

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
  /** Whether the rows of a label bring anything to the lines; other labels get none. */
  readonly isShown: (sums: RowSums) => boolean;
}

/** The blank label, as a criterion and as a line shows it. */
const blank = { cell: '""', shown: "(none)" } as const;

/**
 * One group a label, the largest first; those beyond the most are one last group.
 * @param months How many the Schedule shows.
 */
export function scheduleGroups(
  byLabel: ReadonlyMap<string, RowSums>,
  { column }: Grouping,
  { most, by, isShown }: GroupRank,
  months: number,
): readonly ScheduleGroup[] {
  const safety = safetyOf(byLabel.keys());
  const ranked = [...byLabel]
    .filter(([, sums]) => isShown(sums))
    .map(([label, sums]) => ({ label, sums }))
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
    sums: sumsOfAll(
      others.map(({ sums }) => sums),
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
