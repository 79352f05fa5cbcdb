import type { ModelCell } from "../model/WorkbookModel";

/**
 * A cell of a text file: plain numbers become numbers, everything else stays the text it is. Codes with leading
 * zeros, long codes and dates are kept as they stand, and text that begins as a formula is none.
 */
export function valueFromText(text: string): ModelCell {
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;
  if (isNumber) return { value: Number(text) };
  return /^[=+\-@]/.test(text) ? { value: text, quoted: true } : { value: text };
}
