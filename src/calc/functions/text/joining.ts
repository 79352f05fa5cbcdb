import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { toText } from "../../values/coerce";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, logical, text } from "../params";
import { visitCells } from "../statistical/visitNumbers";
import { limited } from "./parts";

function textsIn(args: readonly Value[], scope: Scope): string[] | CellError {
  const texts: string[] = [];
  let failure: CellError | null = null;
  const visit = (value: CellValue) => {
    const read = toText(value);
    if (read instanceof CellError) failure ??= read;
    else texts.push(read);
  };
  for (const arg of args) visitCells(arg, scope, visit);
  return failure ?? texts;
}

export const joining = [
  define({
    name: "CONCATENATE",
    takes: [text],
    rest: [text],
    run: (texts) => limited(texts.join("")),
  }),
  define({
    name: "CONCAT",
    takes: [any],
    rest: [any],
    run(args, scope) {
      const texts = textsIn(args, scope);
      return texts instanceof CellError ? texts : limited(texts.join(""));
    },
  }),
  define({
    name: "TEXTJOIN",
    takes: [any, logical, any],
    rest: [any],
    run([separator, skipsEmpty, ...args], scope) {
      const separators = textsIn([separator], scope);
      if (separators instanceof CellError) return separators;
      const texts = textsIn(args, scope);
      if (texts instanceof CellError) return texts;
      const kept = skipsEmpty ? texts.filter((item) => item !== "") : texts;
      let result = kept[0] ?? "";
      // Several separators take turns.
      for (let next = 1; next < kept.length; next += 1) {
        result += `${separators[(next - 1) % separators.length] ?? ""}${kept[next]}`;
      }
      return limited(result);
    },
  }),
];
