import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { relative, SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel } from "../../SheetModel";
import { FinalFigures } from "../FinalFigures";
import { writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { writeRollingChecks } from "./rollingChecks";
import { RollingColumns } from "./RollingColumns";
import { commentHeading, writeRollingHeadings } from "./rollingHeadings";
import { RollingLines } from "./RollingLines";

const conventions = [
  "Each period is what the lines sheet says under Final: the actual, in the future the override where there is a number, else the forecast.",
  "A full-year estimate is what is actual to date and the forecast of the rest; a year of which the sheet shows a part has no plan beside it.",
  "All lines together are the sum of the lines: nothing is forecast twice.",
  "ΔPL is n/a where the plan misses a period of the year, n/m where the plan is 0 or of the other sign.",
];

/** The rolling forecast: every line period by period, actual to date and forecast from there on, with its fiscal years. */
export function rollingSheet(input: ForecastReportInput): LaidOutSheet {
  const { report, name } = forecastSheets.rolling;
  const sheet = new SheetBuilder(name);
  const columns = new RollingColumns(input);
  const finals = new FinalFigures(input);
  const prior = input.priors.get(report) ?? null;
  const first = sheetFrame.firstLine;
  const total = first + input.lines.length;
  writeRollingHeadings(sheet, input, columns);
  const lines = new RollingLines(sheet, input, columns, finals);
  input.lines.forEach(({ line }, index) => {
    lines.write(index, first + index);
    const comment = prior?.notes.get(lineId(line.name))?.[commentHeading] ?? null;
    sheet.value(first + index, columns.comment, comment, { wrap: true });
  });
  lines.writeTotal(first, total - 1, total);
  const retired = writeRetiredComments(
    sheet,
    prior,
    input.lines.map(({ line }) => lineId(line.name)),
    { [commentHeading]: columns.comment },
    total + 2,
  );
  const checks = writeRollingChecks(sheet, input, columns, finals, { total, top: retired + 2 });
  writeConventions(sheet, checks.bottom + 2, RollingColumns.firstPeriod + 4, conventions);
  const message = writeForecastTitle(sheet, input, {
    message: messageOf(columns, total),
    measure: "Rolling forecast",
    prior,
  });
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(widths(columns), sheet.rows()),
    conditionalFormats: [
      ...writeStatus(sheet, RollingColumns.firstPeriod + 3, checks),
      ...checks.conditionalFormats,
    ],
  });
  return { model, checks };
}

function messageOf({ years, ahead }: RollingColumns, total: number): string {
  const whole = years.find(({ isWhole, to, from }) => isWhole && to >= from);
  if (!whole) return `"Forecast of all lines: "&TEXT(${relative(total, ahead)},"#,##0")`;
  const estimate = `"${whole.year.name} estimate of all lines: "&TEXT(${relative(total, whole.estimate)},"#,##0")`;
  if (whole.deltaPlan === null) return estimate;
  const delta = relative(total, whole.deltaPlan);
  return `${estimate}&IF(ISNUMBER(${delta}),", "&TEXT(${delta},"+#,##0;-#,##0;0")&" to plan","")`;
}

function widths(columns: RollingColumns): readonly ColumnModel[] {
  return Array.from({ length: columns.comment + 1 }, (_, column): ColumnModel => {
    if (column === RollingColumns.key) return { width: 4, hidden: true };
    if (column === RollingColumns.line) return { width: 40 };
    if (column === columns.comment) return { width: 50 };
    return { width: column > columns.ofPeriod(columns.to) ? 15 : 11 };
  });
}
