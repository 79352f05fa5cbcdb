import { cellName, type CellAddress } from "../cells/address";
import { labelFromCell } from "../cells/labelFromCell";
import { rowsInCurrency } from "../cells/ledgerSelection";
import { sheetPrefix } from "../cells/place";
import { isFlipped } from "../cells/signConvention";
import { polarityOf } from "../core/budget/accountType";
import type { BandSource, Comparison, VarianceLine } from "../core/budget/varianceLines";
import type { StatementRow } from "../core/budget/varianceStatement";
import { financeError } from "../core/errors/financeError";
import { amountFromMinor } from "../core/money/minorUnits";
import { lineLabel } from "../reports/variance/statementBlock";
import { frame, headings, type BandLayout } from "../reports/variance/varianceLayout";
import { previewVarianceReport, type RunContext, type VariancePreview } from "./varianceReport";
import { bandsOf, type CurrencyReport } from "./varianceComputation";
import type { FoundReport } from "./surveyWorkbook";

/** A source row of a figure. */
export interface TracedRow {
  /** Row of the ledger, from 0. */
  readonly row: number;
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
  readonly amounts: BandSource;
  readonly rows: readonly TracedRow[];
  readonly preview: VariancePreview;
}

/**
 * Finds the source rows of an amount on a variance report, by computing the report again.
 * @throws FIGURE_NOT_TRACEABLE when the cell is no amount of a line or total, or the sheet does not say how it was made;
 * SOURCE_CHANGED when the report is no longer what its source gives.
 */
export async function traceFigure(
  context: RunContext,
  { sheet, report: id, request }: FoundReport,
  cell: CellAddress,
): Promise<TracedFigure> {
  const place = sheetPrefix(sheet) + cellName(cell);
  if (!request) throw financeError("FIGURE_NOT_TRACEABLE", { place });
  const preview = await previewVarianceReport(context, { ...request.options, place: request.place });
  const { computation } = preview;
  const report = computation.reports.find((each) => each.report.sheet.report === id);
  const row = report?.statement[cell.row - frame.firstLine];
  const band = report?.report.layout.bands.find(({ amounts }) =>
    Object.values(amounts).includes(cell.column),
  );
  if (!report || !row || !band || row.kind === "section" || row.kind === "margin") {
    throw financeError("FIGURE_NOT_TRACEABLE", { place });
  }
  await refuseStale(context, sheet, report, cell);
  const [comparison] = (Object.entries(band.amounts) as [Comparison, number][]).find(
    ([, column]) => column === cell.column,
  )!;
  const { ledger, selection, windows, shown } = computation;
  const include = rowsInCurrency(ledger, selection.eligible, report.currency);
  const bands = bandsOf(ledger, include, windows, shown);
  const amounts = (band.key === "period" ? bands.period : bands.yearToDate)![comparison]!;
  const rows = tracedRows(preview, report, row, amounts);
  const { digits } = amounts.column;
  return {
    title: titleOf(preview, row, band, comparison),
    value: amountFromMinor(
      rows.reduce((sum, { minor }) => sum + minor, 0),
      digits,
    ),
    digits,
    amounts,
    rows,
    preview,
  };
}

/** The line at this row of the sheet is the line that the computation puts there. */
async function refuseStale(
  { workbook }: RunContext,
  sheet: string,
  { report }: CurrencyReport,
  { row }: CellAddress,
): Promise<void> {
  const { key } = report.layout;
  const { values } = await workbook.read(sheet, { top: row, bottom: row, left: key, right: key });
  const expected = report.sheet.rows[row]?.[key]?.value ?? null;
  if (labelFromCell(values[0]![0] ?? null) !== labelFromCell(expected)) {
    throw financeError("SOURCE_CHANGED", { place: `The source of ${sheet}` });
  }
}

type FigureRow = Exclude<StatementRow, { kind: "section" } | { kind: "margin" }>;

function tracedRows(
  { computation }: VariancePreview,
  { statement }: CurrencyReport,
  figure: FigureRow,
  { column, include }: BandSource,
): readonly TracedRow[] {
  const { ledger, line } = computation;
  const signs = new Map<string, 1 | -1 | 0>();
  for (const { line: member, sign } of membersOf(statement, figure)) {
    const flip = isFlipped(member.accountClass.type, ledger.source.storedAs) ? -1 : 1;
    signs.set(`${member.code} ${member.typeLabel}`, (sign * flip) as 1 | -1);
  }
  const { dimension: types } = ledger.type;
  const rows: TracedRow[] = [];
  for (let row = 0; row < ledger.rows; row++) {
    if (include[row] !== 1) continue;
    const sign = signs.get(`${line.codes[row]!} ${types.labels[types.codes[row]!]!}`);
    const minor = column.minor[row]!;
    // In the long form, a row of another scenario has no amount of this one.
    if (!sign || (minor === 0 && ledger.source.scenarioLabels)) continue;
    rows.push({ row, sign, minor: sign * minor || 0 });
  }
  return rows;
}

/** Lines that a figure adds up, and whether each counts up or down. */
function membersOf(
  statement: readonly StatementRow[],
  figure: FigureRow,
): readonly { readonly line: VarianceLine; readonly sign: 1 | -1 | 0 }[] {
  if (figure.kind === "line") return [{ line: figure.line, sign: 1 }];
  const above = statement.slice(0, statement.indexOf(figure));
  return above.flatMap((row) => {
    if (row.kind !== "line") return [];
    const { type, section } = row.line.accountClass;
    if (figure.kind === "total" && section !== figure.section) return [];
    const sign = figure.kind === "total" ? figure.polarity * polarityOf(type) : polarityOf(type);
    return [{ line: row.line, sign: sign as 1 | -1 | 0 }];
  });
}

function titleOf(
  { computation: { periodName, lineNames } }: VariancePreview,
  row: FigureRow,
  { key, title }: BandLayout,
  comparison: Comparison,
): string {
  const name =
    row.kind === "line"
      ? lineLabel(row.line, lineNames)
      : row.kind === "total"
        ? `Total ${row.section}`
        : row.name;
  return `${headings[comparison].text} of ${key === "period" ? periodName : title.toLowerCase()}: ${name}`;
}
