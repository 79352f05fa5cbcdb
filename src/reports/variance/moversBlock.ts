import { amountFromMinor } from "../../core/money/minorUnits";
import { variance } from "../../core/budget/variance";
import type { VarianceLine } from "../../core/budget/varianceLines";
import type { StatementRow } from "../../core/budget/varianceStatement";
import { absoluteRange, block, inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import type { ChartModel } from "../SheetModel";
import type { AmountFormats } from "../formats";
import type { StatementRows } from "./statementBlock";
import type { VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";

/** Lines named on each side; the rest is one row. */
const named = 5;

export interface Movers {
  readonly bottom: number;
  readonly totalCell: string;
  /** Cells that hold the names of the largest movement each way. */
  readonly favourable: string;
  readonly unfavourable: string;
  readonly chart: ChartModel;
}

/** Addresses of the names of the first favourable and unfavourable line. */
export function moverNames(
  top: number,
  layout: VarianceLayout,
): { favourable: string; unfavourable: string } {
  return { favourable: inColumn(top + 2, layout.line), unfavourable: inColumn(top + 2 + named, layout.line) };
}

/** What moved the result: the five largest effects each way, all other lines, and the total. */
export function writeMovers(
  sheet: SheetBuilder,
  layout: VarianceLayout,
  input: VarianceReportInput,
  { first, last }: StatementRows,
  formats: AmountFormats,
  top: number,
): Movers {
  const band = layout.bands[0]!;
  const [good, bad, net] = [band.first, band.first + 1, band.first + 2];
  const effects = absoluteRange(layout.lineEffect, first, last);
  const names = absoluteRange(layout.line, first, last);
  const expected = expectedMovers(input);
  sheet.value(top, layout.line, "What moved the result", { look: "section" });
  sheet.fill(top, layout.line, net, { look: "section" });
  sheet.value(top + 1, layout.line, "Line", { look: "header" });
  sheet.value(top + 1, layout.type, "Place", { look: "header", align: "center" });
  sheet.value(top + 1, good, "Favourable", { look: "header", align: "right" });
  sheet.value(top + 1, bad, "Unfavourable", { look: "header", align: "right" });
  sheet.value(top + 1, net, "Effect", { look: "header", align: "right" });

  const side = (
    offset: number,
    rank: number,
    column: number,
    sign: ">" | "<",
    figures: readonly number[],
  ): void => {
    for (let index = 0; index < named; index++) {
      const row = top + 2 + offset + index;
      const place = inColumn(row, layout.type);
      const found = `MATCH(${place},${absoluteRange(rank, first, last)},0)`;
      const exists = `${place}<=COUNTIF(${effects},"${sign}"&0)`;
      sheet.value(row, layout.type, index + 1, { number: "count", align: "center", look: "quiet" });
      sheet.formula(row, layout.line, `IF(${exists},TRIM(INDEX(${names},${found})),"")`, { indent: 1 });
      sheet.formula(
        row,
        column,
        `IF(${exists},INDEX(${effects},${found}),0)`,
        { number: formats.variance },
        figures[index] ?? 0,
      );
      sheet.formula(
        row,
        net,
        `${relative(row, good)}+${relative(row, bad)}`,
        { number: formats.variance },
        figures[index] ?? 0,
      );
      sheet.value(row, column === good ? bad : good, null, { number: formats.variance });
    }
  };
  side(0, layout.favourableRank, good, ">", expected.favourable);
  side(named, layout.unfavourableRank, bad, "<", expected.unfavourable);

  const other = top + 2 + 2 * named;
  const places = inColumn(top + 1 + named, layout.type);
  const beyond = (rank: number, sign: ">" | "<"): string =>
    `SUMIFS(${effects},${absoluteRange(rank, first, last)},">"&${places},${effects},"${sign}"&0)`;
  const rest = `ROUND(${beyond(layout.favourableRank, ">")}+${beyond(layout.unfavourableRank, "<")},FO_DIGITS)`;
  sheet.value(other, layout.line, "All other lines", { indent: 1 });
  sheet.formula(other, net, rest, { number: formats.variance }, expected.other);
  const total = other + 1;
  const netRows = `${relative(top + 2, net)}:${relative(other, net)}`;
  sheet.value(total, layout.line, "Total effect on the result", { bold: true, border: "total" });
  sheet.fill(total, layout.type, bad, { bold: true, border: "total" });
  sheet.formula(
    total,
    net,
    `ROUND(SUM(${netRows}),FO_DIGITS)`,
    { number: formats.variance, bold: true, border: "total" },
    expected.total,
  );

  return {
    bottom: total,
    totalCell: relative(total, net),
    ...moverNames(top, layout),
    chart: moversChart(layout, top, good, bad, formats),
  };
}

function moversChart(
  layout: VarianceLayout,
  top: number,
  good: number,
  bad: number,
  formats: AmountFormats,
): ChartModel {
  const [firstRow, lastRow] = [top + 2, top + 1 + 2 * named];
  return {
    kind: "bar",
    title: "What moved the result",
    description:
      "Bars of the five most favourable and the five most unfavourable effects on the result, by line.",
    // Beside the table, and no wider than needed: it is seen whole on a small screen.
    at: block(
      top,
      bad + 2,
      lastRow + 2,
      Math.min(layout.comment - 1, Math.max(layout.bands[0]!.flag, bad + 7)),
    ),
    categories: block(firstRow, layout.line, lastRow, layout.line),
    series: [
      {
        name: { row: top + 1, column: good },
        values: block(firstRow, good, lastRow, good),
        scenario: "favourable",
      },
      {
        name: { row: top + 1, column: bad },
        values: block(firstRow, bad, lastRow, bad),
        scenario: "unfavourable",
      },
    ],
    numberFormat: formats.amount,
  };
}

interface ExpectedMovers {
  readonly favourable: readonly number[];
  readonly unfavourable: readonly number[];
  readonly other: number;
  readonly total: number;
}

function expectedMovers({ statement, digits, shown }: VarianceReportInput): ExpectedMovers {
  const rows = moverRows(statement, shown.includes("plan") ? "plan" : "priorYear");
  const effects = rows.map(({ movers }) =>
    amountFromMinor(
      movers.reduce((total, { effect }) => total + effect, 0),
      digits,
    ),
  );
  return {
    favourable: effects.slice(0, named),
    unfavourable: effects.slice(named, 2 * named),
    other: effects[2 * named]!,
    total: effects[2 * named + 1]!,
  };
}

/** A line, and its effect on the result in minor units. */
export interface Mover {
  readonly line: VarianceLine;
  readonly effect: number;
}

/** A row of the block; a place that no line takes has no mover. */
export interface MoverRow {
  readonly side: "favourable" | "unfavourable" | null;
  readonly movers: readonly Mover[];
}

/** The rows from `top` + 2 on: five lines each way, all others together, and all lines. Equal effects keep the order of lines. */
export function moverRows(
  statement: readonly StatementRow[],
  reference: "plan" | "priorYear",
): readonly MoverRow[] {
  const all = statement.flatMap((row): Mover[] => {
    if (row.kind !== "line") return [];
    const { actual = 0, [reference]: base = 0 } = row.line.period;
    return [{ line: row.line, effect: variance(actual, base, row.polarity).effect }];
  });
  const favourable = all.filter(({ effect }) => effect > 0).sort((a, b) => b.effect - a.effect);
  const unfavourable = all.filter(({ effect }) => effect < 0).sort((a, b) => a.effect - b.effect);
  const places = (side: "favourable" | "unfavourable", lines: readonly Mover[]): readonly MoverRow[] =>
    Array.from({ length: named }, (_, place) => ({ side, movers: lines.slice(place, place + 1) }));
  return [
    ...places("favourable", favourable),
    ...places("unfavourable", unfavourable),
    { side: null, movers: [...favourable.slice(named), ...unfavourable.slice(named)] },
    { side: null, movers: all },
  ];
}
