import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import { shownCredits } from "../creditLines";
import { digitsOf, formatsOf, type Measure } from "../measures";
import type { BookedCells, CreditTable } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";

/**
 * Writes what every model credits, the lowest and the highest of those that add up to the total, and how far they are apart.
 * @param led Cell that holds the chosen model's credit of a row: its own column leads there.
 */
export function writeModels(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
  table: CreditTable,
  measure: Measure,
  cells: BookedCells,
  led: (row: number) => string,
): void {
  const { amount: number } = formatsOf(input, measure);
  const digits = digitsOf(input, measure);
  const each = input.models.map((attribution) => shownCredits(attribution, measure, digits, table.lines));
  input.models.forEach(({ model }, index) => {
    const isChosen = model === input.attribution.model;
    table.credits(columns.columnOf(model), each[index]!, number, cells, isChosen ? led : undefined);
  });
  const summing = each.filter(({ overlaps }) => !overlaps);
  const { firstModel, lastModel, lowest, highest, spread } = columns;
  const net = table.credited(firstModel);
  const { total } = summing[0]!;
  table.lines.forEach((_, index) => {
    const row = table.first + index;
    const models = `${relative(row, firstModel)}:${relative(row, lastModel)}`;
    const figures = summing.map(({ lines }) => lines[index]!);
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    sheet.formula(row, lowest, `MIN(${models})`, { number }, low);
    sheet.formula(row, highest, `MAX(${models})`, { number }, high);
    sheet.formula(
      row,
      spread,
      `IF(${net}=0,"n/m",(${relative(row, highest)}-${relative(row, lowest)})/ABS(${net}))`,
      { number: "share", align: "right" },
      total === 0 ? undefined : (high - low) / Math.abs(total),
    );
  });
}
