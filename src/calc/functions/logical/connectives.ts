import { CellError } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { ArrayValue } from "../../values/ArrayValue";
import { toLogical } from "../../values/coerce";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, logical } from "../params";
import { visitCells } from "../statistical/visitNumbers";

/** How many arguments are TRUE and how many there are; in ranges text and blanks do not count. */
function tally(
  args: readonly Value[],
  scope: Scope,
): { readonly holding: number; readonly all: number } | CellError {
  let holding = 0;
  let all = 0;
  let failure: CellError | null = null;
  for (const arg of args) {
    if (arg instanceof Reference || arg instanceof ReferenceList || arg instanceof ArrayValue) {
      visitCells(arg, scope, (value) => {
        if (value instanceof CellError) failure ??= value;
        if (typeof value !== "boolean" && typeof value !== "number") return;
        all += 1;
        if (value !== false && value !== 0) holding += 1;
      });
    } else {
      const value = toLogical(scope.single(arg));
      if (value instanceof CellError) return value;
      all += 1;
      if (value) holding += 1;
    }
    if (failure) return failure;
  }
  return all === 0 ? new CellError("#VALUE!", "there is nothing logical in it") : { holding, all };
}

function connective(name: string, holds: (holding: number, all: number) => boolean) {
  return define({
    name,
    takes: [any],
    rest: [any],
    run(args, scope) {
      const count = tally(args, scope);
      return count instanceof CellError ? count : holds(count.holding, count.all);
    },
  });
}

export const connectives = [
  connective("AND", (holding, all) => holding === all),
  connective("OR", (holding) => holding > 0),
  connective("XOR", (holding) => holding % 2 === 1),
  define({ name: "NOT", takes: [logical], run: ([value]) => !value }),
  define({ name: "TRUE", takes: [], run: () => true }),
  define({ name: "FALSE", takes: [], run: () => false }),
  define({ name: "NA", takes: [], run: () => new CellError("#N/A") }),
];
