import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { absolute, inRow, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { frameColumns, sheetFrame } from "../../frame/sheetFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading } from "../schedule/ScheduleColumns";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { Grouping } from "./Grouping";
import { sumsOfAll, type RowSums } from "./RowSums";
import { writeFigures, writeFigureTotals, type ScheduleFigure } from "./ScheduleFigure";
import { scheduleGroups, type GroupRank, type ScheduleGroup } from "./ScheduleGroup";

/** A block of lines as it was written. */
export interface WrittenBlock {
  readonly title: string;
  readonly total: number;
}

/** What a sheet of blocks shows. */
export interface GroupedSheetParts {
  /** Heading of the labels. */
  readonly heading: string;
  /** Label of the line of all rows. */
  readonly all: string;
  readonly figures: readonly ScheduleFigure[];
  readonly comment: number;
  /** Writes what follows from a line's figures. */
  readonly writeDerived: (at: number, sums: RowSums, look: CellFormat) => void;
}

/** The column that says what the lines of a block are told apart by. */
export const groupedBy = frameColumns.label + 1;

const bold: CellFormat = { bold: true, border: "total" };

/** Lines of all rows of the Schedule, then a block for each way to tell them apart. */
export class GroupedSheet {
  readonly ids = new Set<string>();
  readonly blocks: WrittenBlock[] = [];
  /** The first row that is free. */
  next: number = sheetFrame.firstLine;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: RevenueReportInput,
    private readonly refs: ScheduleRefs,
    private readonly parts: GroupedSheetParts,
    private readonly prior: PriorSheet | null,
  ) {
    sheet.value(sheetFrame.headers, frameColumns.key, headerKey, { number: "text" });
    sheet.value(sheetFrame.headers, frameColumns.label, parts.heading, { look: "header" });
    sheet.value(sheetFrame.headers, groupedBy, "By", { look: "header" });
    sheet.value(sheetFrame.headers, parts.comment, scheduleUserHeading, { look: "header" });
  }

  /** The line of all rows. @returns Its row. */
  writeAll(sums: RowSums): number {
    const at = this.next++;
    const { figures, writeDerived, comment } = this.parts;
    this.#writeLabels(at, "all", this.parts.all, "", bold);
    writeFigures(this.sheet, this.input, this.refs, figures, { at, sums, conditions: [] }, bold);
    writeDerived(at, sums, bold);
    this.sheet.fill(at, frameColumns.label, comment, { border: "total" });
    return at;
  }

  /** A heading, a line for each label, and their total. */
  writeBlock(byLabel: ReadonlyMap<string, RowSums>, grouping: Grouping, rank: GroupRank): void {
    const { label } = frameColumns;
    const { comment, figures, writeDerived } = this.parts;
    const { title } = grouping;
    const months = this.input.time.months.length;
    const groups = scheduleGroups(byLabel, grouping, rank, months);
    if (groups.length === 0) return;
    const heading = this.next + 1;
    this.sheet.value(heading, label, `By ${title.toLowerCase()}`, { look: "section" });
    this.sheet.fill(heading, label, comment, { look: "section" });
    const first = heading + 1;
    for (const [index, group] of groups.entries()) this.#writeGroup(first + index, first, group, title);
    const total = first + groups.length;
    const shown = sumsOfAll(
      groups.map(({ sums }) => sums),
      months,
    );
    this.#writeLabels(total, "total", "Total", title, bold);
    writeFigureTotals(this.sheet, this.input, figures, shown, { first, last: total - 1, total });
    writeDerived(total, shown, bold);
    this.sheet.fill(total, label, comment, { border: "total" });
    this.blocks.push({ title, total });
    this.next = total + 1;
  }

  #writeGroup(
    at: number,
    first: number,
    { key, shown, sums, conditions }: ScheduleGroup,
    title: string,
  ): void {
    this.#writeLabels(at, key, shown, title, { indent: 1 });
    const where = conditions((index) => absolute(first + index, frameColumns.label));
    const line = { at, sums, conditions: where };
    writeFigures(this.sheet, this.input, this.refs, this.parts.figures, line);
    this.parts.writeDerived(at, sums, {});
  }

  #writeLabels(at: number, key: string, shown: string, by: string, look: CellFormat): void {
    const { sheet, prior, parts } = this;
    const id = lineId(key, by);
    this.ids.add(id);
    sheet.value(at, frameColumns.key, key, { number: "text" });
    sheet.value(at, frameColumns.label, shown, { ...look, number: "text" });
    sheet.value(at, groupedBy, by, {
      number: "text",
      look: "quiet",
      ...(look.border ? { border: look.border } : {}),
    });
    const comment = prior?.notes.get(id)?.[scheduleUserHeading] ?? null;
    sheet.value(at, parts.comment, comment, { wrap: true, ...(look.border ? { border: look.border } : {}) });
  }
}

/** Formula for a cell's part of the cell in the line of all rows; 0 where that is 0. */
export function shareOf(at: number, column: number, all: number): string {
  const whole = inRow(all, column);
  return `IF(${whole}=0,0,${relative(at, column)}/${whole})`;
}
