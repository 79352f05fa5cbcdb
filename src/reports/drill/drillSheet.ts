import { cellName, columnName, type CellAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import { sheetPrefix } from "../../cells/place";
import { textLiteral } from "../formula/text";
import { SheetBuilder } from "../SheetBuilder";
import type { NumberFormatName, SheetModel } from "../SheetModel";

const drillReport = "drill";

/** A row of the source, and what it adds to the figure. */
export interface DrillRow {
  /** Its first cell, with the sheet. @example "Ledger!A12" */
  readonly place: string;
  readonly values: readonly CellValue[];
  /** Formula, without "=", of what it adds; null where no cell holds it. @example "-Ledger!F12" */
  readonly adds: string | null;
  readonly amount: number;
}

export interface DrillInput {
  /** What the figure is, such as "AC of 2026-06: 5000 Goods". */
  readonly title: string;
  /** Where the figure stands. */
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly figure: number;
  readonly digits: number;
  readonly source: {
    readonly headers: readonly string[];
    readonly formats: readonly (NumberFormatName | null)[];
  };
  readonly rows: readonly DrillRow[];
  readonly runId: string;
}

const headRow = 6;

/** The source rows of one figure of a report: their sum is the figure, and a link leads back to it. */
export function drillSheet(input: DrillInput): SheetModel {
  const { source, rows, cell, figure, digits } = input;
  const sheet = new SheetBuilder("Drill");
  const amountColumn = source.headers.length + 1;
  const amount: NumberFormatName = digits === 0 ? "amount0" : digits === 3 ? "amount3" : "amount2";
  const first = headRow + 1;
  const last = headRow + rows.length;
  const letters = columnName(amountColumn);
  const figureCell = sheetPrefix(input.sheet) + cellName(cell);
  const source1 = `SUM(${letters}${first + 1}:${letters}${last + 1})`;

  sheet.value(0, 0, input.title, { look: "message" });
  sheet.formula(1, 0, link(figureCell, `Back to ${figureCell}`), { look: "link" });
  sheet.value(2, 0, "Total of the rows below", { look: "caption" });
  sheet.formula(2, 1, `ROUND(${source1},${digits})`, { number: amount, bold: true }, figure);
  sheet.value(3, 0, "Figure on the report", { look: "caption" });
  sheet.formula(3, 1, figureCell, { number: amount }, figure);
  sheet.value(4, 0, "Difference", { look: "caption" });
  sheet.formula(4, 1, `ROUND(B3-B4,${digits})`, { number: amount }, 0);

  sheet.value(headRow, 0, "Source row", { look: "header" });
  source.headers.forEach((header, index) => sheet.value(headRow, index + 1, header, { look: "header" }));
  sheet.value(headRow, amountColumn, "Adds to the figure", { look: "header", align: "right" });
  rows.forEach(({ place, values, adds, amount: added }, index) => {
    const at = first + index;
    sheet.formula(at, 0, link(place, place), { look: "link" });
    values.forEach((value, position) => {
      const format = source.formats[position];
      sheet.value(at, position + 1, value, { number: format ?? "text" });
    });
    // A cell that was read as zero may hold a dash: it is not pointed at.
    if (added === 0 || adds === null) sheet.value(at, amountColumn, added, { number: amount });
    else sheet.formula(at, amountColumn, adds, { number: amount }, added);
  });
  return {
    report: drillReport,
    name: "Drill",
    rows: sheet.rows(),
    columns: [
      { width: 24 },
      ...source.headers.map((header) => ({ width: Math.max(14, header.length + 2) })),
      { width: 20 },
    ],
    rowHeights: { 0: 24 },
    names: [],
    freezeAt: { row: first, column: 1 },
    gridlines: true,
    conditionalFormats: [],
    validations: [],
    charts: [],
    tables: [],
    print: { landscape: true, titleRows: [headRow, headRow], footer: "&P / &N   &F" },
    tabColor: null,
    mark: { report: drillReport, version: 1, runId: input.runId, message: null, inputs: [] },
  };
}

function link(place: string, text: string): string {
  return `HYPERLINK(${textLiteral(`#${place}`)},${textLiteral(text)})`;
}
