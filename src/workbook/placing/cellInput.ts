import { CellError, isErrorCode, type CellValue } from "../../cells/CellValue";

/**
 * A cell as somebody would type it: a formula, a plain value, "" for a blank. A text that would be read as something
 * else has an apostrophe before it.
 */
export type CellInput = string | number | boolean;

export function inputOfValue(value: CellValue): CellInput {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value !== "string") return value;
  return staysText(value) ? value : `'${value}`;
}

/** Texts without a digit that begin with a letter are what they are; "" is a text only with the apostrophe. */
function staysText(text: string): boolean {
  return /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text);
}

/** What an input stands for; a formula comes with its "=". */
export function cellOfInput(input: CellInput): { readonly value: CellValue } | { readonly formula: string } {
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=")) return { formula: input };
  return { value: isErrorCode(input) ? new CellError(input) : input };
}
