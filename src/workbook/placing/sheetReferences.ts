import { tokenize, stringifyTokens, type Token } from "@borgar/fx/xlsx";

/** Real names by wished ones, both as the user sees them. Looked up without regard to case. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * A formula or reference with sheets and tables called by their real names. It goes by tokens: a text such as
 * "Variance!A1" in quotes stays, and so does a sheet of another workbook.
 */
export function renameReferences(formula: string, { sheets, tables }: Renaming): string {
  if (sheets.size === 0 && tables.size === 0) return formula;
  const tokens = tokenize(formula).map((token): Token => {
    if (!isReferenceToken(token)) return token;
    return { ...token, value: renameTable(renameSheet(token.value, sheets), tables) };
  });
  return stringifyTokens(tokens);
}

function isReferenceToken({ type }: Token): boolean {
  return type.startsWith("range") || type === "structured";
}

function renameSheet(reference: string, sheets: ReadonlyMap<string, string>): string {
  const mark = endOfPrefix(reference);
  if (mark < 0) return reference;
  const written = reference.slice(0, mark);
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  if (plain.includes("[")) return reference;
  const names = plain.split(":");
  const real = names.map((name) => sheets.get(name.toLowerCase()) ?? name);
  return real.join() === names.join() ? reference : `${quotedSheet(real.join(":"))}${reference.slice(mark)}`;
}

/** Where the "!" stands that ends a sheet prefix, or -1. */
function endOfPrefix(reference: string): number {
  let quoted = false;
  for (let at = 0; at < reference.length; at++) {
    if (reference[at] === "'") quoted = !quoted;
    else if (!quoted && reference[at] === "[" && at > 0) return -1;
    else if (!quoted && reference[at] === "!") return at;
  }
  return -1;
}

function renameTable(reference: string, tables: ReadonlyMap<string, string>): string {
  const bracket = reference.indexOf("[");
  const name = bracket < 0 ? reference : reference.slice(0, bracket);
  const real = tables.get(name.toLowerCase());
  return real === undefined ? reference : real + (bracket < 0 ? "" : reference.slice(bracket));
}

/** @example quotedSheet("It's") // => "'It''s'" */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
