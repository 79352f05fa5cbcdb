import { CellError } from "../../../cells/CellValue";
import { wildcardSource } from "../criteria/wildcard";
import { define } from "../define";
import { maybe, or, text, whole } from "../params";
import { limited } from "./parts";

function placed(index: number): number | CellError {
  return index < 0 ? new CellError("#VALUE!", "the text is not there") : index + 1;
}

function outside(start: number, value: string): boolean {
  return start < 1 || start > value.length + 1;
}

function substitute(value: string, old: string, replacement: string, occurrence: number | undefined): string {
  if (old === "") return value;
  if (occurrence === undefined) return value.replaceAll(old, () => replacement);
  let index = value.indexOf(old);
  for (let seen = 1; seen < occurrence && index >= 0; seen += 1)
    index = value.indexOf(old, index + old.length);
  return index < 0 ? value : value.slice(0, index) + replacement + value.slice(index + old.length);
}

export const finding = [
  define({
    name: "FIND",
    takes: [text, text, or(whole, 1)],
    run: ([wanted, value, start]) => placed(outside(start, value) ? -1 : value.indexOf(wanted, start - 1)),
  }),
  define({
    name: "SEARCH",
    takes: [text, text, or(whole, 1)],
    run([wanted, value, start]) {
      if (outside(start, value)) return placed(-1);
      const index = value.slice(start - 1).search(new RegExp(wildcardSource(wanted), "i"));
      return placed(index < 0 ? -1 : index + start - 1);
    },
  }),
  define({
    name: "SUBSTITUTE",
    takes: [text, text, text, maybe(whole)],
    run([value, old, replacement, occurrence]) {
      if (occurrence !== undefined && occurrence < 1)
        return new CellError("#VALUE!", "occurrences count from 1");
      return limited(substitute(value, old, replacement, occurrence));
    },
  }),
];
