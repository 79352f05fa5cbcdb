import { cellFromName, cellName, type CellAddress } from "../cells/address";
import { rowsInCurrency } from "../cells/ledgerSelection";
import { sheetPrefix } from "../cells/place";
import { isFlipped } from "../cells/signConvention";
import type { BandSource } from "../core/budget/varianceLines";
import { financeError } from "../core/errors/financeError";
import { amountFromMinor } from "../core/money/minorUnits";
import { figureAt, type ReportFigure } from "./figureAt";
import type { FoundVariance } from "./surveyWorkbook";
import { bandsOf, type CurrencyReport } from "./varianceComputation";
import { previewVarianceReport, type RunContext, type VariancePreview } from "./varianceReport";

/** A source row of a figure; one that is compared with itself stands there once for each column. */
export interface TracedRow {
  /** Row of the ledger, from 0. */
  readonly row: number;
  /** Column of the amount in the source's sheet. */
  readonly column: number;
  readonly sign: 1 | -1;
  /** Signed, in minor units. */
  readonly minor: number;
}

/** One figure of a variance report, with the rows that it adds up. */
export interface TracedFigure {
  /** What the figure is. @example "AC of 2026-06: 5000 Goods" */
  readonly title: string;
  readonly value: number;
  readonly digits: number;
  readonly rows: readonly TracedRow[];
  readonly preview: VariancePreview;
}

/**
 * Finds the source rows of a figure on a variance report, by computing the report again: of an amount, a difference
 * (the rows of both scenarios) or an effect, of a line, a total, a result or a row of what moved the result.
 * @throws FIGURE_NOT_TRACEABLE, with the reason, where the cell is no such figure; REPORT_OUTDATED when the sheet shows
 * another figure than its source gives.
 */
export async function traceFigure(
  context: RunContext,
  { sheet, report: id, request }: FoundVariance,
  cell: CellAddress,
): Promise<TracedFigure> {
  const place = sheetPrefix(sheet) + cellName(cell);
  const refused = (reason: string): Error => financeError("FIGURE_NOT_TRACEABLE", { place, reason });
  if (!request) throw refused("stands on a report that does not say how it was made: run it again first");
  const preview = await previewVarianceReport(context, { ...request.options, place: request.place });
  const { computation } = preview;
  const report = computation.reports.find((each) => each.report.sheet.report === id);
  if (!report) throw financeError("REPORT_OUTDATED", { place });
  const figure = figureAt(computation, report, cell, await showsEffect(context, sheet, report));
  if ("reason" in figure) throw refused(figure.reason);
  const rows = tracedRows(preview, report, figure);
  const { digits } = [...computation.ledger.amounts.values()][0]!;
  const value = amountFromMinor(
    rows.reduce((sum, { minor }) => sum + minor, 0),
    digits,
  );
  const shown = await valueAt(context, sheet, cell);
  if (typeof shown !== "number" || shown.toFixed(digits) !== value.toFixed(digits)) {
    throw financeError("REPORT_OUTDATED", { place });
  }
  return { title: figure.title, value, digits, rows, preview };
}

/** What the user has set on the sheet for its Δ columns. */
async function showsEffect(context: RunContext, sheet: string, { report }: CurrencyReport): Promise<boolean> {
  const name = report.sheet.mark.inputs.find((input) => input.name === "FO_SIGN")?.cell;
  const cell = name === undefined ? null : cellFromName(name);
  return cell !== null && (await valueAt(context, sheet, cell)) === "effect";
}

async function valueAt(
  { workbook }: RunContext,
  sheet: string,
  { row, column }: CellAddress,
): Promise<unknown> {
  const block = { top: row, bottom: row, left: column, right: column };
  return (await workbook.read(sheet, block)).values[0]?.[0] ?? null;
}

function tracedRows(
  { computation }: VariancePreview,
  { currency }: CurrencyReport,
  { band, lines, terms }: ReportFigure,
): readonly TracedRow[] {
  const { ledger, line, selection, windows, shown } = computation;
  const include = rowsInCurrency(ledger, selection.eligible, currency);
  const bands = bandsOf(ledger, include, windows, shown);
  const { dimension: types } = ledger.type;
  const key = (code: number, type: number): number => code * types.labels.length + type;
  const signs = new Map(
    lines.map(({ line: { code, typeLabel, accountClass }, sign }) => [
      key(code, types.labels.indexOf(typeLabel)),
      isFlipped(accountClass.type, ledger.source.storedAs) ? -sign : sign,
    ]),
  );
  // Of several columns, or of another scenario's rows, those with an amount are told alone.
  const skipsZeros = terms.length > 1 || ledger.source.scenarioLabels !== null;
  return terms.flatMap(({ comparison, sign: counts }) => {
    const source = (band === "period" ? bands.period : bands.yearToDate)![comparison]!;
    const column = columnOf(computation.ledger, source);
    const rows: TracedRow[] = [];
    for (let row = 0; row < ledger.rows; row++) {
      if (source.include[row] !== 1) continue;
      const sign = counts * (signs.get(key(line.codes[row]!, types.codes[row]!)) ?? 0);
      const minor = source.column.minor[row]!;
      if (sign === 0 || (minor === 0 && skipsZeros)) continue;
      rows.push({ row, column, sign: sign as 1 | -1, minor: sign * minor || 0 });
    }
    return rows;
  });
}

/** The source column that holds these amounts. */
function columnOf(
  { source, amounts }: VariancePreview["computation"]["ledger"],
  { column }: BandSource,
): number {
  if (source.scenarioLabels) return source.columns.get("amount")!.column;
  const [scenario] = [...amounts].find(([, each]) => each === column)!;
  return source.columns.get(scenario)!.column;
}
