import type { ReportMark } from "../../reports/SheetModel";

/** The worksheet custom property that makes a sheet ours. */
export const markProperty = "FinOps.Report";

/** The one beside it: what the last run set, so that the next one can tell what somebody changed since. */
export const layoutProperty = "FinOps.Layout";

export interface WrittenLayout {
  /** The sheet that was written, as files number it: a copy that the user keeps bears the same mark under another. */
  readonly sheetId: number;
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** What `packedLook` gave: an undo of the next run needs it. */
  readonly look?: string;
}

/** The layout that a custom property holds, or null when it holds something else. */
export function layoutFromText(text: string): WrittenLayout | null {
  const found = parsed(text) as Partial<WrittenLayout> | null;
  return typeof found?.sheetId === "number" && Array.isArray(found.widths) ? (found as WrittenLayout) : null;
}

/** The mark that a custom property holds, or null when it holds something else. */
export function markFromText(text: string): ReportMark | null {
  const found = parsed(text);
  return isMark(found) ? found : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMark(found: unknown): found is ReportMark {
  if (typeof found !== "object" || found === null) return false;
  const mark = found as Partial<Record<keyof ReportMark, unknown>>;
  return typeof mark.report === "string" && typeof mark.block === "string" && mark.version === 1;
}
