import type { CellFormat } from "../../SheetModel";
import { forecastFormats, periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { LinesColumn } from "./LinesPlaces";

/** How the cells of a row of the lines sheet look. */
export interface RowFormats extends Readonly<Record<LinesColumn, CellFormat>> {
  /** A figure that stands in for one that is missing. */
  readonly filled: CellFormat;
  /** Where the user types over a forecast. */
  readonly typed: CellFormat;
  /** What was typed over a forecast before the actual came. */
  readonly past: CellFormat;
}

/** Formats of rows; those that begin a line or its future have a rule above them. */
export function lineFormats(input: ForecastReportInput): {
  readonly plain: RowFormats;
  readonly ruled: RowFormats;
} {
  const plain = plainFormats(input);
  const ruled = Object.fromEntries(
    Object.entries(plain).map(([column, format]) => [column, { ...format, border: "top" }]),
  ) as unknown as RowFormats;
  return { plain, ruled };
}

function plainFormats(input: ForecastReportInput): RowFormats {
  const { amount: number, variance } = forecastFormats(input);
  const amount: CellFormat = { number };
  const quiet: CellFormat = { number, look: "quiet" };
  return {
    key: { number: "text" },
    line: { number: "text" },
    period: periodFormat(input),
    actual: amount,
    forecast: amount,
    low80: quiet,
    high80: quiet,
    low95: quiet,
    high95: quiet,
    override: {},
    final: { number, bold: true },
    plan: amount,
    deltaPlan: { number: variance },
    deltaPlanShare: { number: "varianceShare", align: "right" },
    comment: { wrap: true, indent: 1 },
    filled: { ...quiet, italic: true },
    typed: { number, look: "input" },
    past: quiet,
  };
}
