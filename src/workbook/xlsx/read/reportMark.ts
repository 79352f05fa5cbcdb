import type { ReportMark } from "../../../reports/SheetModel";

/** The worksheet custom property that makes a sheet ours. */
export const markProperty = "FinOps.Report";

/** The mark that a custom property part holds, or null when it holds something else. */
export function markFromBytes(bytes: Uint8Array): ReportMark | null {
  try {
    const found: unknown = JSON.parse(new TextDecoder("utf-16le").decode(bytes));
    return isMark(found) ? found : null;
  } catch {
    return null;
  }
}

export function bytesFromText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function isMark(found: unknown): found is ReportMark {
  if (typeof found !== "object" || found === null) return false;
  const mark = found as Partial<Record<keyof ReportMark, unknown>>;
  return typeof mark.report === "string" && typeof mark.block === "string" && mark.version === 1;
}
