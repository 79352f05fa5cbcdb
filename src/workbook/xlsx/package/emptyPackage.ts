import {
  contentTypes,
  relationshipsNamespace,
  relationshipType,
  spreadsheetNamespace,
} from "../xml/namespaces";
import { OpcPackage } from "./OpcPackage";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

const parts = {
  "[Content_Types].xml":
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/></Types>`,
  "_rels/.rels":
    `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" ` +
    `Type="${relationshipType("officeDocument")}" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `${declaration}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}">` +
    "<workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>",
  "xl/_rels/workbook.xml.rels":
    `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" ` +
    `Type="${relationshipType("styles")}" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `${declaration}<styleSheet xmlns="${spreadsheetNamespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** The parts of a workbook without sheets. */
export function emptyPackage(): OpcPackage {
  return OpcPackage.create(parts);
}
