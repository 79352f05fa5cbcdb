import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, LookName } from "../../SheetModel";
import { forecastFormats, periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { linesHeadings, LinesPlaces, type LinesColumn } from "../lines/LinesPlaces";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import { chartColumns as columns } from "./chartColumns";
import type { ChosenLine } from "./ChosenLine";

/** Rows of the table: a period each, history first. */
export interface TableRows {
  readonly top: number;
  /** Row of the last actual. */
  readonly asOf: number;
  readonly bottom: number;
}

export function tableRows({ shownHistory, horizon }: ForecastReportInput): TableRows {
  const top = sheetFrame.firstLine;
  return { top, asOf: top + shownHistory - 1, bottom: top + shownHistory + horizon - 1 };
}

/** Writes the figures of the chosen line, each led to the lines sheet. */
export function writeTable(sheet: SheetBuilder, input: ForecastReportInput, chosen: ChosenLine): void {
  const { calendar, asOf, shownHistory, dateSystem } = input;
  const rows = tableRows(input);
  const places = new LinesPlaces(input);
  const { amount: number } = forecastFormats(input);
  writeHeadings(sheet);
  for (let row = rows.top; row <= rows.bottom; row++) {
    const position = asOf + 1 - shownHistory + (row - rows.top);
    const step = position - asOf - 1;
    const ruled: CellFormat = step === 0 ? { border: "top" } : {};
    const amount: CellFormat = { number, ...ruled };
    const quiet: CellFormat = { ...amount, look: "quiet" };
    const write = (column: number, formula: string, expected: number | null, format = amount): void =>
      sheet.formula(row, column, formula, format, expected ?? undefined);
    const led = (column: LinesColumn): string => ledTo(places, row, column);
    sheet.value(row, columns.key, row - rows.top + 1, { number: "count" });
    sheet.value(row, columns.period, cellOfPeriod(periodCellOf(calendar, position), dateSystem), {
      ...periodFormat(input),
      ...ruled,
    });
    if (step < 0) write(columns.actual, led("actual"), chosen.actual(position));
    else {
      sheet.value(row, columns.actual, null, ruled);
      const [inner, outer] = [chosen.interval(step, 0), chosen.interval(step, 1)];
      write(columns.forecast, led("forecast"), chosen.forecast(step));
      write(columns.final, led("final"), chosen.final(position), { ...amount, bold: true });
      const end = (column: LinesColumn): string => `IF(FO_PLACE=0,"",${found(indexed(places, row, column))})`;
      const width = (low: number, high: LinesColumn): string =>
        `IF(ISNUMBER(${inColumn(row, low)}),${indexed(places, row, high)}-${inColumn(row, low)},"")`;
      write(columns.low95, end("low95"), outer?.low ?? null, quiet);
      write(columns.width95, width(columns.low95, "high95"), outer?.width ?? null, quiet);
      write(columns.low80, end("low80"), inner?.low ?? null, quiet);
      write(columns.width80, width(columns.low80, "high80"), inner?.width ?? null, quiet);
    }
    if (input.plan) write(columns.plan, led("plan"), chosen.plan(position));
  }
}

/** The figure of the chosen line, or the sum of all lines; blank where there is none. */
function ledTo(places: LinesPlaces, row: number, column: LinesColumn): string {
  const [figures, periods] = [places.column(column), places.column("period")];
  const period = inColumn(row, columns.period);
  const count = (criterion: string): string => `COUNTIFS(${periods},${period},${figures},"${criterion}")`;
  const sum = `IF(${count(">=0")}+${count("<0")}=0,"",SUMIFS(${figures},${periods},${period}))`;
  return `IF(FO_PLACE=0,${sum},${found(indexed(places, row, column))})`;
}

function found(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},"")`;
}

/** Lines stand below one another on the lines sheet, each with as many periods. */
function indexed(places: LinesPlaces, row: number, column: LinesColumn): string {
  return `INDEX(${places.column(column)},(FO_PLACE-1)*(FO_SHOWN+FO_HORIZON)+${inColumn(row, columns.key)})`;
}

function writeHeadings(sheet: SheetBuilder): void {
  const { groups, headers } = sheetFrame;
  const group = (from: number, to: number, text: string, look: LookName): void => {
    sheet.value(groups, from, text, { look });
    sheet.fill(groups, from, to, { look });
  };
  group(columns.actual, columns.actual, "AC", "chipActual");
  group(columns.forecast, columns.width80, "FC", "chipPlan");
  group(columns.plan, columns.plan, "PL", "chipPlan");
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, columns.period, linesHeadings.period, { look: "header" });
  const amounts: readonly (readonly [number, string])[] = [
    [columns.actual, linesHeadings.actual],
    [columns.forecast, linesHeadings.forecast],
    [columns.final, linesHeadings.final],
    [columns.low95, linesHeadings.low95],
    [columns.width95, "Band 95 %"],
    [columns.low80, linesHeadings.low80],
    [columns.width80, "Band 80 %"],
    [columns.plan, linesHeadings.plan],
  ];
  for (const [column, heading] of amounts) {
    sheet.value(headers, column, heading, { look: "header", align: "right" });
  }
}
