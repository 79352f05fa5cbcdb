import { cellName } from "../../../cells/address";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import type { SheetFrame } from "../../../workbook/xlsx/write/SheetFrame";
import { encodeCellText } from "../../../workbook/xlsx/xml/cellText";
import { contentTypes, relationshipType, spreadsheetNamespace } from "../../../workbook/xlsx/xml/namespaces";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { CommentPart } from "../../model/Parts";

/** Adds comments as notes, with the shapes by which Excel shows them. */
export function addComments(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  comments: readonly CommentPart[],
): void {
  if (comments.length === 0) return;
  const sorted = [...comments].sort((one, other) => one.row - other.row || one.column - other.column);
  const part = opc.freeName("xl/comments", ".xml");
  opc.put(part, new TextEncoder().encode(commentsXml(sorted)));
  opc.setContentType(part, contentTypes.comments);
  opc.relate(sheetPart, part, relationshipType("comments"));
  const drawing = opc.freeName("xl/drawings/vmlDrawing", ".vml");
  opc.put(drawing, new TextEncoder().encode(shapesXml(sorted)));
  opc.setContentType(drawing, contentTypes.vmlDrawing);
  frame.add(`<legacyDrawing r:id="${opc.relate(sheetPart, drawing, relationshipType("vmlDrawing"))}"/>`);
}

function commentsXml(comments: readonly CommentPart[]): string {
  const authors = [...new Set(comments.map(({ author = "" }) => author))];
  const listed = comments.map(
    ({ row, column, content, author = "" }) =>
      `<comment ref="${cellName({ row, column })}" authorId="${authors.indexOf(author)}"><text>` +
      `<t xml:space="preserve">${escapeXml(encodeCellText(content))}</t></text></comment>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${spreadsheetNamespace}"><authors>` +
    `${authors.map((each) => `<author>${escapeXml(each)}</author>`).join("")}</authors>` +
    `<commentList>${listed.join("")}</commentList></comments>`
  );
}

/** One box a note, to the right of its cell. */
function shapesXml(comments: readonly CommentPart[]): string {
  const shapes = comments.map(({ row, column }, index) => {
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
      "</x:ClientData></v:shape>"
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}
