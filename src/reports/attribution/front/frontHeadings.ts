import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { LookName } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { creditedBy } from "../creditedBy";
import { mainMeasure, type Measure } from "../measures";
import type { FrontColumns } from "./FrontColumns";

const measureNames: Readonly<Record<Measure, string>> = { value: "Value", conversions: "Conversions" };

/** Writes the two rows of headings above the front table. */
export function writeFrontHeadings(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
): void {
  const { groups, headers } = sheetFrame;
  const heading = (column: number, text: string, align: "left" | "right" = "right"): void =>
    sheet.value(headers, column, text, { look: "header", align });
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  heading(columns.label, creditedBy(input), "left");
  heading(columns.conversions, "Conversions");
  if (columns.value !== null) heading(columns.value, "Value");
  heading(columns.share, columns.value === null ? "Share of conversions" : "Share of value");
  heading(columns.rank, "Rank");
  for (const { measure, column } of columns.removal) {
    heading(column, measure === "value" ? "Removal effect on value" : "Removal effect on conversions");
  }
  heading(columns.comment, "Comment", "left");
  writeGroup(sheet, groups, columns.conversions, columns.firstModel - 1, `By ${input.attribution.model}`);
  writeModelHeadings(sheet, columns, groups, mainMeasure(input));
  writeGroup(sheet, groups, columns.comment, columns.comment, "To do");
}

/** Writes the headings of the columns of all models, in two rows. */
export function writeModelHeadings(
  sheet: SheetBuilder,
  columns: FrontColumns,
  top: number,
  measure: Measure,
): void {
  const heading = (column: number, text: string): void =>
    sheet.value(top + 1, column, text, { look: "header", align: "right" });
  for (const [model, column] of [...columns.models, ...columns.overlapping]) heading(column, model);
  heading(columns.lowest, "Lowest");
  heading(columns.highest, "Highest");
  heading(columns.spread, "Apart, of total");
  const name = measureNames[measure];
  writeGroup(sheet, top, columns.firstModel, columns.lastModel, `${name} credited by each model`);
  writeGroup(sheet, top, columns.lowest, columns.spread, "Range of these models", "chipVariance");
  for (const column of columns.overlapping.values()) {
    writeGroup(sheet, top, column, column, "No split", "chipPlan");
  }
}

function writeGroup(
  sheet: SheetBuilder,
  row: number,
  from: number,
  to: number,
  text: string,
  look: LookName = "section",
): void {
  sheet.value(row, from, text, { look });
  sheet.fill(row, from, to, { look });
}
