import { labelFromCell } from "../../../cells/labelFromCell";
import { sheetPrefix } from "../../../cells/place";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { textLiteral } from "../../formula/text";
import { numberFormats } from "../../formats";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel } from "../../SheetModel";
import { FinalFigures } from "../FinalFigures";
import { writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { PlanFigures } from "../PlanFigures";
import { writeChartChecks } from "./chartChecks";
import { chartColumns as columns, chartSpan } from "./chartColumns";
import { choicesOf, writeChoices, type Choices } from "./choicesBlock";
import { ChosenLine, largestLine } from "./ChosenLine";
import { writeDrawn } from "./drawnBlock";
import { forecastChart } from "./forecastChart";
import { tableRows, writeTable, type TableRows } from "./tableBlock";

/** Where the user says which line is shown. */
const chooser = { row: sheetFrame.source + 1, column: columns.period } as const;
const chartRows = 22;

const conventions = [
  "Choose a line in the yellow cell at the top. Its figures lead to the lines sheet: FC is the engine's forecast, Final counts overrides.",
  "The dashed line is Final; the bands stand about FC. A band is as wide as the interval: its low end and its width make the high end.",
  "All lines together are the sum of what there is in a period, without a band: ends of several bands do not add up to one of their sum.",
  "A period without a figure is drawn in the place of the one before it: a straight line leads over the gap.",
];

/** One line that the user chooses, or all of them together, period by period and as a chart with the bands of its forecast. */
export function chartSheet(input: ForecastReportInput): LaidOutSheet {
  const { report, name } = forecastSheets.chart;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const rows = tableRows(input);
  const checksTop = Math.max(rows.bottom, rows.top + chartRows) + 2;
  const checks = writeChartChecks(sheet, input, checksTop);
  const below = writeConventions(sheet, checks.bottom + 2, columns.width80, conventions);
  const drawn = writeDrawn(sheet, input, below + 1);
  const choices = choicesOf(input, drawn.bottom + 2);
  writeChoices(sheet, input, choices);
  const line = keptLine(input, choices);
  writeChooser(sheet, choices, line === null ? choices.all : input.lines[line]!.line.name);
  writeTable(sheet, input, new ChosenLine(input, new FinalFigures(input), new PlanFigures(input), line));
  const message = writeForecastTitle(sheet, input, {
    message: messageOf(input, rows, choices),
    measure: "One line with the bands of its forecast",
    prior,
  });
  const cell = relative(chooser.row, chooser.column);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(widths(input), sheet.rows()),
    inputs: [{ name: "FO_LINE", cell }],
    // Below the table other columns stand under one another than its headings say.
    print: {
      landscape: true,
      titleRows: [sheetFrame.message, sheetFrame.message],
      footer: `&P / &N   &F   run ${input.run.id}`,
    },
    validations: [
      {
        block: block(chooser.row, chooser.column, chooser.row, chooser.column),
        list: `=${sheetPrefix(name)}${absoluteRange(columns.period, choices.top, choices.bottom)}`,
      },
    ],
    charts: [forecastChart(input, drawn, { top: rows.top, bottom: rows.top + chartRows })],
    conditionalFormats: [
      ...writeStatus(sheet, columns.low80, checks),
      ...checks.conditionalFormats,
      {
        kind: "formula",
        block: block(chooser.row, columns.actual, chooser.row, columns.actual),
        formula: `=AND(FO_PLACE=0,NOT(${isAll(choices)}))`,
        tone: "attention",
      },
    ],
  });
  return { model, checks };
}

/** The line that the user had chosen, while it is there; else the largest one. Null is all of them. */
function keptLine(input: ForecastReportInput, { all }: Choices): number | null {
  const chosen = input.priors.get(forecastSheets.chart.report)?.inputs.get("FO_LINE") ?? null;
  if (chosen === all) return null;
  const known = input.lines.findIndex(({ line }) => line.name === labelFromCell(chosen));
  return known < 0 ? largestLine(input) : known;
}

function isAll({ all }: Choices): string {
  return `EXACT(FO_LINE&"",${textLiteral(all)})`;
}

/** The chosen line, what is to be said of it, and its place in the list, 0 for all lines. EXACT tells names apart by case, and knows no wildcards. */
function writeChooser(sheet: SheetBuilder, choices: Choices, chosen: string): void {
  const { row, column } = chooser;
  sheet.value(row, column, chosen, { look: "input", number: "text", bold: true });
  sheet.name("FO_LINE", row, column);
  const unknown = textLiteral(
    `There is no line of this name: ${choices.all} are shown. Choose from the list.`,
  );
  const all = relative(choices.top, columns.actual);
  sheet.formula(
    row,
    columns.actual,
    `IF(FO_PLACE=0,IF(${isAll(choices)},${all},${unknown}),INDEX(${choices.notes},FO_PLACE))`,
    { look: "quiet" },
  );
  sheet.value(sheetFrame.measure, columns.low80, "Place of the line in the list", {
    look: "caption",
    align: "right",
  });
  const ranks = `ROW(${choices.names})-MIN(ROW(${choices.names}))+1`;
  sheet.formula(
    sheetFrame.measure,
    columns.width80,
    `SUMPRODUCT(EXACT(${choices.names}&"",FO_LINE&"")*(${ranks}))`,
    { number: "count", align: "right" },
  );
  sheet.name("FO_PLACE", sheetFrame.measure, columns.width80);
}

function messageOf({ digits }: ForecastReportInput, { bottom, asOf }: TableRows, { all }: Choices): string {
  const code = `"${numberFormats[digits === 0 ? "count" : "amount2"].split("_")[0]!}"`;
  const finals = absoluteRange(columns.final, asOf + 1, bottom);
  const [low, width] = [columns.low95, columns.width95].map((column) => inColumn(bottom, column));
  const interval = `", the last of them "&TEXT(${low},${code})&" to "&TEXT(${low}+${width},${code})&" in 95 of 100 cases"`;
  return (
    `IF(FO_PLACE=0,${textLiteral(all)},FO_LINE)&IF(COUNT(${finals})=0,": no forecast",": "&TEXT(SUM(${finals}),${code})&" in the next "&FO_HORIZON&" periods"` +
    `&IF(ISNUMBER(${low}),${interval},""))&"."`
  );
}

function widths({ plan }: ForecastReportInput): readonly ColumnModel[] {
  return Array.from({ length: chartSpan.right + 1 }, (_, column): ColumnModel => {
    if (column === columns.key) return { width: 4, hidden: true };
    if (column === columns.period) return { width: 26 };
    if (column === columns.plan) return { width: 11, ...(plan === null ? { hidden: true } : {}) };
    return { width: column === chartSpan.left - 1 ? 3 : column > columns.plan ? 9 : 11 };
  });
}
