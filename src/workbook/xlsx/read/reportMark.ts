import type { ReportMark } from "../../../reports/SheetModel";

/** The worksheet custom property that makes a sheet ours. */
export const markProperty = "FinOps.Report";

/** The one beside it: what the last run set, so that the next one can tell what somebody changed since. */
export const layoutProperty = "FinOps.Layout";

export interface WrittenLayout {
  /** The sheet that was written: a copy of it that the user keeps bears the same mark under another id. */
  readonly sheetId: number;
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
}

/** The layout that a custom property part holds, or null when it holds something else. */
export function layoutFromBytes(bytes: Uint8Array): WrittenLayout | null {
  try {
    const found = JSON.parse(new TextDecoder("utf-16le").decode(bytes)) as Partial<WrittenLayout> | null;
    return typeof found?.sheetId === "number" && Array.isArray(found.widths)
      ? (found as WrittenLayout)
      : null;
  } catch {
    return null;
  }
}

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
