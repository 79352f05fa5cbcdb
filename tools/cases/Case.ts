/** A case of a bank. */
export interface Case {
  readonly id: string;
  readonly op: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  /** Absolute, or relative to the expected figure; none means equal. */
  readonly tol?: number | { readonly relative: number };
  /** Only the keys of `expected` are compared. */
  readonly partial?: boolean;
  /** Figures that hold to the cent, in the shape of `expected`. */
  readonly exact?: unknown;
}

/** The cases of a bank; a bank that is none is refused with its name. */
export function casesOf(bank: unknown, file: string): readonly Case[] {
  const cases: unknown = isRecord(bank) ? bank["cases"] : null;
  if (!Array.isArray(cases)) throw new Error(`${file} has no list of cases.`);
  for (const [index, item] of (cases as unknown[]).entries()) {
    const whole = isRecord(item) && typeof item["id"] === "string" && typeof item["op"] === "string";
    if (!whole || !("inputs" in item) || !("expected" in item)) {
      throw new Error(`${file}: case ${index + 1} lacks id, op, inputs or expected.`);
    }
  }
  return cases as Case[];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
