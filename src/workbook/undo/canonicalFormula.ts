import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize, type Token } from "@borgar/fx/xlsx";

/**
 * One text for all the ways in which Excel and files write the same formula: without needless quotes and spaces,
 * prefixes of newer functions and marks of implicit intersection; lower case but for texts.
 * @param formula With its "=".
 */
export function canonicalFormula(formula: string): string {
  if (isPlain(formula)) return formula.toLowerCase();
  return stringifyTokens(tokenize(formula).map((token) => ({ ...token, value: canonicalToken(token) })));
}

/** Of references without a sheet, names, short whole numbers and old functions: nothing in it can be written otherwise. */
function isPlain(formula: string): boolean {
  const isSimple = /^[=\w$:(),+\-*/<>&^%]+$/.test(formula);
  return isSimple && !/_xl|\dE\d|\d{9}|(?<![\w$])0\d/i.test(formula);
}

function canonicalToken({ type, value }: Token): string {
  switch (type) {
    case "string":
      return value;
    case "whitespace":
    case "newline":
      return "";
    case "number":
      return String(Number(value));
    case "func":
      return canonicalFunction(value.toLowerCase());
    case "structured":
      return canonicalStructure(value).toLowerCase();
    case "operator":
      return value === "@" ? "" : value;
    default:
      return value.replaceAll("'", "").toLowerCase();
  }
}

function canonicalFunction(name: string): string {
  if (name.startsWith("_xldudf_")) return name.slice("_xldudf_".length).replaceAll("_", ".");
  return name.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/, "");
}

/** Inside its own table a reference to the row may leave the table out. */
function canonicalStructure(written: string): string {
  const reference = parseStructRef(written);
  if (!reference) return written;
  const isThisRow = reference.sections?.some((section) => section.toLowerCase() === "this row");
  return stringifyStructRef(isThisRow ? { ...reference, table: "" } : reference);
}
