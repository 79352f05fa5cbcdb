import { block, inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import type { ConditionalFormatModel } from "../SheetModel";
import { sourceChanged } from "./checkStatus";
import type { ChecksPlace } from "./ChecksPlace";
import { columnStamps, rowsBelowStamp, rowsStamp, writeStamp, type StampRow } from "./StampRow";
import type { RunStamp } from "./stampOf";

/** A check that compares what the source says with what the report says. */
export interface Comparing {
  readonly title: string;
  readonly of: string;
  /** Formula without "=". */
  readonly source: string;
  /** Formula without "=", or a figure that was right at the run. */
  readonly report: string | number;
  readonly kind: "amount" | "count";
  /** The engine's figure for both sides. */
  readonly expected?: number | undefined;
  /** By how much the report is above the source, such as a figure that the user has typed, else 0; null where it is not known. */
  readonly knownDifference?: number | null;
  /** Cell of the run check: while it says that the source has changed, so does this one instead of ERROR. */
  readonly unless?: string | undefined;
}

/** A check as the run reads it back: its name, and the row of its status. */
export interface CheckCell {
  readonly name: string;
  readonly row: number;
}

/** A block of checks as it was written. */
export interface Checks {
  readonly rows: readonly CheckCell[];
  readonly top: number;
  readonly bottom: number;
  readonly statusColumn: number;
  /** Colours the statuses by what they say. */
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/**
 * Live checks, which stay true while the data changes, and the run check, which tells that it has changed.
 * The names FO_TOLERANCE and FO_DIGITS tell them by how much source and report may differ, and to how many decimals.
 * Each row holds what the source says, what the report says, the difference and a status.
 */
export class ChecksTable {
  #row: number;
  #stampRow: number | undefined;
  readonly #checks: CheckCell[] = [];
  /** Since the last run check. */
  #stamps: StampRow[] = [];
  /** Run checks whose stamps wait until all checks are there. */
  readonly #late: { readonly row: number; readonly stamps: readonly StampRow[]; readonly changed: string }[] =
    [];

  /** Writes the headings. */
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly place: ChecksPlace,
  ) {
    this.#row = place.top;
    this.#stampRow = place.stampsTop === "below" ? undefined : place.stampsTop;
    const { title, of, source, report, difference, status } = place.columns;
    const section = this.#row++;
    sheet.value(section, title, "Checks", { look: "section" });
    sheet.fill(section, title, status, { look: "section" });
    const header = this.#row++;
    sheet.value(header, title, "Check", { look: "header" });
    sheet.value(header, of, "Of", { look: "header" });
    sheet.value(header, source, "Source", { look: "header", align: "right" });
    sheet.value(header, report, "Report", { look: "header", align: "right" });
    sheet.value(header, difference, "Difference", { look: "header", align: "right" });
    sheet.value(header, status, "Status", { look: "header", align: "center" });
  }

  /**
   * A count of the source that other checks refer to, without a status of its own.
   * @param source Its formula, given the cell that holds `of`.
   * @returns its row.
   */
  count(title: string, of: string, source: (of: string) => string): number {
    const row = this.#about(title, of, true, this.#row++);
    const formula = source(inColumn(row, this.place.columns.of));
    this.sheet.formula(row, this.place.columns.source, formula, { number: "count" });
    return row;
  }

  /** A check whose status is OK while report and source differ by less than the tolerance, else ERROR. */
  compare({ title, of, source, report, kind, expected, knownDifference = 0, ...more }: Comparing): void {
    const { columns, formats } = this.place;
    const { unless = this.place.unless } = more;
    const row = this.#about(title, of, false, this.#row++);
    const number = kind === "count" ? "count" : formats.amount;
    this.sheet.formula(row, columns.source, source, { number }, expected);
    if (typeof report === "number") this.sheet.value(row, columns.report, report, { number });
    else this.sheet.formula(row, columns.report, report, { number }, expected);
    const difference = `${relative(row, columns.report)}-${relative(row, columns.source)}`;
    this.sheet.formula(
      row,
      columns.difference,
      `ROUND(${difference},FO_DIGITS)`,
      { number: kind === "count" ? "count" : formats.variance },
      knownDifference ?? undefined,
    );
    const wrong = unless === undefined ? '"ERROR"' : `IF(${unless}="OK","ERROR",${unless})`;
    const status = `IF(ABS(${relative(row, columns.difference)})<FO_TOLERANCE,"OK",${wrong})`;
    this.sheet.formula(row, columns.status, status, { align: "center" });
    this.#checks.push({ name: `${title}: ${of}`, row });
  }

  /** How many rows a source had at the run. @param column Reference of any of its columns. */
  stampRows(of: string, column: string, rows: number): void {
    this.#stamps.push(rowsStamp(of, column, rows));
  }

  /** That nothing stands below a plain range, which does not grow with what is appended. @param below Cells of a column of it. */
  stampBelow(of: string, below: string): void {
    this.#stamps.push(rowsBelowStamp(of, below));
  }

  /** What a number column of a source held at the run. @param column Its reference. */
  stamp(of: string, column: string, held: RunStamp): void {
    this.#stamps.push(...columnStamps(of, column, held));
  }

  finish(): Checks {
    const { top, columns } = this.place;
    const bottom = this.#writeLate();
    const statuses = block(top, columns.status, bottom, columns.status);
    const cell = inColumn(top, columns.status);
    return {
      rows: this.#checks,
      top,
      bottom,
      statusColumn: columns.status,
      conditionalFormats: [
        { kind: "formula", block: statuses, formula: `=${cell}="ERROR"`, tone: "alert" },
        { kind: "formula", block: statuses, formula: `=${cell}="${sourceChanged}"`, tone: "attention" },
        { kind: "formula", block: statuses, formula: `=${cell}="OK"`, tone: "good" },
      ],
    };
  }

  /**
   * Writes the run check, which compares the stamps since the last one.
   * @param changed What its status says where one of them differs.
   * @returns Its cell.
   */
  runCheck(name = "Source as it was at the run", changed = sourceChanged): string {
    const stamps = this.#stamps;
    this.#stamps = [];
    const isLate = this.place.stampsTop === "below";
    const unchanged = isLate ? null : this.#writeStamps(stamps);
    const row = this.#row++;
    this.sheet.value(row, this.place.columns.title, name, { indent: 1, bold: true });
    this.#checks.push({ name, row });
    if (unchanged === null) this.#late.push({ row, stamps, changed });
    else this.#writeRunStatus(row, unchanged, changed);
    return inColumn(row, this.place.columns.status);
  }

  /** @returns The last row of the checks, or of the stamps below them. */
  #writeLate(): number {
    if (this.#late.length === 0) return this.#row - 1;
    const { title, status } = this.place.columns;
    const top = this.#row + 1;
    this.sheet.value(top, title, "What the source held at the run", { look: "section" });
    this.sheet.fill(top, title, status, { look: "section" });
    this.#stampRow = top + 1;
    for (const { row, stamps, changed } of this.#late) {
      this.#writeRunStatus(row, this.#writeStamps(stamps), changed);
    }
    return this.#stampRow - 1;
  }

  /** @returns For each, what holds while the source is as it was. */
  #writeStamps(stamps: readonly StampRow[]): readonly string[] {
    return stamps.map((stamp) => {
      const row = this.#stampRow === undefined ? this.#row++ : this.#stampRow++;
      this.#about(stamp.title, stamp.of, true, row);
      return writeStamp(this.sheet, this.place, row, stamp);
    });
  }

  #writeRunStatus(row: number, unchanged: readonly string[], changed: string): void {
    const status = `IF(AND(${unchanged.join(",")}),"OK","${changed}")`;
    this.sheet.formula(row, this.place.columns.status, status, { align: "center", bold: true });
  }

  #about(title: string, of: string, quiet: boolean, row: number): number {
    this.sheet.value(row, this.place.columns.title, title, {
      indent: 1,
      ...(quiet ? { look: "quiet" } : {}),
    });
    this.sheet.value(row, this.place.columns.of, of, { number: "text", look: "quiet" });
    return row;
  }
}
