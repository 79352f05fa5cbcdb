import { OfficeWorkbook } from "../../src/workbook/officejs/OfficeWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { MemoryWorkbook } from "../../src/workbench/model/MemoryWorkbook";
import type { UserSheet } from "../contract/UserBook";
import { connectOffice, type OfficeBridge } from "./officeBridge";

/** A workbook open in the host, with the client connected to it. */
export interface OfficeBook {
  readonly model: MemoryWorkbook;
  readonly host: OfficeHost;
  readonly bridge: OfficeBridge;
  readonly workbook: OfficeWorkbook;
}

/** Opens a workbook of plain sheets; one without sheets has an empty one, as in Excel. */
export async function officeBook(sheets: readonly UserSheet[]): Promise<OfficeBook> {
  return openInHost(modelOf(sheets.length > 0 ? sheets : [{ name: "Sheet1", rows: [] }]));
}

export async function openInHost(model: MemoryWorkbook, pane = "one"): Promise<OfficeBook> {
  const host = new OfficeHost(model);
  const bridge = connectOffice(host);
  const workbook = await OfficeWorkbook.open(pane);
  bridge.requests = 0;
  return { model, host, bridge, workbook };
}

function modelOf(sheets: readonly UserSheet[]): MemoryWorkbook {
  const model = new MemoryWorkbook();
  for (const { name, rows, hidden, merged, table } of sheets) {
    const sheet = model.addSheet(name);
    if (hidden) sheet.visibility = "Hidden";
    sheet.merged.push(...(merged ?? []));
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== null) sheet.setCell(row, column, { value });
      }
    }
    if (table) model.addTable(sheet, table.block, table.name, table.columns);
  }
  return model;
}
