import { CellError } from "../../../cells/CellValue";
import { define } from "../define";
import { or, text, whole } from "../params";

/** Longest text a cell can hold. */
const longestText = 32_767;

export function limited(result: string): string | CellError {
  return result.length > longestText ? new CellError("#VALUE!", "the text is too long for a cell") : result;
}

function negative(what: string): CellError {
  return new CellError("#VALUE!", `${what} is negative`);
}

/** Each word starts with a capital; whatever is no letter ends a word. */
function proper(value: string): string {
  return value.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}

export const parts = [
  define({ name: "LEN", takes: [text], run: ([value]) => value.length }),
  define({
    name: "LEFT",
    takes: [text, or(whole, 1)],
    run: ([value, count]) => (count < 0 ? negative("the count") : value.slice(0, count)),
  }),
  define({
    name: "RIGHT",
    takes: [text, or(whole, 1)],
    run: ([value, count]) =>
      count < 0 ? negative("the count") : value.slice(Math.max(0, value.length - count)),
  }),
  define({
    name: "MID",
    takes: [text, whole, whole],
    run([value, start, count]) {
      if (start < 1) return new CellError("#VALUE!", "the start lies before the text");
      return count < 0 ? negative("the count") : value.slice(start - 1, start - 1 + count);
    },
  }),
  define({
    name: "REPLACE",
    takes: [text, whole, whole, text],
    run([value, start, count, replacement]) {
      if (start < 1) return new CellError("#VALUE!", "the start lies before the text");
      if (count < 0) return negative("the count");
      return limited(value.slice(0, start - 1) + replacement + value.slice(start - 1 + count));
    },
  }),
  define({
    name: "REPT",
    takes: [text, whole],
    run([value, count]) {
      if (count < 0) return negative("the count");
      return value.length * count > longestText ? limited(" ".repeat(longestText + 1)) : value.repeat(count);
    },
  }),
  define({ name: "UPPER", takes: [text], run: ([value]) => value.toUpperCase() }),
  define({ name: "LOWER", takes: [text], run: ([value]) => value.toLowerCase() }),
  define({ name: "PROPER", takes: [text], run: ([value]) => proper(value) }),
  define({ name: "TRIM", takes: [text], run: ([value]) => value.replace(/ +/g, " ").replace(/^ | $/g, "") }),
  // The control characters are what CLEAN is for.
  define({
    name: "CLEAN",
    takes: [text],
    run: ([value]) => [...value].filter((sign) => sign >= " ").join(""),
  }),
];
