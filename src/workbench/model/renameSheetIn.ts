import { stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import { sheetPrefix } from "../../cells/place";

/** A formula in which one sheet is called by another name; texts and other workbooks stay. */
export function renameSheetIn(formula: string, old: string, name: string): string {
  const prefixes = [`${old}!`, `'${old.replaceAll("'", "''")}'!`].map((prefix) => prefix.toLowerCase());
  const tokens = tokenize(formula).map((token) => {
    const found = prefixes.find((prefix) => token.value.toLowerCase().startsWith(prefix));
    if (found === undefined || token.type === "string") return token;
    return { ...token, value: sheetPrefix(name) + token.value.slice(found.length) };
  });
  return stringifyTokens(tokens);
}
