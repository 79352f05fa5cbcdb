import { isRecord } from "./Case";

export interface Comparison {
  /** Largest difference of two figures that still agree. */
  readonly allowed: (expected: number, written: unknown) => number;
  /** Keys of the result that do not stand in `expected` are no difference. */
  readonly onlyListed: boolean;
}

/** The first leaf in which a result differs, as "path: expected …, got …", or null. */
export function firstDifference(
  expected: unknown,
  got: unknown,
  comparison: Comparison,
  path = "result",
): string | null {
  const figure = figureOf(expected);
  const gotFigure = figureOf(got);
  if (figure !== null && gotFigure !== null) {
    const difference = Math.abs(gotFigure - figure);
    return difference <= comparison.allowed(figure, expected) ? null : differs(path, expected, got);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return differs(path, expected, got);
    if (got.length !== expected.length) return differs(`${path}.length`, expected.length, got.length);
    return first(
      expected.map((item, index) => [item, (got as unknown[])[index], `${path}[${index}]`]),
      comparison,
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return differs(path, expected, got);
    const extra = Object.keys(got).find((key) => !(key in expected));
    if (extra !== undefined && !comparison.onlyListed)
      return differs(`${path}.${extra}`, undefined, got[extra]);
    return first(
      Object.entries(expected).map(([key, item]) => [item, got[key], `${path}.${key}`]),
      comparison,
    );
  }
  return Object.is(expected, got) ? null : differs(path, expected, got);
}

function first(
  pairs: readonly (readonly [unknown, unknown, string])[],
  comparison: Comparison,
): string | null {
  for (const [expected, got, path] of pairs) {
    const difference = firstDifference(expected, got, comparison, path);
    if (difference !== null) return difference;
  }
  return null;
}

/** A number, or text that writes one in full: "0100" is a code. */
function figureOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? Number(value) : null;
}

function differs(path: string, expected: unknown, got: unknown): string {
  return `${path}: expected ${JSON.stringify(expected) ?? "nothing"}, got ${JSON.stringify(got) ?? "nothing"}`;
}
