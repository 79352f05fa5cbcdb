import type { ReportMark } from "../../../reports/SheetModel";
import { layoutFromText, markFromText, type WrittenLayout } from "../../placing/reportMark";

/** The layout that a custom property part holds, or null when it holds something else. */
export function layoutFromBytes(bytes: Uint8Array): WrittenLayout | null {
  return layoutFromText(textFromBytes(bytes));
}

/** The mark that a custom property part holds, or null when it holds something else. */
export function markFromBytes(bytes: Uint8Array): ReportMark | null {
  return markFromText(textFromBytes(bytes));
}

export function bytesFromText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** The text of a custom property part. */
export function textFromBytes(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}
