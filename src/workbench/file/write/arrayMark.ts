import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import { contentTypes, relationshipType, spreadsheetNamespace } from "../../../workbook/xlsx/xml/namespaces";

const part = "xl/metadata.xml";

/** Adds what the mark `cm="1"` of a cell refers to: its formula is a dynamic array. @source MS-XLSX 2.3.11. */
export function addArrayMark(opc: OpcPackage, workbookPart: string): void {
  opc.put(
    part,
    new TextEncoder().encode(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<metadata xmlns="${spreadsheetNamespace}" ` +
        'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
        '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
        'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
        'coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
        '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>' +
        '</ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
    ),
  );
  opc.setContentType(part, contentTypes.sheetMetadata);
  opc.relate(workbookPart, part, relationshipType("sheetMetadata"));
}
