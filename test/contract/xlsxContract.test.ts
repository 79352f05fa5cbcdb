import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellName, type CellAddress } from "../../src/cells/address";
import type { Workbook } from "../../src/workbook/Workbook";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { cellXml, handMadeBook } from "../support/handMadeBook";
import { settingsContract } from "./settingsContract";
import { undoContract } from "./undoContract";
import type { OpenBook, WorkbookHost } from "./UserBook";
import { workbookContract } from "./workbookContract";

const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsx(bytes, { file: "book.xlsx" });
const bytesOf = (workbook: Workbook): Promise<Uint8Array> => (workbook as XlsxWorkbook).save();

async function edited(workbook: Workbook, edit: (parts: Record<string, string>) => void): Promise<OpenBook> {
  const zipped = unzipSync(await bytesOf(workbook));
  const texts = Object.fromEntries(
    Object.entries(zipped)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  edit(texts);
  return open(
    zipSync({
      ...zipped,
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    }),
  );
}

/** The part of a sheet, by its place in the workbook: these tests have sheets numbered in order. */
function sheetPart(parts: Record<string, string>, sheet: string): string {
  const names = Array.from(parts["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]*)"/g), (match) => match[1]);
  return `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
}

/** Puts a cell into a sheet's XML, in the place of the one that stands there. */
function withCell(xml: string, { row, column }: CellAddress, value: number | string): string {
  const name = cellName({ row, column });
  const typed = cellXml(name, value);
  const existing = new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`);
  if (existing.test(xml)) return xml.replace(existing, typed);
  const rowXml = new RegExp(`(<row r="${row + 1}"[^>]*>)(.*?)(</row>)`);
  if (rowXml.test(xml)) return xml.replace(rowXml, `$1$2${typed}$3`);
  return xml.replace("</sheetData>", `<row r="${row + 1}">${typed}</row></sheetData>`);
}

const host: WorkbookHost = {
  open: async (sheets) => (sheets.length === 0 ? newXlsx() : open(handMadeBook(sheets))),
  reopen: async (workbook) => open(await bytesOf(workbook)),
  typeInto: (workbook, sheet, cell, value) =>
    edited(workbook, (parts) => {
      const part = sheetPart(parts, sheet);
      parts[part] = withCell(parts[part]!, cell, value);
    }),
  rename: (workbook, sheet, name) =>
    edited(workbook, (parts) => {
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
        `<sheet name="${sheet}"`,
        `<sheet name="${name}"`,
      );
    }),
  remove: (workbook, sheet) =>
    edited(workbook, (parts) => {
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
        new RegExp(`<sheet name="${sheet}"[^>]*/>`),
        "",
      );
    }),
  everything: async (workbook) => {
    const parts = Object.entries(unzipSync(await bytesOf(workbook)));
    const texts = parts.map(([name, bytes]): [string, string] => [name, strFromU8(bytes)]);
    const others = texts.filter(
      ([name]) => !/^customXml|Content_Types|workbook\.xml\.rels|styles/.test(name),
    );
    // That Excel is to calculate stays said.
    return Object.fromEntries(
      others.map(([name, text]) => [name, text.replace(/^<\?xml.*?\?>\n|<calcPr[^>]*>/g, "")]),
    );
  },
};

describe("the .xlsx adapter", () => {
  workbookContract(host);
  undoContract(host);
  settingsContract(host);
});
