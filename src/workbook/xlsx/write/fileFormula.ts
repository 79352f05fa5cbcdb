import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import { futureFunctions } from "./futureFunctions";

/**
 * A formula as a file holds it: without "=", functions newer than Excel 2007 with their prefix, and `[@column]`
 * spelt out with its table.
 * @param table The table that the formula's cell stands in, for references without a table name.
 */
export function fileFormula(formula: string, table: string | null): string {
  const tokens = tokenize(formula.replace(/^=/, "")).map((token) => {
    if (token.type === "func") return { ...token, value: fileFunction(token.value) };
    if (token.type === "structured") return { ...token, value: fileStructuredReference(token.value, table) };
    return token;
  });
  return stringifyTokens(tokens);
}

function fileFunction(name: string): string {
  return futureFunctions.has(name.toUpperCase()) ? `_xlfn.${name}` : name;
}

function fileStructuredReference(written: string, table: string | null): string {
  const reference = parseStructRef(written);
  if (!reference) return written;
  const named = reference.table || table === null ? reference : { ...reference, table };
  return stringifyStructRef(named, { thisRow: true });
}
