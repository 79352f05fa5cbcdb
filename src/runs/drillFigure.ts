import { cellName, type CellAddress } from "../cells/address";
import type { PeriodKind } from "../cells/periodColumn";
import { sheetPrefix } from "../cells/place";
import { amountFromMinor } from "../core/money/minorUnits";
import { drillSheet, type DrillInput } from "../reports/drill/drillSheet";
import type { NumberFormatName } from "../reports/SheetModel";
import { refuseMismatch } from "./refuseMismatch";
import type { RunContext } from "./varianceReport";
import type { TracedFigure } from "./traceFigure";

/**
 * Writes the source rows of a figure as a sheet whose total is the figure.
 * @param sheet The report's sheet, and the cell of the figure on it.
 * @returns The name of the drill sheet. @throws REPORT_NOT_TIED when the total differs from the figure.
 */
export async function drillFigure(
  { workbook, stamp, signal }: RunContext,
  sheet: string,
  cell: CellAddress,
  figure: TracedFigure,
): Promise<string> {
  const { place, computation } = figure.preview;
  const { source } = computation.ledger;
  const grid = await workbook.read(place.sheet, place.block);
  const top = source.firstRow - place.block.top;
  const headers = grid.values[top - 1] ?? [];
  const at = (row: number, column: number): string =>
    sheetPrefix(place.sheet) + cellName({ row: source.firstRow + row, column });
  const input: DrillInput = {
    title: figure.title,
    sheet,
    cell,
    figure: figure.value,
    digits: figure.digits,
    source: {
      headers: headers.map((header, index) => (typeof header === "string" ? header : `Column ${index + 1}`)),
      formats: headers.map((_, index) => formatOf(figure, place.block.left + index)),
    },
    rows: figure.rows.map(({ row, column, sign, minor }) => ({
      place: at(row, 0),
      values: grid.values[top + row]!,
      adds: (sign < 0 ? "-" : "") + at(row, column),
      amount: amountFromMinor(minor, figure.digits),
    })),
    runId: stamp.id,
  };
  const receipt = await workbook.write([drillSheet(input)], signal ? { signal } : {});
  refuseMismatch(receipt);
  return receipt.sheets[0]!;
}

const periodFormats: Readonly<Record<PeriodKind, NumberFormatName>> = {
  serial: "day",
  year: "year",
  "year and month": "year",
  "year, month and day": "year",
  text: "text",
};

function formatOf({ digits, preview }: TracedFigure, column: number): NumberFormatName | null {
  const { source } = preview.computation.ledger;
  const role = [...source.columns].find(([, each]) => each.column === column)?.[0];
  if (role === "period") return periodFormats[source.periodKind ?? "text"];
  if (
    role === "actual" ||
    role === "budget" ||
    role === "prior-year" ||
    role === "forecast" ||
    role === "amount"
  ) {
    return digits === 0 ? "amount0" : digits === 3 ? "amount3" : "amount2";
  }
  return null;
}
