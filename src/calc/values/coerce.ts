import { CellError, type CellValue } from "../../cells/CellValue";
import { numberFromText } from "./numberFromText";
import { numberText } from "./numberText";
import type { DateSetting } from "./serialFromDateText";

/** A cell value where a number is wanted: blank is 0, TRUE is 1, text is read, errors pass through. */
export function toNumber(value: CellValue, setting: DateSetting): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") {
    return numberFromText(value, setting) ?? new CellError("#VALUE!", `"${value}" is not a number`);
  }
  return value;
}

/** A cell value where text is wanted. */
export function toText(value: CellValue): string | CellError {
  return value instanceof CellError ? value : textOf(value);
}

export function textOf(value: Exclude<CellValue, CellError>): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  return value ? "TRUE" : "FALSE";
}

/** A cell value where TRUE or FALSE is wanted: any number but 0 is TRUE, of the texts only the two words count. */
export function toLogical(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    if (word === "TRUE") return true;
    if (word === "FALSE") return false;
    return new CellError("#VALUE!", `"${value}" is neither TRUE nor FALSE`);
  }
  return value;
}

/** A calculated number as a cell shows it: what is not finite is #NUM!. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value)
    ? value === 0
      ? 0
      : value
    : new CellError("#NUM!", "the number is too large");
}
