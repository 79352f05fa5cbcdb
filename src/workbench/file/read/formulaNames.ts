import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize, type Token } from "@borgar/fx/xlsx";
import { customFunctionPrefix, typedFunction } from "../functionNames";

/**
 * A formula of a file as somebody would type it: with "=", without prefixes, custom functions by their own name,
 * spilled areas as `A1#`. Names of custom functions have no underscore, so that the dot can be told.
 */
export function formulaFromFile(formula: string): string {
  const tokens = withoutMarkers(tokenize(formula)).map((token) => {
    if (token.type === "func") return { ...token, value: typedName(token.value) };
    if (token.type === "range_named") return { ...token, value: token.value.replace(/^_xlpm\./i, "") };
    if (token.type !== "structured") return token;
    const reference = parseStructRef(token.value);
    return reference ? { ...token, value: stringifyStructRef(reference) } : token;
  });
  return `=${stringifyTokens(tokens)}`;
}

/** Whether a formula of a file names cells of another workbook, which files do by a number in brackets. */
export function readsOtherBooks(formula: string): boolean {
  return (
    formula.includes("[") &&
    tokenize(formula).some(({ type, value }) => type.startsWith("range") && /^'?\[\d+\]/.test(value))
  );
}

function typedName(name: string): string {
  if (name.toLowerCase().startsWith(customFunctionPrefix)) {
    return name.slice(customFunctionPrefix.length).replaceAll("_", ".");
  }
  return typedFunction(name);
}

/** Functions by which files write the operators "#" and "@", as these operators. */
function withoutMarkers(tokens: readonly Token[]): Token[] {
  const made: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const marker = token.type === "func" ? /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.value) : null;
    if (!marker) {
      made.push(token);
      continue;
    }
    const end = closingOf(tokens, at + 1);
    const inside = withoutMarkers(tokens.slice(at + 2, end));
    const isAnchor = marker[1]!.toUpperCase() === "ANCHORARRAY";
    if (!isAnchor) made.push({ type: "operator", value: "@" });
    made.push(...inside);
    if (isAnchor) made.push({ type: "operator", value: "#" });
    at = end;
  }
  return made;
}

/** Where the parenthesis closes that opens at `open`. */
function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]!.value === "(") depth += 1;
    else if (tokens[at]!.value === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
