import { stringifyTokens, tokenize, type Token } from "@borgar/fx/xlsx";
import { fileFormula } from "../../../workbook/xlsx/write/fileFormula";
import { fileFunction } from "../functionNames";

/**
 * A formula as a file holds it: without "=", newer functions with their prefixes, custom functions as Excel spells
 * them, `A1#` and `@` as functions, the names that LET and LAMBDA give marked as such.
 * @param table The table that the formula's cell stands in, for references without a table name.
 */
export function savedFormula(formula: string, table: string | null): string {
  const tokens = tokenize(formula.replace(/^=/, ""));
  const given = namesGiven(tokens);
  const spelt = withMarkers(tokens).map((token): Token => {
    if (token.type === "func") return { ...token, value: fileFunction(token.value) };
    if (token.type === "range_named" && given.has(token.value.toLowerCase())) {
      return { ...token, value: `_xlpm.${token.value}` };
    }
    return token;
  });
  return fileFormula(stringifyTokens(spelt), table);
}

/** Names that a LET or LAMBDA of the formula gives, in lower case. */
function namesGiven(all: readonly Token[]): ReadonlySet<string> {
  const tokens = all.filter(({ type }) => type !== "whitespace");
  const given = new Set<string>();
  /** The calls around a token: LET gives names in every other place but the last. */
  const calls: { readonly name: string; place: number }[] = [];
  for (const [at, { type, value }] of tokens.entries()) {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const call = calls.at(-1);
    if (value === "(")
      calls.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", place: 0 });
    else if (value === ")") calls.pop();
    else if (value === "," && call) call.place += 1;
    else if (type === "range_named" && call && after?.value === "," && /^[(,]$/.test(before?.value ?? "")) {
      if (call.name === "LAMBDA" || (call.name === "LET" && call.place % 2 === 0))
        given.add(value.toLowerCase());
    }
  }
  return given;
}

/** The operators "#" behind a reference and "@" before one, as the functions by which files write them. */
function withMarkers(tokens: readonly Token[]): Token[] {
  const made: Token[] = [];
  const call = (name: string, inside: readonly Token[]): readonly Token[] => [
    { type: "func", value: name },
    { type: "operator", value: "(" },
    ...inside,
    { type: "operator", value: ")" },
  ];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const last = made.at(-1);
    if (token.value === "#" && token.type === "operator" && last?.type.startsWith("range")) {
      made.push(...call("_xlfn.ANCHORARRAY", [made.pop()!]));
    } else if (token.value === "@" && token.type === "operator") {
      const end = endOfOperand(tokens, at + 1);
      made.push(...call("_xlfn.SINGLE", withMarkers(tokens.slice(at + 1, end))));
      at = end - 1;
    } else made.push(token);
  }
  return made;
}

/** Behind what a prefix stands for: a reference, or a call up to its closing parenthesis. */
function endOfOperand(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at]?.type === "func") at += 1;
  if (tokens[at]?.value !== "(") return tokens[at + 1]?.value === "#" ? at + 2 : at + 1;
  let depth = 0;
  for (; at < tokens.length; at++) {
    if (tokens[at]!.value === "(") depth += 1;
    else if (tokens[at]!.value === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return at;
}
