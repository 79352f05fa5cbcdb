import { strToU8, zipSync } from "fflate";
import { blockName, cellName } from "../../src/cells/address";
import { CellError, type CellValue } from "../../src/cells/CellValue";
import type { UserSheet } from "../contract/UserBook";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx file put together from text: nothing in it comes from the code under test. */
export function handMadeBook(sheets: readonly UserSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": links([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>` +
      sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
        )
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": links(
      sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
    ),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
    if (!sheet.table) return;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = links([
      ["rId1", "table", `../tables/table${index + 1}.xml`],
    ]);
    parts[`xl/tables/table${index + 1}.xml`] = tableXml(sheet.table, index + 1);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function contentTypes(sheets: readonly UserSheet[]): string {
  const overrides = sheets.flatMap(({ table }, index) => [
    `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
    table ? `<Override PartName="/xl/tables/table${index + 1}.xml" ContentType="${kind}.table+xml"/>` : "",
  ]);
  return (
    `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${overrides.join("")}</Types>`
  );
}

function links(entries: readonly (readonly [string, string, string])[]): string {
  const each = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

function sheetXml({ rows, merged, table }: UserSheet): string {
  const lines = rows.map(
    (row, rowIndex) =>
      `<row r="${rowIndex + 1}">${row.map((value, column) => cellXml(cellName({ row: rowIndex, column }), value)).join("")}</row>`,
  );
  const areas = (merged ?? []).map((block) => `<mergeCell ref="${blockName(block)}"/>`);
  return (
    `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetData>${lines.join("")}</sheetData>` +
    (areas.length > 0 ? `<mergeCells>${areas.join("")}</mergeCells>` : "") +
    (table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "") +
    "</worksheet>"
  );
}

export function cellXml(name: string, value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellError) return `<c r="${name}" t="e"><v>${value.code}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function tableXml({ name, block, columns }: NonNullable<UserSheet["table"]>, id: number): string {
  const listed = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escape(column)}"/>`);
  return (
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${blockName(block)}">` +
    `<tableColumns count="${columns.length}">${listed.join("")}</tableColumns></table>`
  );
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
