import { CellError, isErrorCode, type CellValue } from "../../cells/CellValue";
import { numberFromText } from "../../calc/values/numberFromText";
import type { Plain } from "../model/Parts";
import type { ModelCell } from "../model/WorkbookModel";
import { invalidArgument } from "./HostError";

/**
 * What a cell holds after something was written to its `values` or `formulas`: as if somebody had typed it, so that
 * a text beginning with "=", "+" or "-" is a formula and "0100" a number, unless an apostrophe or the format "@"
 * keeps it a text. Null writes nothing.
 */
export function cellInput(input: Plain, numberFormat: string): ModelCell | null {
  if (input === "" || input === null) return null;
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument();
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (numberFormat === "@") return { value: input };
  if (/^=./.test(input)) return { value: null, formula: input };
  const typed = typedValue(input);
  if (typeof typed !== "string") return { value: typed };
  if (/^[+-]./.test(input)) return { value: null, formula: `=${input}` };
  if (/^@\w/.test(input)) return { value: null, formula: `=${input}` };
  return { value: input };
}

function typedValue(text: string): CellValue {
  if (isErrorCode(text)) return new CellError(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return numberFromText(text, { dateSystem: 1900, today: undefined }) ?? text;
}

/** How a value travels: errors as their text, blanks as "". */
export function wireValue(value: CellValue): Plain {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}
