import type { PriorSheet } from "../PriorSheet";
import { relative, type SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";
import { frameColumns, sheetFrame } from "./sheetFrame";

/** What a sheet says above its figures. */
export interface Title {
  /** Formula without "=", for the message. */
  readonly message: string;
  readonly entity: string;
  /** What is shown, in which unit. */
  readonly measure: string;
  readonly period: string;
  /** What was read, in words. */
  readonly source: string;
  readonly run: {
    readonly id: string;
    readonly time: string;
    readonly version: string;
    readonly inputHash: string;
  };
  readonly prior: PriorSheet | null;
}

/**
 * Writes message, entity, measure, period and source; a message that the user has rewritten stays.
 * @returns What the mark keeps of the message.
 */
export function writeTitle(
  sheet: SheetBuilder,
  { message, entity, measure, period, source, run, prior }: Title,
): NonNullable<ReportMark["message"]> {
  const { label } = frameColumns;
  const written = `=${message}`;
  const shown = prior?.message ?? written;
  if (shown.startsWith("=")) sheet.formula(sheetFrame.message, label, shown.slice(1), { look: "message" });
  else sheet.value(sheetFrame.message, label, shown, { look: "message" });
  sheet.value(sheetFrame.entity, label, entity, { bold: true });
  sheet.value(sheetFrame.measure, label, measure, { look: "caption" });
  sheet.value(sheetFrame.period, label, period, { look: "caption" });
  sheet.value(
    sheetFrame.source,
    label,
    `Source ${source}; run ${run.time} UTC, version ${run.version}, input ${run.inputHash}, run id ${run.id}`,
    { look: "quiet" },
  );
  return { cell: relative(sheetFrame.message, label), written };
}
