import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { FrontColumns } from "./FrontColumns";

/** Writes the two rows of headings above the front table. */
export function writeFrontHeadings(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
): void {
  const { groups, headers } = sheetFrame;
  const heading = (column: number, text: string): void =>
    sheet.value(headers, column, text, { look: "header", align: "right" });
  const group = (from: number, to: number, text: string): void => {
    sheet.value(groups, from, text, { look: "section" });
    sheet.fill(groups, from, to, { look: "section" });
  };
  const { label, conversions, value, share, rank, removal, first, last, apart, comment } = columns;
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, label, input.by, { look: "header" });
  heading(conversions, "Conversions");
  if (value !== null) heading(value, "Value");
  heading(share, "Share");
  heading(rank, "Rank");
  for (const { measure, column } of removal) heading(column, `Removal, ${measure}`);
  heading(first, "first");
  heading(last, "last");
  heading(apart, "Apart");
  sheet.value(headers, comment, "Comment", { look: "header", align: "left", indent: 1 });
  group(conversions, first - 1, `By ${input.attribution.model}`);
  group(first, apart, "By other models");
}
