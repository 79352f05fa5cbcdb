import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx/xlsx";

/** A formula of a file as somebody would type it: with "=", without prefixes, `Table[@Column]` for this row. */
export function typedFormula(formula: string): string {
  const tokens = tokenize(formula).map((token) => {
    if (token.type === "func") return { ...token, value: token.value.replace(/^_xlfn\.(_xlws\.)?/i, "") };
    if (token.type !== "structured") return token;
    const reference = parseStructRef(token.value);
    return reference ? { ...token, value: stringifyStructRef(reference) } : token;
  });
  return `=${stringifyTokens(tokens)}`;
}
