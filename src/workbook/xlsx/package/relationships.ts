export interface Relationship {
  readonly id: string;
  /** The type's last word, the same in transitional and strict packages. */
  readonly kind: string;
  /** The part it leads to, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** @example relationshipsPart("xl/workbook.xml") // => "xl/_rels/workbook.xml.rels" */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship's target names, seen from the part that holds it. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The target to write for a part, seen from the part that holds the relationship. */
export function relativeTarget(from: string, to: string): string {
  const start = from.split("/").slice(0, -1);
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
