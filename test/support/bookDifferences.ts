import type { BookFacts } from "../../src/workbench/model/bookFacts";
import type { Plain } from "../../src/workbench/model/Parts";

/** Points by which widths may differ: half a pixel of Excel's is 0.375. */
const widthTolerance = 0.4;

/** Facts in which two workbooks differ, as "fact: by pane / by file". */
export function bookDifferences(byPane: BookFacts, byFile: BookFacts): readonly string[] {
  const facts = [...new Set([...Object.keys(byPane), ...Object.keys(byFile)])];
  return facts.flatMap((fact) => {
    const [pane, file] = [byPane[fact], byFile[fact]];
    return isSame(fact, pane, file) ? [] : [`${fact}: ${told(pane)} / ${told(file)}`];
  });
}

function isSame(fact: string, one: Plain | undefined, other: Plain | undefined): boolean {
  if (fact.endsWith(" width") && typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= widthTolerance;
  }
  return canonical(one) === canonical(other);
}

/** The same text for what means the same: keys in order. */
function canonical(value: Plain | undefined): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? "nothing"
  );
}

function told(value: Plain | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
