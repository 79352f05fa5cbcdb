import { absoluteRange, inColumn, type SheetBuilder } from "../../SheetBuilder";
import { forecastFormats, periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { chartColumns as table, drawnColumns as drawn } from "./chartColumns";
import { tableRows } from "./tableBlock";

/** Rows of what the chart draws. */
export interface DrawnRows {
  readonly header: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Writes what the chart draws: cells of formulas that were blank would be drawn as zeros, so that a period without a figure
 * takes the place of the one before it, day and all, and a straight line leads over the gap. The forecast and its band start
 * from the last actual; the band is a base without fill, with the outer interval below, the inner one, and the outer one above.
 */
export function writeDrawn(sheet: SheetBuilder, input: ForecastReportInput, heading: number): DrawnRows {
  const rows = tableRows(input);
  const header = heading + 1;
  const top = header + 1;
  const { amount: number } = forecastFormats(input);
  sheet.value(heading, drawn.period, "What the chart draws", { look: "section" });
  sheet.fill(heading, drawn.period, drawn.forecast, { look: "section" });
  for (const [column, text] of headings) {
    sheet.value(header, column, text, {
      look: "header",
      ...(column === drawn.period ? {} : { align: "right" }),
    });
  }
  const first = firstActual(rows.top, rows.asOf);
  for (let shown = rows.top; shown <= rows.bottom; shown++) {
    const row = top + shown - rows.top;
    const write = (column: number, formula: string): void =>
      sheet.formula(
        row,
        column,
        formula,
        column === drawn.period ? { ...periodFormat(input), look: "quiet" } : { number, look: "quiet" },
      );
    const isPast = shown <= rows.asOf;
    const figure = inColumn(shown, isPast ? table.actual : table.final);
    const line = isPast ? drawn.actual : drawn.forecast;
    const before = (column: number): string => inColumn(row - 1, column);
    const orElse = (own: string, otherwise: string): string => `IF(ISNUMBER(${figure}),${own},${otherwise})`;
    if (shown === rows.top) {
      write(drawn.period, orElse(inColumn(shown, table.period), first(table.period)));
      write(line, orElse(figure, first(table.actual)));
    } else {
      write(drawn.period, orElse(inColumn(shown, table.period), before(drawn.period)));
      write(line, orElse(figure, before(line)));
    }
    if (isPast) {
      write(drawn.base, inColumn(row, drawn.actual));
      for (const column of [drawn.lowTail, drawn.inner, drawn.highTail]) {
        sheet.value(row, column, 0, { number, look: "quiet" });
      }
      if (shown === rows.asOf) write(drawn.forecast, inColumn(row, drawn.actual));
      continue;
    }
    const [low, width, innerLow, innerWidth] = [table.low95, table.width95, table.low80, table.width80].map(
      (column) => inColumn(shown, column),
    );
    const inBand = (formula: string, otherwise: string): string =>
      `IF(ISNUMBER(${low}),${formula},${otherwise})`;
    write(drawn.base, inBand(low!, inColumn(row, drawn.forecast)));
    write(drawn.lowTail, inBand(`${innerLow}-${low}`, "0"));
    write(drawn.inner, inBand(innerWidth!, "0"));
    write(drawn.highTail, inBand(`${low}+${width}-${innerLow}-${innerWidth}`, "0"));
  }
  return { header, top, bottom: top + rows.bottom - rows.top };
}

const headings: readonly (readonly [number, string])[] = [
  [drawn.period, "Period"],
  [drawn.base, "Base"],
  [drawn.lowTail, "95 % interval"],
  [drawn.inner, "80 % interval"],
  [drawn.highTail, "95 % interval"],
  [drawn.actual, "AC"],
  [drawn.forecast, "FC"],
];

/** What stands in a column beside the first actual that is shown; where there is none, 0 or the last period of the history. */
function firstActual(top: number, asOf: number): (column: number) => string {
  const actuals = absoluteRange(table.actual, top, asOf);
  const rank = `ROWS(${actuals})+1-${absoluteRange(table.key, top, asOf)}`;
  const row = `ROWS(${actuals})+1-SUMPRODUCT(MAX(ISNUMBER(${actuals})*(${rank})))`;
  return (column) => {
    const none = column === table.actual ? "0" : inColumn(asOf, column);
    return `IF(COUNT(${actuals})=0,${none},INDEX(${absoluteRange(column, top, asOf)},${row}))`;
  };
}
