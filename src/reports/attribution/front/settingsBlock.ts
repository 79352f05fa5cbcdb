import { frameColumns, sheetFrame } from "../../frame/sheetFrame";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ReportMark } from "../../SheetModel";
import { attributionSettings } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import { attributionSheets } from "../attributionSheets";
import { comparedDigits } from "../measures";

/** Writes what the run was asked for, right of the title. @returns Cells that the user may change. */
export function writeSettings(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  findings: number,
): NonNullable<ReportMark["inputs"]> {
  const write = (
    name: keyof typeof attributionSettings,
    label: string,
    value: number | string,
    format: CellFormat = {},
  ): void => {
    const { row, column } = attributionSettings[name];
    sheet.value(row, column - 1, label, { look: "caption", align: "right" });
    sheet.value(row, column, value, { align: "right", ...format });
  };
  const { attribution, lookback, halfLife, source } = input;
  const isTimed = source.kind === "touches";
  const digits = comparedDigits(input);
  const typed = input.priors.get(attributionSheets.front.report)?.inputs.get("FO_TOLERANCE");
  write("FO_MODEL", "Model", attribution.model, { bold: true });
  write(
    "FO_WINDOW",
    "Look-back window, days",
    isTimed ? (lookback === Infinity ? "endless" : lookback) : "n/a",
  );
  write("FO_HALF_LIFE", "Half-life of time decay, days", isTimed ? halfLife : "n/a");
  const tolerance = typeof typed === "number" && typed > 0 ? typed : 5 / 10 ** (digits + 1);
  write("FO_TOLERANCE", "Tolerance of the checks", tolerance, { look: "input" });
  write("FO_DIGITS", "Decimals that checks compare", digits, { number: "count" });
  write("FO_FINDINGS", "Findings under Attention", findings, { number: "count" });
  sheet.value(
    sheetFrame.source + 1,
    frameColumns.label,
    "Model, window and half-life say what the run did and are no switches: choose others in the pane or on the command line, and run again.",
    { look: "quiet" },
  );
  const { row, column } = attributionSettings.FO_TOLERANCE;
  return [{ name: "FO_TOLERANCE", cell: relative(row, column) }];
}
