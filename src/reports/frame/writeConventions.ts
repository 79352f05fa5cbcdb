import type { SheetBuilder } from "../SheetBuilder";
import { frameColumns } from "./sheetFrame";

/** Sentences that say how the figures came about, below all else. @returns The row after them. */
export function writeConventions(
  sheet: SheetBuilder,
  top: number,
  right: number,
  sentences: readonly string[],
): number {
  const { label } = frameColumns;
  sheet.value(top, label, "Conventions", { look: "section" });
  sheet.fill(top, label, right, { look: "section" });
  sentences.forEach((sentence, index) =>
    sheet.value(top + 1 + index, label, sentence, { look: "quiet", indent: 1 }),
  );
  return top + 1 + sentences.length;
}
