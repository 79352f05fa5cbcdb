import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { areaName } from "../../../workbook/placing/areaName";
import { addCharts } from "../../../workbook/xlsx/write/charts";
import { setCustomProperty } from "../../../workbook/xlsx/write/customProperties";
import { SheetFrame } from "../../../workbook/xlsx/write/SheetFrame";
import { setView } from "../../../workbook/xlsx/write/sheetLook";
import { writeSheetData, type PreparedRows } from "../../../workbook/xlsx/write/sheetDataXml";
import { argb } from "../../../workbook/xlsx/write/StyleSheet";
import { addTable } from "../../../workbook/xlsx/write/tables";
import type { LiveSheet } from "../../grid/LiveSheet";
import type { LiveWorkbook } from "../../grid/LiveWorkbook";
import { fileWidthOfPoints } from "../columnWidths";
import { addComments } from "./addComments";
import { addPage, isFitted } from "./addPage";
import { addRules } from "./addRules";
import { addValidations } from "./addValidations";
import { drawnChart } from "./drawnChart";
import type { ModelStyles } from "./modelStyles";
import { totalsOf } from "./tableTotals";

/** Writes a sheet and all that hangs on it into parts of a package. */
export function writeSheetParts(
  opc: OpcPackage,
  part: string,
  {
    workbook,
    sheet,
    styles,
    rows,
    isActive,
  }: {
    readonly workbook: LiveWorkbook;
    readonly sheet: LiveSheet;
    readonly styles: ModelStyles;
    readonly rows: PreparedRows;
    readonly isActive: boolean;
  },
): void {
  const frame = SheetFrame.create();
  const { parts, tabColor, merged } = sheet;
  const properties =
    (/^#[0-9A-F]{6}$/i.test(tabColor) ? `<tabColor rgb="${argb(tabColor as `#${string}`)}"/>` : "") +
    (isFitted(parts.page) ? '<pageSetUpPr fitToPage="1"/>' : "");
  if (properties !== "") frame.add(`<sheetPr>${properties}</sheetPr>`);
  setView(frame, { freezeAt: sheet.freezeAt, gridlines: sheet.showGridlines }, isActive);
  frame.add('<sheetFormatPr defaultRowHeight="15"/>');
  const columns = columnsXml(sheet);
  if (columns !== "") frame.add(`<cols>${columns}</cols>`);
  if (sheet.isProtected) frame.add('<sheetProtection sheet="1"/>');
  if (merged.length > 0) {
    const listed = merged.map((block) => `<mergeCell ref="${areaName(block)}"/>`);
    frame.add(`<mergeCells count="${listed.length}">${listed.join("")}</mergeCells>`);
  }
  addRules(frame, sheet, styles);
  addValidations(frame, sheet);
  addPage(frame, parts.page);
  for (const [name, text] of parts.customProperties) setCustomProperty(opc, frame, part, name, text);
  addCharts(
    opc,
    frame,
    part,
    parts.charts.map((chart) => drawnChart(workbook, chart)),
  );
  addComments(opc, frame, part, parts.comments);
  for (const table of workbook.tables.filter((each) => each.sheet === sheet)) {
    const totals = totalsOf(table);
    addTable(opc, frame, part, { ...table, ...(totals ? { totals } : {}) });
  }
  opc.put(
    part,
    frame.toBytes((sink) => writeSheetData(sink, rows, [], "")),
  );
}

/** Columns that somebody set, those alike side by side as one. */
function columnsXml(sheet: LiveSheet): string {
  const widths = sheet.setWidths();
  const hidden = sheet.hiddenColumns();
  const set = [...new Set([...widths.keys(), ...hidden])].sort((one, other) => one - other);
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (const column of set) {
    const width = fileWidthOfPoints(sheet.columnWidth(column));
    const attributes = ` width="${width}"${hidden.has(column) ? ' hidden="1"' : ""} customWidth="1"`;
    const run = runs.at(-1);
    if (run && run.last === column - 1 && run.attributes === attributes) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  return runs
    .map(({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`)
    .join("");
}
