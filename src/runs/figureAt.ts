import type { CellAddress } from "../cells/address";
import { polarityOf } from "../core/budget/accountType";
import type { Comparison, VarianceLine } from "../core/budget/varianceLines";
import type { StatementRow } from "../core/budget/varianceStatement";
import { moverRows } from "../reports/variance/moversBlock";
import { lineLabel } from "../reports/variance/statementBlock";
import { frame, headings, type BandLayout } from "../reports/variance/varianceLayout";
import type { CurrencyReport, VarianceComputation } from "./varianceComputation";

/** What a cell of a variance report adds up: each line, counted up or down, in each of the columns compared. */
export interface ReportFigure {
  /** @example "ΔPL of 2026-06: 5000 Goods" */
  readonly title: string;
  readonly band: BandLayout["key"];
  readonly lines: readonly { readonly line: VarianceLine; readonly sign: number }[];
  readonly terms: readonly { readonly comparison: Comparison; readonly sign: 1 | -1 }[];
}

/** Why a cell is no such figure, as the end of a sentence. */
export interface NoFigure {
  readonly reason: string;
}

type Sum = Exclude<StatementRow, { kind: "section" } | { kind: "margin" }>;

/**
 * The figure that stands in a cell of a report.
 * @param showsEffect Whether the sheet's Δ columns show effects on the result.
 */
export function figureAt(
  computation: VarianceComputation,
  report: CurrencyReport,
  cell: CellAddress,
  showsEffect: boolean,
): ReportFigure | NoFigure {
  const { statement, report: written } = report;
  const row = statement[cell.row - frame.firstLine];
  if (row) return inStatement(computation, report, row, cell.column, showsEffect);
  if (cell.row < frame.firstLine) return { reason: "belongs to the head of the report" };
  if (written.checks.some((check) => check.row === cell.row)) {
    return { reason: "belongs to a check, which compares totals with the source itself" };
  }
  const mover = cell.row - written.moversTop - 2;
  const found = moverRows(statement, firstReference(report))[mover];
  if (found) return inMovers(computation, report, found, cell.column);
  if (cell.row > frame.firstLine + statement.length && mover < -2) {
    return { reason: "counts or adds up lines as they are marked by hand in the statement above" };
  }
  return none;
}

const none: NoFigure = { reason: "holds no amount that rows of the source add up to" };

function inStatement(
  computation: VarianceComputation,
  { statement, report: { layout } }: CurrencyReport,
  row: StatementRow,
  column: number,
  showsEffect: boolean,
): ReportFigure | NoFigure {
  if (row.kind === "section") return none;
  if (row.kind === "margin") return { reason: "is a margin: a result divided by the revenue" };
  const band = layout.bands.find(({ first, last }) => column >= first && column <= last);
  if (!band) return none;
  const what = inBand(band, column);
  if (!what) return none;
  if ("reason" in what) return what;
  const isEffect = what.isEffect || (what.terms.length > 1 && showsEffect);
  const name =
    row.kind === "line"
      ? lineLabel(row.line, computation.lineNames)
      : row.kind === "total"
        ? `Total ${row.section}`
        : row.name;
  return {
    title: titleOf(computation, band, what.name, name),
    band: band.key,
    lines: linesOf(statement, row).map(({ line, sign }) => ({
      line,
      sign: isEffect ? sign * row.polarity : sign,
    })),
    terms: what.terms,
  };
}

interface BandColumn extends Pick<ReportFigure, "terms"> {
  readonly name: string;
  readonly isEffect: boolean;
}

/** What a column of a band compares. */
function inBand({ amounts, deltas, effect, flag }: BandLayout, column: number): BandColumn | NoFigure | null {
  for (const [comparison, at] of Object.entries(amounts) as [Comparison, number][]) {
    if (at === column) {
      return { name: headings[comparison].text, isEffect: false, terms: [{ comparison, sign: 1 }] };
    }
  }
  for (const { reference, difference, share } of deltas) {
    if (share === column) return { reason: "is a share: a difference divided by its reference" };
    if (difference === column) {
      return { name: `Δ${headings[reference].text}`, isEffect: false, terms: against(reference) };
    }
  }
  if (flag === column) return { reason: "is a mark: F for favourable, U for unfavourable" };
  return effect === column ? { name: "Effect", isEffect: true, terms: against(deltas[0]!.reference) } : null;
}

function against(reference: "plan" | "priorYear"): ReportFigure["terms"] {
  return [
    { comparison: "actual", sign: 1 },
    { comparison: reference, sign: -1 },
  ];
}

/** Lines that a row adds up, and whether each counts up or down. */
function linesOf(statement: readonly StatementRow[], row: Sum): ReportFigure["lines"] {
  if (row.kind === "line") return [{ line: row.line, sign: 1 }];
  return statement.slice(0, statement.indexOf(row)).flatMap((above) => {
    if (above.kind !== "line") return [];
    const { type, section } = above.line.accountClass;
    if (row.kind === "total" && section !== row.section) return [];
    const sign = row.kind === "total" ? row.polarity * polarityOf(type) : polarityOf(type);
    return [{ line: above.line, sign }];
  });
}

function inMovers(
  computation: VarianceComputation,
  { report: { layout }, statement }: CurrencyReport,
  { side, movers }: ReturnType<typeof moverRows>[number],
  column: number,
): ReportFigure | NoFigure {
  const band = layout.bands[0]!;
  const [good, bad, net] = [band.first, band.first + 1, band.first + 2];
  const isFigure = column === net || (side !== null && column === (side === "favourable" ? good : bad));
  if (!isFigure) return none;
  const [first] = movers;
  if (!first) return { reason: `names no line: fewer lines moved the result that way` };
  const all = statement.filter(({ kind }) => kind === "line").length;
  const name =
    side !== null
      ? lineLabel(first.line, computation.lineNames)
      : movers.length === all
        ? "all lines"
        : "all other lines";
  return {
    title: titleOf(computation, band, "Effect", name),
    band: band.key,
    lines: movers.map(({ line }) => ({ line, sign: polarityOf(line.accountClass.type) })),
    terms: against(band.deltas[0]!.reference),
  };
}

function firstReference({ report: { layout } }: CurrencyReport): "plan" | "priorYear" {
  return layout.bands[0]!.deltas[0]!.reference;
}

function titleOf(
  { periodName }: VarianceComputation,
  { key, title }: BandLayout,
  column: string,
  name: string,
): string {
  return `${column} of ${key === "period" ? periodName : title.toLowerCase()}: ${name}`;
}
