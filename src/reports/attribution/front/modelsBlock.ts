import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { LookName } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { shownCredits, type CreditLine, type ShownCredits } from "../creditLines";
import { digitsOf, formatsOf, type Measure } from "../measures";
import { CreditTable, type BookedCells } from "./CreditTable";
import type { ModelColumns } from "./ModelColumns";

const titles: Readonly<Record<Measure, string>> = {
  value: "Value credited by each model",
  conversions: "Conversions credited by each model",
};

/** Rows of a table of models above its first line. */
const headings = 2;

/** Where a table of models will stand. @param top Row of its title. */
export function modelsTable(
  sheet: SheetBuilder,
  lines: readonly CreditLine[],
  isBeside: boolean,
  top: number,
): CreditTable {
  return new CreditTable(sheet, lines, top + headings, isBeside);
}

/**
 * Writes what every model credits, the lowest and the highest of those that add up to the total, and how far they are apart.
 * @param led Cell that holds the chosen model's credit of a row: its own column leads there.
 */
export function writeModels(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: ModelColumns,
  table: CreditTable,
  measure: Measure,
  cells: BookedCells,
  led: (row: number) => string,
): void {
  const { amount: number } = formatsOf(input, measure);
  const digits = digitsOf(input, measure);
  writeHeadings(sheet, input, columns, table.first - headings, measure);
  table.labels(columns.right);
  const each = input.models.map((attribution) => shownCredits(attribution, measure, digits, table.lines));
  input.models.forEach(({ model }, index) => {
    const isChosen = model === input.attribution.model;
    table.credits(columns.columnOf(model), each[index]!, number, cells, isChosen ? led : undefined);
  });
  writeRange(
    sheet,
    columns,
    table,
    each.filter(({ overlaps }) => !overlaps),
    number,
  );
}

function writeRange(
  sheet: SheetBuilder,
  { first, last, lowest, highest, spread }: ModelColumns,
  table: CreditTable,
  each: readonly ShownCredits[],
  number: ReturnType<typeof formatsOf>["amount"],
): void {
  const net = table.credited(first);
  const { total } = each[0]!;
  table.lines.forEach((_, index) => {
    const row = table.first + index;
    const models = `${relative(row, first)}:${relative(row, last)}`;
    const figures = each.map(({ lines }) => lines[index]!);
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

function writeHeadings(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { label, models, overlapping, first, last, lowest, highest, spread }: ModelColumns,
  top: number,
  measure: Measure,
): void {
  const group = (from: number, to: number, text: string, look: LookName): void => {
    sheet.value(top, from, text, { look });
    sheet.fill(top, from, to, { look });
  };
  const heading = (column: number, text: string): void =>
    sheet.value(top + 1, column, text, { look: "header", align: "right" });
  group(label, last, titles[measure], "section");
  group(lowest, spread, "Range of these models", "chipVariance");
  for (const column of overlapping.values()) group(column, column, "No split", "chipPlan");
  sheet.fill(top, first, last, { look: "section" });
  sheet.value(top + 1, label, input.by, { look: "header" });
  for (const [model, column] of [...models, ...overlapping]) heading(column, model);
  heading(lowest, "Lowest");
  heading(highest, "Highest");
  heading(spread, "Apart");
}
