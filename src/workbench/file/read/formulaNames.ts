import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx/xlsx";

/** How files spell a custom function: Excel writes FINOPS.VARIANCE as _xldudf_FINOPS_VARIANCE. */
const customPrefix = "_xldudf_";

/**
 * A formula of a file as somebody would type it: with "=", without prefixes, custom functions by their own name.
 * Names of custom functions have no underscore, so that the dot can be told.
 */
export function formulaFromFile(formula: string): string {
  const tokens = tokenize(formula).map((token) => {
    if (token.type === "func") return { ...token, value: typedName(token.value) };
    if (token.type !== "structured") return token;
    const reference = parseStructRef(token.value);
    return reference ? { ...token, value: stringifyStructRef(reference) } : token;
  });
  return `=${stringifyTokens(tokens)}`;
}

function typedName(name: string): string {
  if (name.toLowerCase().startsWith(customPrefix)) {
    return name.slice(customPrefix.length).replaceAll("_", ".");
  }
  return name.replace(/^_xlfn\.(_xlws\.)?/i, "");
}
