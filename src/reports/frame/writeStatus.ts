import type { Checks } from "../checks/ChecksTable";
import { overallStatus } from "../checks/checkStatus";
import { absoluteRange, block, type SheetBuilder } from "../SheetBuilder";
import type { ConditionalFormatModel } from "../SheetModel";
import { frameColumns, sheetFrame } from "./sheetFrame";

/** Status of all checks of a sheet, at the top right, where the others look for it. */
export function writeStatus(
  sheet: SheetBuilder,
  column: number,
  checks: Checks,
): readonly ConditionalFormatModel[] {
  const statuses = absoluteRange(checks.statusColumn, checks.top, checks.bottom);
  sheet.value(sheetFrame.entity, column, "Checks", { look: "caption", align: "right" });
  sheet.formula(sheetFrame.entity, column + 1, overallStatus(statuses), { bold: true, align: "right" });
  sheet.name("FO_STATUS", sheetFrame.entity, column + 1);
  const status = block(sheetFrame.entity, column + 1, sheetFrame.entity, column + 1);
  const message = block(sheetFrame.message, frameColumns.label, sheetFrame.message, frameColumns.label);
  return [
    { kind: "formula", block: message, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: status, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: status, formula: '=FO_STATUS="run again"', tone: "attention" },
  ];
}
