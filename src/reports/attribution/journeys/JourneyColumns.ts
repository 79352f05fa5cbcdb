import { frameColumns } from "../../frame/sheetFrame";
import type { ColumnModel, SheetCell } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";

const labelWidth = 56;
/** Points of a line of text. */
const lineHeight = 15;
const mostLinesShown = 4;

/** Heights of rows whose label takes more than one line. */
export function labelHeights(
  rows: readonly (readonly (SheetCell | undefined)[])[],
): Readonly<Record<number, number>> {
  return Object.fromEntries(
    rows.flatMap((cells, row) => {
      const { value, format } = cells[frameColumns.label] ?? {};
      if (typeof value !== "string" || format?.wrap !== true) return [];
      const lines = Math.min(mostLinesShown, Math.ceil((value.length + 4) / labelWidth));
      return lines > 1 ? [[row, lines * lineHeight] as const] : [];
    }),
  );
}

/** Columns of the Journeys sheet's tables; those of values are not there where none are known. */
export class JourneyColumns {
  readonly key = 0;
  readonly label = 1;
  readonly conversions = 2;
  readonly share = 3;
  readonly upTo = 4;
  readonly value: number | null;
  readonly valueShare: number | null;
  readonly perConversion: number | null;
  readonly nulls: number;
  readonly rate: number;
  /** Of the table of assists. */
  readonly assists = { first: 2, last: 3, assisted: 4, alone: 5, part: 6, share: 7, ratio: 8 } as const;
  readonly checks = { title: 1, of: 2, source: 3, report: 4, difference: 5, status: 6 } as const;
  readonly comment: number;

  constructor({ hasValues }: AttributionReportInput) {
    let next = this.upTo + 1;
    this.value = hasValues ? next++ : null;
    this.valueShare = hasValues ? next++ : null;
    this.perConversion = hasValues ? next++ : null;
    this.nulls = next++;
    this.rate = next++;
    this.comment = Math.max(next, this.assists.ratio + 1);
  }

  get widths(): readonly ColumnModel[] {
    return Array.from({ length: this.comment + 1 }, (_, column): ColumnModel => {
      if (column === this.key) return { width: 4, hidden: true };
      if (column === this.label) return { width: labelWidth };
      return { width: column === this.comment ? 40 : 14 };
    });
  }
}
