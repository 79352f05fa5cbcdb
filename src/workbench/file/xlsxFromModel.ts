import { emptyPackage } from "../../workbook/xlsx/package/emptyPackage";
import { addCustomXml } from "../../workbook/xlsx/package/customXml";
import type { OpcPackage } from "../../workbook/xlsx/package/OpcPackage";
import { StyleSheet } from "../../workbook/xlsx/write/StyleSheet";
import { contentTypes, relationshipType } from "../../workbook/xlsx/xml/namespaces";
import type { LiveWorkbook } from "../grid/LiveWorkbook";
import { carryParts } from "./write/carryParts";
import { addArrayMark } from "./write/arrayMark";
import { ModelStyles } from "./write/modelStyles";
import { preparedSheet } from "./write/preparedSheet";
import { writeSheetParts } from "./write/sheetParts";
import { workbookXml } from "./write/workbookXml";

const workbookPart = "xl/workbook.xml";
const stylesPart = "xl/styles.xml";

/**
 * A workbook as the bytes of an .xlsx file, with the values that its formulas show now.
 * @param origin The package it was opened from: theme and document properties come from there.
 */
export function xlsxFromModel(workbook: LiveWorkbook, origin: OpcPackage | null): Uint8Array {
  const opc = emptyPackage();
  if (origin) carryParts(origin, opc, workbookPart);
  const styles = opc.xml(stylesPart);
  const modelStyles = new ModelStyles(new StyleSheet(styles));
  const active = workbook.sheets.findIndex(({ visibility }) => visibility === "Visible");
  let hasArrays = false;
  const relationships = workbook.sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const rows = preparedSheet(workbook, sheet, modelStyles);
    const isActive = index === active;
    const noted = {
      ...rows,
      cell: (row: number, column: number) => {
        const cell = rows.cell(row, column);
        hasArrays ||= cell?.array !== undefined;
        return cell;
      },
    };
    writeSheetParts(opc, part, { workbook, sheet, styles: modelStyles, rows: noted, isActive });
    opc.setContentType(part, contentTypes.worksheet);
    return opc.relate(workbookPart, part, relationshipType("worksheet"));
  });
  if (hasArrays) addArrayMark(opc, workbookPart);
  for (const [id, xml] of workbook.customXml) addCustomXml(opc, workbookPart, xml, id);
  opc.putXml(stylesPart, styles);
  opc.put(workbookPart, new TextEncoder().encode(workbookXml(workbook, relationships, Math.max(0, active))));
  return opc.toBytes();
}
