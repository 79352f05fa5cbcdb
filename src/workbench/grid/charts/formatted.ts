import { format, isDateFormat } from "numfmt";
import { CellError, type CellValue } from "../../../cells/CellValue";

/** A value as a cell of this number format shows it. */
export function formatted(value: CellValue, numberFormat: string, dateSystem: 1900 | 1904): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const serial = dateSystem === 1904 ? value + daysBetweenSystems : value;
  return format(numberFormat, isDateFormat(numberFormat) ? serial : value, { throws: false }).trim();
}

/** Days from 1 January 1900 as a serial to 1 January 1904. */
const daysBetweenSystems = 1_462;
