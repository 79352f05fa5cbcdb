import { amountFromMinor } from "../../core/money/minorUnits";
import type { ChecksColumns } from "../checks/ChecksPlace";
import { ChecksTable } from "../checks/ChecksTable";
import type { AmountFormats } from "../formats";
import type { ReportRun } from "../frame/ReportRun";
import { writeTitle } from "../frame/writeTitle";
import type { PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";

/** What a report of amounts in one currency shares among its sheets. */
export interface FramedReport {
  /** "" where none is stated. */
  readonly currency: string;
  readonly digits: number;
  readonly entity: string;
  readonly run: ReportRun;
}

/** Amounts, titles and checks of such a report. */
export class MoneyFrame {
  readonly formats: AmountFormats;

  constructor(private readonly report: FramedReport) {
    const decimals = report.digits === 0 || report.digits === 3 ? report.digits : 2;
    this.formats = { amount: `amount${decimals}`, variance: `variance${decimals}` };
  }

  major(minor: number): number {
    return amountFromMinor(minor, this.report.digits);
  }

  /** @returns What the mark keeps of the message. */
  title(
    sheet: SheetBuilder,
    what: {
      readonly message: string;
      readonly measure: string;
      readonly period: string;
      readonly prior: PriorSheet | null;
    },
  ): NonNullable<ReportMark["message"]> {
    const { entity, run, currency } = this.report;
    const unit = currency === "" ? "units of the source" : currency;
    return writeTitle(sheet, {
      ...what,
      entity,
      measure: `${what.measure}, in ${unit}`,
      source: run.source,
      run,
    });
  }

  /**
   * Checks by the tolerance and the decimals of the front sheet.
   * @param unless Cell of the run check, where all checks depend on what the source held.
   */
  checks(sheet: SheetBuilder, top: number, columns: ChecksColumns, unless?: string): ChecksTable {
    const checks = new ChecksTable(sheet, {
      top,
      columns,
      formats: this.formats,
      unless,
      stampsTop: "below",
    });
    sheet.fill(top + 1, columns.title, columns.status, { look: "header" });
    return checks;
  }
}
