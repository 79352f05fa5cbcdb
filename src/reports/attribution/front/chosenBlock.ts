import { lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import { shownCredits } from "../creditLines";
import { digitsOf, formatsOf, mainMeasure, type Measure } from "../measures";
import type { BookedCells, CreditTable } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";
import type { ModelColumns } from "./ModelColumns";

/** Keys of the lines that are no channel. */
const otherKeys = { unattributed: "#unattributed", total: "#total" } as const;

/** Writes what the chosen model credits: conversions, value, share, rank and removal effects. */
export function writeChosen(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
  table: CreditTable,
  booked: (measure: Measure) => BookedCells,
): void {
  const { attribution } = input;
  const credits = (measure: Measure) =>
    shownCredits(attribution, measure, digitsOf(input, measure), table.lines);
  const write = (measure: Measure, column: number): void =>
    table.credits(column, credits(measure), formatsOf(input, measure).amount, booked(measure));
  write("conversions", columns.conversions);
  if (columns.value !== null) write("value", columns.value);
  const shown = credits(mainMeasure(input));
  table.shares(columns.share, columns.main, shown);
  writeRanks(sheet, columns, table, shown.lines);
  for (const { measure, column } of columns.removal) {
    const lost = attribution.removal![measure];
    const byName = new Map(attribution.channels.map((name, code) => [name, lost[code]!]));
    table.lines.forEach(({ channels, isRest }, index) => {
      const effect = isRest ? undefined : byName.get(channels[0]!);
      if (effect !== undefined && Number.isFinite(effect)) {
        sheet.value(table.first + index, column, effect, { number: "share" });
      }
    });
  }
}

/**
 * Writes what the first and the last touch would have, and how far models are apart, as the table of models says.
 * @param models That table.
 */
export function writeBeside(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
  table: CreditTable,
  cells: BookedCells,
  models: { readonly table: CreditTable; readonly columns: ModelColumns },
): void {
  const measure = mainMeasure(input);
  const offset = models.table.first - table.first;
  for (const model of ["first", "last"] as const) {
    const attribution = input.models.find((other) => other.model === model)!;
    const shown = shownCredits(attribution, measure, digitsOf(input, measure), table.lines);
    const from = models.columns.columnOf(model);
    table.credits(columns[model], shown, formatsOf(input, measure).amount, cells, (row) =>
      inColumn(row + offset, from),
    );
  }
  table.lines.forEach((_, index) => {
    const row = table.first + index;
    sheet.formula(row, columns.apart, inColumn(row + offset, models.columns.spread), {
      number: "share",
      align: "right",
    });
  });
}

function writeRanks(
  sheet: SheetBuilder,
  { main, rank }: FrontColumns,
  table: CreditTable,
  figures: readonly number[],
): void {
  const range = table.ownLines(main);
  const own = figures.filter((_, index) => !table.lines[index]!.isRest);
  own.forEach((figure, index) => {
    const row = table.first + index;
    const place = own.findIndex((other) => other === figure) + 1;
    sheet.formula(row, rank, `RANK(${relative(row, main)},${range})`, { number: "count" }, place);
  });
}

/** Writes what the user has said about each line. @returns Ids of the lines that are there. */
export function writeComments(
  sheet: SheetBuilder,
  { key, comment }: FrontColumns,
  table: CreditTable,
  prior: PriorSheet | null,
): readonly string[] {
  const rows = [
    ...table.lines.map((line, index) => ({ id: line.key, row: table.first + index })),
    { id: otherKeys.unattributed, row: table.unattributed },
    { id: otherKeys.total, row: table.total },
  ];
  for (const { id, row } of rows) {
    sheet.value(row, key, id, { number: "text" });
    const text = prior?.notes.get(lineId(id))?.["Comment"] ?? null;
    sheet.value(row, comment, text, { indent: 1 });
  }
  return rows.map(({ id }) => lineId(id));
}
