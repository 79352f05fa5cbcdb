import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeSheetList } from "../../frame/writeSheetList";
import { writeStatus } from "../../frame/writeStatus";
import { block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { ConditionalFormatModel } from "../../SheetModel";
import { attributionSettings, stackedTables, writeAttributionTitle } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import { attributionSheets } from "../attributionSheets";
import { isAnyBeside, sourceColumns, type Booked } from "../bookedInSource";
import type { CreditLine } from "../creditLines";
import { mainMeasure, type Measure } from "../measures";
import { attentionOf, writeAttention } from "./attentionBlock";
import { writeBeside, writeChosen, writeComments } from "./chosenBlock";
import { CreditTable, type BookedCells } from "./CreditTable";
import { frontChecks } from "./frontChecks";
import { FrontColumns, frontWidths } from "./FrontColumns";
import { frontConventions } from "./frontConventions";
import { writeFrontHeadings } from "./frontHeadings";
import { frontMessage } from "./frontMessage";
import { ModelColumns } from "./ModelColumns";
import { modelsTable, writeModels } from "./modelsBlock";
import { chartPlace, modelsChart } from "./modelsChart";
import { writeSensitivity } from "./sensitivityBlock";
import { writeSettings } from "./settingsBlock";

/** Points that headings of two lines take. */
const headingsHeight = 30;

/** What each channel brought by the chosen model and by all others, how much that depends on settings, and whether all of it foots. */
export function frontSheet(
  input: AttributionReportInput,
  lines: readonly CreditLine[],
  booked: Booked,
  others: readonly LaidOutSheet[],
): LaidOutSheet {
  const { report, name } = attributionSheets.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const columns = new FrontColumns(input);
  const { label, comment } = columns;
  const all = new ModelColumns(input);
  const isBeside = isAnyBeside(booked);
  const main = new CreditTable(sheet, lines, sheetFrame.firstLine, isBeside);
  const fromSource = (measure: Measure): BookedCells => ({
    booked: booked.get(measure)!,
    beside: { formula: null, expected: booked.get(measure)!.beside },
  });
  /** What leads to the figures of the source in the front table. */
  const led = (measure: Measure): BookedCells => {
    const column = measure === "value" ? columns.value! : columns.conversions;
    const { expected, beside } = booked.get(measure)!;
    return {
      booked: { formula: inColumn(main.booked, column), expected },
      beside: {
        formula: main.beside === null ? null : inColumn(main.beside, column),
        expected: beside,
      },
    };
  };

  const measure = mainMeasure(input);
  const attention = attentionOf(input);
  const inputs = writeSettings(sheet, input, attention.count);
  writeFrontHeadings(sheet, input, columns);
  main.labels(columns.apart);
  writeChosen(sheet, input, columns, main, fromSource);
  const ids = writeComments(sheet, columns, main, prior);

  let row = main.difference + 2;
  const place = chartPlace(lines, row);
  if (place !== null) row = place.bottom + 2;
  row = writeAttention(sheet, input, columns, attention, row, all.right) + 2;
  const models = { table: modelsTable(sheet, lines, isBeside, row), columns: all };
  const leadTo =
    (table: CreditTable, column: number) =>
    (at: number): string =>
      inColumn(at - table.first + main.first, column);
  writeModels(sheet, input, all, models.table, measure, led(measure), leadTo(models.table, columns.main));
  writeBeside(sheet, input, columns, main, led(measure), models);
  row = models.table.difference + 2;
  const conversions = input.hasValues ? modelsTable(sheet, lines, isBeside, row) : null;
  if (conversions !== null) {
    const chosen = leadTo(conversions, columns.conversions);
    writeModels(sheet, input, all, conversions, "conversions", led("conversions"), chosen);
    row = conversions.difference + 2;
  }
  const sensitivity = writeSensitivity(sheet, input, models, led(measure), row);
  if (sensitivity.length > 0) row = sensitivity.at(-1)!.bottom + 2;
  const list = writeSheetList(sheet, others, row, {
    name: label,
    about: columns.conversions,
    status: columns.conversions + 1,
    right: columns.conversions + 4,
  });
  const checks = frontChecks(
    sheet,
    input,
    { front: columns, columns: all },
    { main, models: models.table, conversions, sensitivity },
    list.statuses,
    list.bottom + 2,
  );
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: comment }, sheet.rows().length + 1);
  writeConventions(sheet, retired + 2, all.right, frontConventions(input));
  const by = input.by.toLowerCase();
  const message = writeAttributionTitle(sheet, input, {
    message: frontMessage(input, columns, main),
    measure: input.hasValues
      ? `Value and conversions attributed by ${by}`
      : `Conversions attributed by ${by}`,
    prior,
  });
  const status = writeStatus(sheet, attributionSettings.FO_TOLERANCE.column - 1, checks);
  sheet.names.push(...Object.values(sourceColumns(input)).flatMap((each) => each?.name ?? []));
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs,
    request: input.run.request,
    rowHeights: {
      [sheetFrame.message]: 24,
      ...(columns.removal.length > 0 ? { [sheetFrame.headers]: headingsHeight } : {}),
    },
    columns: fittedColumns(frontWidths(lines, Math.max(all.right, columns.comment)), sheet.rows()),
    charts: place === null ? [] : [modelsChart(input, all, models.table, place)],
    ...stackedTables(input),
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      ...list.conditionalFormats,
      ...bars(columns.share, main),
      ...bars(columns.apart, main),
      ...bars(all.spread, models.table),
      ...wrong(main, columns.conversions, columns.apart),
      ...[models.table, conversions].flatMap((table) =>
        table === null ? [] : wrong(table, all.first, all.last),
      ),
      ...sensitivity.flatMap(({ table, last }) => wrong(table, all.first, last)),
    ],
  });
  return { model, checks, note: `${lines.length} lines by ${all.models.size} models` };
}

/** Shares as bars. */
function bars(column: number, { first, lines }: CreditTable): readonly ConditionalFormatModel[] {
  if (lines.length === 0) return [];
  const cells = block(first, column, first + lines.length - 1, column);
  return [{ kind: "dataBar", block: cells, good: "neutral", bad: "bad" }];
}

/** Differences that are none of rounding. */
function wrong({ difference }: CreditTable, first: number, last: number): readonly ConditionalFormatModel[] {
  const cell = relative(difference, first);
  return [
    {
      kind: "formula",
      block: block(difference, first, difference, last),
      formula: `=AND(ISNUMBER(${cell}),ABS(${cell})>=FO_TOLERANCE)`,
      tone: "alert",
    },
  ];
}
