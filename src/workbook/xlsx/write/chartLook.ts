import { escapeXml } from "../xml/xmlText";
import type { LineSpec, TitleSpec } from "./ChartSpec";

const quietText = "#404040";
/** English Metric Units in a point. */
const point = 12_700;

export function titleXml({ text, size, bold, color }: TitleSpec): string {
  if (text === undefined) return '<c:title><c:overlay val="0"/></c:title>';
  const look =
    (size === undefined ? "" : ` sz="${size * 100}"`) + (bold === undefined ? "" : ` b="${bold ? 1 : 0}"`);
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:r>" +
    `<a:rPr lang="en-US"${look}>${color ? solidFill(color) : ""}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

/** @param size Hundredths of a point. */
export function textXml(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solidFill(quietText)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}

export function lineXml({ color, points, dash }: LineSpec): string {
  if (dash === "") return "<a:ln><a:noFill/></a:ln>";
  return (
    `<a:ln${points === undefined ? "" : ` w="${Math.round(points * point)}"`}>${color ? solidFill(color) : ""}` +
    `${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`
  );
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}
