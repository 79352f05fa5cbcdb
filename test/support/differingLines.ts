/** Where two texts differ: around the first difference of each line that only one of them has, at most five. */
export function differingLines(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  const found: string[] = [];
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [before, after] = [one, other].map((texts) => (texts[name] ?? "(missing)").split("\n"));
    const gone = withoutAll(before!, after!);
    const added = withoutAll(after!, before!);
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      const [left, right] = [gone[index] ?? "", added[index] ?? ""];
      let at = 0;
      while (at < left.length && left[at] === right[at]) at += 1;
      const [from, to] = [Math.max(0, at - 60), at + 100];
      found.push(`${name}: ${left.slice(from, to)} | ${right.slice(from, to)}`);
    }
  }
  return found.slice(0, 5);
}

function withoutAll(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
