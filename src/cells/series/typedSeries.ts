import { financeError } from "../../core/errors/financeError";
import type { CellValue } from "../CellValue";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import { distinctHeaders } from "../distinctHeaders";
import { hasCents } from "../hasCents";
import type { Finding } from "../problems";
import { textBody } from "../textBody";
import { textGrid } from "../textGrid";
import { typeAmounts } from "../typeAmounts";
import type { TextOptions, TextRows, TypedKind, TypedTable } from "../typedTable";
import { typePeriods } from "../typePeriods";
import { columnContents } from "./columnContents";
import { layoutOfSeries } from "./layoutOfSeries";
import type { PeriodColumns, SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";

/**
 * Gives the columns of a text file that holds series their types: periods, and numbers. What cannot be read stays text, for
 * `readSeriesTable` to name.
 * @throws SERIES_SHAPE_UNKNOWN where the file holds no series, and what else `layoutOfSeries` throws of the options.
 * @throws NO_ROWS, ROW_SHAPE, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR.
 */
export function typedSeries(file: TextRows, options: TextOptions & SeriesOptions): TypedTable {
  const layout = layoutOfSeries(textGrid(file), options);
  if (!layout) throw financeError("SERIES_SHAPE_UNKNOWN", { place: file.name });
  const rows = textBody(file, layout);
  const kinds = layout.headers.map((): TypedKind => "text");
  const findings: Finding[] = [];
  const periods = columnsOf(layout.periods);
  const amounts = amountColumns(layout, rows).filter((index) => !periods.includes(index));
  const mark = options.decimalMark ?? decimalMarkOfFile(file.name, layout.headers, rows, amounts);
  const leave = (): void => undefined;
  for (const index of amounts) {
    findings.push(...typeAmounts(layout.headers[index]!, rows, index, mark, leave));
    kinds[index] = rows.every((row) => hasCents(row[index])) ? "amount" : "number";
  }
  for (const index of periods) {
    if (layout.periods?.of === "period") kinds[index] = typePeriods(rows, index, options, leave);
    else {
      typeAmounts(layout.headers[index]!, rows, index, mark, leave);
      kinds[index] = "number";
    }
  }
  return {
    headers: distinctHeaders(layout.headers),
    kinds,
    rows,
    findings,
    origin: { name: file.name, headerRow: layout.firstDataRow - 1 },
  };
}

function columnsOf(periods: PeriodColumns | null): readonly number[] {
  if (periods === null) return [];
  return "column" in periods ? [periods.column] : [periods.year, periods.part];
}

/** Columns most of whose texts are numbers, but those that name a line. */
function amountColumns({ headers, labels }: SeriesLayout, rows: readonly CellValue[][]): readonly number[] {
  return headers.flatMap((_, index) => {
    const { numericTexts, texts } = columnContents(rows, index);
    return numericTexts > texts && !labels.includes(index) ? [index] : [];
  });
}
