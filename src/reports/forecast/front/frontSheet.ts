import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeSheetList } from "../../frame/writeSheetList";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ConditionalFormatModel } from "../../SheetModel";
import { FinalFigures } from "../FinalFigures";
import { writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { LinesPlaces } from "../lines/LinesPlaces";
import { PlanFigures } from "../PlanFigures";
import { writeFindings } from "./findingsBlock";
import { frontChecks } from "./frontChecks";
import { frontColumns } from "./frontColumns";
import { frontConventions } from "./frontConventions";
import { FrontLines } from "./FrontLines";
import { frontMessage } from "./frontMessage";
import { frontWidths, writeFrontHeadings } from "./frontHeadings";
import { overrideFindings } from "./overrideFindings";
import { planFindings } from "./planFindings";
import { writeSettings } from "./settingsBlock";
import { Windows } from "./Windows";
import { YearPlan } from "./YearPlan";

/** Points that headings of three lines take. */
const headingsHeight = 42;

/** The lines with their forecast in sum, how good it has been, what needs attention, and whether all checks hold. */
export function frontSheet(input: ForecastReportInput, others: readonly LaidOutSheet[]): LaidOutSheet {
  const { report, name } = forecastSheets.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const places = new LinesPlaces(input);
  const windows = new Windows(input);
  const finals = new FinalFigures(input);
  const plan = input.plan && windows.year ? new YearPlan(input, new PlanFigures(input), windows.year) : null;
  const inputs = writeSettings(sheet, input, windows);
  writeFrontHeadings(sheet, input, windows);
  const first = sheetFrame.firstLine;
  const total = first + input.lines.length;
  const lines = new FrontLines(sheet, input, { places, windows, finals, plan }, prior);
  input.lines.forEach((_, line) => lines.write(line, first + line));
  lines.writeTotal(first, total);

  const { owner, comment, line: label, method, actual, estimate } = frontColumns;
  const list = writeSheetList(sheet, others, total + 2, {
    name: label,
    about: method,
    status: actual,
    right: estimate,
  });
  const checks = frontChecks(
    sheet,
    input,
    { places, windows },
    { first, total, statuses: list.statuses },
    list.bottom + 2,
  );
  const findings = [
    ...overrideFindings(input, places, finals),
    ...planFindings(input, windows, plan),
    ...input.findings,
  ];
  const told = writeFindings(sheet, input, findings, checks.bottom + 2);
  const ids = input.lines.map(({ line }) => lineId(line.name));
  const retired = writeRetiredComments(sheet, prior, ids, { Owner: owner, Comment: comment }, told + 1);
  writeConventions(sheet, retired + 2, comment, frontConventions(input, windows));
  const message = writeForecastTitle(sheet, input, {
    message: frontMessage(input, windows, first, total),
    measure: "Forecast of all lines",
    prior,
  });
  const status = writeStatus(sheet, frontColumns.forecast, checks);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs,
    request: input.run.request,
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: headingsHeight },
    freezeAt: { row: first, column: label + 1 },
    columns: fittedColumns(frontWidths(input, windows), sheet.rows()),
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      ...needsAttention(first, total),
      ...list.conditionalFormats,
    ],
  });
  return { model, checks };
}

function needsAttention(first: number, total: number): readonly ConditionalFormatModel[] {
  if (total === first) return [];
  const { attention, better } = frontColumns;
  const at = (column: number) => block(first, column, total - 1, column);
  return [
    {
      kind: "formula",
      block: at(attention),
      formula: `=${relative(first, attention)}<>""`,
      tone: "attention",
    },
    { kind: "formula", block: at(better), formula: `=${relative(first, better)}="no"`, tone: "attention" },
  ];
}
