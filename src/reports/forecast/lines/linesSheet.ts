import { maxRows } from "../../../cells/address";
import { financeError } from "../../../core/errors/financeError";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, block, inColumn, SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel, ConditionalFormatModel, LookName } from "../../SheetModel";
import { FinalFigures } from "../FinalFigures";
import { periodFormat, writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { PlanFigures } from "../PlanFigures";
import { writeLinesChecks } from "./linesChecks";
import { linesColumns, linesHeadings, LinesPlaces, type LinesColumn } from "./LinesPlaces";
import { LineWriter } from "./LineWriter";

/** Rows that the sheet needs besides those of the lines. */
const rowsBeside = 200;

const conventions = [
  "AC leads to the cells of the history. A period without a figure stays blank; what stood in for it stands under FC in italics, and is in no sum.",
  "FC and the bands are the engine's figures. Type over a forecast under Override: Final is the override where it is a number, else the forecast, and in the past the actual.",
  "Overrides and comments stay at their line and period when the report runs again; an override whose actual has come stays beside it and counts no more. Those whose period is gone stand below the lines.",
  "ΔPL is Final minus plan; ΔPL % is n/m where the plan is 0 or of the other sign.",
];

/**
 * Every line period by period: actual, forecast with its bands, override, final and plan.
 * @throws SHEET_LIMIT when the lines have more rows than a sheet.
 */
export function linesSheet(input: ForecastReportInput): LaidOutSheet {
  const { report, name } = forecastSheets.lines;
  const places = new LinesPlaces(input);
  if (places.bottom + rowsBeside >= maxRows) {
    const limit = `${input.lines.length} lines of ${places.rowsPerLine} periods need more rows than a sheet has (${maxRows}); forecast fewer lines at once, or show less history`;
    throw financeError("SHEET_LIMIT", { place: name, limit });
  }
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const finals = new FinalFigures(input);
  const plans = new PlanFigures(input);
  writeHeadings(sheet);
  const lines = new LineWriter(sheet, input, places, finals, plans, prior);
  input.lines.forEach((_, line) => lines.write(line));
  const retired = writeRetiredComments(
    sheet,
    prior,
    lines.ids,
    { [linesHeadings.override]: linesColumns.override, [linesHeadings.comment]: linesColumns.comment },
    places.bottom + 2,
    (type) => ({ value: Number(type), format: { ...periodFormat(input), look: "quiet" } }),
  );
  const { checks, bottom } = writeLinesChecks(sheet, input, places, plans, retired + 2);
  writeConventions(sheet, bottom + 2, linesColumns.deltaPlanShare, conventions);
  const column = (of: LinesColumn): string => absoluteRange(linesColumns[of], places.top, places.bottom);
  const typedAhead = `SUMPRODUCT((${column("period")}>FO_AS_OF)*ISNUMBER(${column("override")}))`;
  const message = writeForecastTitle(sheet, input, {
    message: `"${input.lines.length} lines; overrides ahead: "&TEXT(${typedAhead},"#,##0")&"."`,
    measure: "Actuals, forecast with bands, overrides and plan",
    prior,
  });
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    freezeAt: { row: sheetFrame.firstLine, column: linesColumns.period + 1 },
    columns: fittedColumns(widths(input), sheet.rows()),
    conditionalFormats: [
      ...writeStatus(sheet, linesColumns.high95, checks),
      ...checks.conditionalFormats,
      overrideIsNoNumber(places),
    ],
  });
  return { model, checks };
}

function writeHeadings(sheet: SheetBuilder): void {
  const { groups, headers } = sheetFrame;
  const group = (from: LinesColumn, to: LinesColumn, text: string, look: LookName): void => {
    sheet.value(groups, linesColumns[from], text, { look });
    sheet.fill(groups, linesColumns[from], linesColumns[to], {
      look: look === "chipPlan" ? "section" : look,
    });
  };
  group("actual", "actual", "AC", "chipActual");
  group("forecast", "high95", "FC", "chipPlan");
  group("override", "final", "AC and FC", "section");
  group("plan", "plan", "PL", "chipPlan");
  group("deltaPlan", "deltaPlanShare", "ΔPL", "chipVariance");
  sheet.value(headers, linesColumns.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(linesHeadings) as [Exclude<LinesColumn, "key">, string][]) {
    const isText = column === "line" || column === "period" || column === "comment";
    sheet.value(headers, linesColumns[column], heading, {
      look: "header",
      ...(isText ? {} : { align: "right" }),
      ...(column === "comment" ? { indent: 1 } : {}),
    });
  }
}

function overrideIsNoNumber({ top, bottom }: LinesPlaces): ConditionalFormatModel {
  const cell = inColumn(top, linesColumns.override);
  return {
    kind: "formula",
    block: block(top, linesColumns.override, bottom, linesColumns.override),
    formula: `=NOT(OR(ISBLANK(${cell}),ISNUMBER(${cell})))`,
    tone: "attention",
  };
}

function widths({ plan }: ForecastReportInput): readonly ColumnModel[] {
  return (Object.keys(linesColumns) as LinesColumn[]).map((column): ColumnModel => {
    if (column === "key") return { width: 4, hidden: true };
    if (column === "line") return { width: 34 };
    if (column === "comment") return { width: 50 };
    const isPlan = column === "plan" || column === "deltaPlan" || column === "deltaPlanShare";
    return { width: 12, ...(isPlan && plan === null ? { hidden: true } : {}) };
  });
}
