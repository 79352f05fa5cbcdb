import { format, isDateFormat } from "numfmt";
import { CellError, type CellValue } from "../../../cells/CellValue";
import { numberFromText } from "../../values/numberFromText";
import type { DateSetting } from "../../values/serialFromDateText";
import { define } from "../define";
import { or, scalar, text, whole } from "../params";
import { characterOfCode, codeOfCharacter } from "./windowsCharacters";

/** Days between the starts of the two date systems. */
const days1900To1904 = 1462;

function formatted(
  value: Exclude<CellValue, CellError>,
  pattern: string,
  dates: DateSetting,
): string | CellError {
  if (pattern === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? numberFromText(value, dates) : (value ?? 0);
  try {
    if (number === null) return format(pattern, value);
    const shift = dates.dateSystem === 1904 && isDateFormat(pattern) ? days1900To1904 : 0;
    return format(pattern, number + shift, { dateErrorThrows: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return new CellError("#VALUE!", `the format ${pattern} does not fit: ${error.message}`);
  }
}

/** NUMBERVALUE: separators are given, so that the answer does not hang on the language of the computer. */
function numberValue(value: string, decimal: string, group: string): number | CellError {
  const point = decimal.charAt(0);
  const separator = group.charAt(0);
  let rest = value.replace(/\s/g, "");
  if (rest === "") return 0;
  const percents = /%*$/.exec(rest)?.[0].length ?? 0;
  rest = rest.slice(0, rest.length - percents);
  const [integers = "", ...decimals] = rest.split(point);
  if (decimals.length > 1 || (decimals[0]?.includes(separator) ?? false)) return notANumber(value);
  const digits = [integers.replaceAll(separator, ""), ...decimals].join(".");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(digits)) return notANumber(value);
  return Number(digits) / 100 ** percents;
}

function notANumber(value: string): CellError {
  return new CellError("#VALUE!", `"${value}" is not a number`);
}

export const conversions = [
  define({
    name: "EXACT",
    takes: [text, text],
    run: ([a, b]) => a === b,
  }),
  define({
    name: "VALUE",
    takes: [scalar],
    run([value], { dates }) {
      if (typeof value === "number") return value;
      if (value === null) return 0;
      if (typeof value === "boolean") return new CellError("#VALUE!");
      return numberFromText(value, dates) ?? notANumber(value);
    },
  }),
  define({
    name: "NUMBERVALUE",
    takes: [text, or(text, "."), or(text, ",")],
    run: ([value, decimal, group]) => numberValue(value, decimal, group),
  }),
  define({
    name: "TEXT",
    takes: [scalar, text],
    run: ([value, pattern], { dates }) => formatted(value, pattern, dates),
  }),
  define({
    name: "CHAR",
    takes: [whole],
    run: ([code]) =>
      code < 1 || code > 255 ? new CellError("#VALUE!", "codes are 1 to 255") : characterOfCode(code),
  }),
  define({
    name: "CODE",
    takes: [text],
    run: ([value]) => (value === "" ? new CellError("#VALUE!", "the text is empty") : codeOfCharacter(value)),
  }),
  define({
    name: "UNICHAR",
    takes: [whole],
    run: ([code]) =>
      code < 1 || code > 0x10ffff
        ? new CellError("#VALUE!", "there is no such character")
        : String.fromCodePoint(code),
  }),
  define({
    name: "UNICODE",
    takes: [text],
    run: ([value]) => value.codePointAt(0) ?? new CellError("#VALUE!", "the text is empty"),
  }),
];
