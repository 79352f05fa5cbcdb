import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import { creditedBy } from "../creditedBy";
import { CreditTable, type BookedCells } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";
import { writeModelHeadings } from "./frontHeadings";
import { writeModels } from "./modelColumns";

/** Writes the conversions that every model credits, in the columns in which its values stand above. @returns The table. */
export function writeConversions(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
  main: CreditTable,
  booked: BookedCells,
  top: number,
): CreditTable {
  const { label, conversions, spread, overlapping } = columns;
  const right = Math.max(spread, ...overlapping.values());
  sheet.value(top, label, "Conversions", { look: "section" });
  sheet.fill(top, label, columns.firstModel - 1, { look: "section" });
  sheet.value(top + 1, label, creditedBy(input), { look: "header" });
  sheet.fill(top + 1, label, columns.firstModel - 1, { look: "header" });
  writeModelHeadings(sheet, columns, top, "conversions");
  const table = new CreditTable(sheet, main.lines, top + 2, main.beside !== null);
  table.labels(right);
  const offset = table.first - main.first;
  const led = (row: number): string => inColumn(row - offset, conversions);
  writeModels(sheet, input, columns, table, "conversions", booked, led);
  return table;
}
