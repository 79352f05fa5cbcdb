export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const x14Namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const excelFormulaNamespace = "http://schemas.microsoft.com/office/excel/2006/main";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const graphicNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

export const customXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts we write. */
export const contentTypes = {
  workbook: `${sheetType}.sheet.main+xml`,
  worksheet: `${sheetType}.worksheet+xml`,
  styles: `${sheetType}.styles+xml`,
  table: `${sheetType}.table+xml`,
  customProperty: `${sheetType}.customProperty`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  comments: `${sheetType}.comments+xml`,
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  sheetMetadata: `${sheetType}.sheetMetadata+xml`,
  customXml: "application/xml",
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

/** The relationship type of a kind we write. */
export function relationshipType(
  kind:
    | "officeDocument"
    | "worksheet"
    | "styles"
    | "table"
    | "drawing"
    | "chart"
    | "customProperty"
    | "comments"
    | "vmlDrawing"
    | "sheetMetadata"
    | "customXml"
    | "customXmlProps",
): string {
  return `${relationshipsNamespace}/${kind}`;
}
