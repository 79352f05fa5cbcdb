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
import { attributionSettings, writeAttributionTitle } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import { creditedBy } from "../creditedBy";
import { attributionSheets } from "../attributionSheets";
import { isAnyBeside, sourceColumns, type Booked } from "../bookedInSource";
import type { CreditLine } from "../creditLines";
import { mainMeasure, type Measure } from "../measures";
import { attentionOf, writeAttention } from "./attentionBlock";
import { writeChosen, writeComments } from "./chosenBlock";
import { writeConversions } from "./conversionsBlock";
import { CreditTable, type BookedCells } from "./CreditTable";
import { frontChecks } from "./frontChecks";
import { FrontColumns } from "./FrontColumns";
import { frontConventions } from "./frontConventions";
import { writeFrontHeadings } from "./frontHeadings";
import { frontMessage } from "./frontMessage";
import { writeModels } from "./modelColumns";
import { modelsChart } from "./modelsChart";
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
  const main = new CreditTable(sheet, lines, sheetFrame.firstLine, isAnyBeside(booked));
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
  const findings = attentionOf(input);
  const inputs = writeSettings(sheet, input, findings.length);
  writeFrontHeadings(sheet, input, columns);
  main.labels(comment);
  writeChosen(sheet, input, columns, main, fromSource);
  writeModels(sheet, input, columns, main, measure, led(measure), (row) => inColumn(row, columns.main));
  const ids = writeComments(sheet, columns, main, prior);

  let row = main.difference + 2;
  const chart = modelsChart(input, columns, main, row);
  if (chart !== null) row = chart.at.bottom + 2;
  row = writeAttention(sheet, input, columns, findings, row) + 2;
  const sensitivity =
    input.sensitivity.length === 0 ? null : writeSensitivity(sheet, input, columns, main, led(measure), row);
  if (sensitivity !== null) row = sensitivity.bottom + 2;
  const conversions = input.hasValues
    ? writeConversions(sheet, input, columns, main, led("conversions"), row)
    : null;
  if (conversions !== null) row = conversions.difference + 2;
  const list = writeSheetList(sheet, others, row, {
    name: label,
    checks: columns.conversions,
    status: columns.conversions + 1,
    right: columns.conversions + 4,
  });
  const tables = { main, conversions, sensitivity };
  const checks = frontChecks(sheet, input, columns, tables, list.statuses, list.bottom + 2);
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: comment }, sheet.rows().length + 1);
  writeConventions(sheet, retired + 2, columns.spread, frontConventions(input));
  const by = creditedBy(input).toLowerCase();
  const message = writeAttributionTitle(sheet, input, {
    message: frontMessage(input, columns, main),
    measure: input.hasValues
      ? `Value and conversions attributed by ${by}`
      : `Conversions attributed by ${by}`,
    prior,
  });
  const status = writeStatus(sheet, attributionSettings.FO_TOLERANCE.column - 1, checks);
  const { value, conversions: converted } = sourceColumns(input);
  sheet.names.push(...[value?.name, converted?.name].flatMap((each) => each ?? []));
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs,
    request: input.run.request,
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: headingsHeight },
    columns: fittedColumns(columns.widths, sheet.rows()),
    charts: chart === null ? [] : [chart],
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      ...list.conditionalFormats,
      ...bars(columns, main),
      ...[main, conversions, sensitivity?.table ?? null].flatMap((table) => wrong(columns, table)),
    ],
  });
  const summing = input.models.filter(({ overlaps }) => !overlaps).length;
  return { model, checks, note: `${lines.length} lines by ${summing} models` };
}

/** Shares and distances as bars. */
function bars(
  { share, spread }: FrontColumns,
  { first, lines }: CreditTable,
): readonly ConditionalFormatModel[] {
  if (lines.length === 0) return [];
  return [share, spread].map((column) => ({
    kind: "dataBar",
    block: block(first, column, first + lines.length - 1, column),
    good: "neutral",
    bad: "bad",
  }));
}

/** Differences that are none of rounding. */
function wrong(
  { conversions, comment }: FrontColumns,
  table: CreditTable | null,
): readonly ConditionalFormatModel[] {
  if (table === null) return [];
  const cell = relative(table.difference, conversions);
  return [
    {
      kind: "formula",
      block: block(table.difference, conversions, table.difference, comment - 1),
      formula: `=AND(ISNUMBER(${cell}),ABS(${cell})>=FO_TOLERANCE)`,
      tone: "alert",
    },
  ];
}
