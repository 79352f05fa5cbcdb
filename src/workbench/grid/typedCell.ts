import { numberFromText } from "../../calc/values/numberFromText";
import type { ModelCell } from "../model/WorkbookModel";

/** What was typed, and the format that it asks for; null where it asks for none. */
export interface TypedCell {
  readonly cell: ModelCell;
  readonly numberFormat: string | null;
}

/**
 * What a typed text stands for: "1,234.5", "12.5%" and "2026-03-01" are numbers, which a cell without a format shows as
 * they were typed.
 * @param setting Of dates; today counts where a year is left out.
 */
export function typedCell(
  cell: ModelCell,
  numberFormat: string,
  setting: Parameters<typeof numberFromText>[1],
): TypedCell {
  const text = cell.value;
  // The grid keeps texts of the workbook that look like numbers as texts, which are quoted.
  const isTyped = typeof text === "string" && !cell.quoted && /^[\d.+-]/.test(text);
  if (!isTyped || numberFormat === "@") return { cell, numberFormat: null };
  const value = numberFromText(text, setting);
  if (value === null) return { cell, numberFormat: null };
  return { cell: { value }, numberFormat: numberFormat === "General" ? formatOfText(text.trim()) : null };
}

function formatOfText(text: string): string | null {
  const decimals = text.includes(".") ? ".00" : "";
  if (text.endsWith("%")) return `0${decimals}%`;
  if (/^[+-]?[\d,.]+$/.test(text)) return text.includes(",") ? `#,##0${decimals}` : null;
  if (/^[+-]?[\d.]+e/i.test(text)) return "0.00E+00";
  const hasTime = /\d:\d/.test(text);
  const hasDate = /\d[-/ ]\w/.test(text);
  if (hasDate) return `${/^\d{4}-/.test(text) ? "yyyy-mm-dd" : "m/d/yyyy"}${hasTime ? " h:mm" : ""}`;
  return hasTime ? "h:mm" : null;
}
