import { parseA1Ref, tokenize } from "@borgar/fx/xlsx";
import { maxColumns, maxRows, type BlockAddress } from "../../cells/address";

/** A block of a sheet that is called so. */
export interface LinkTarget {
  readonly sheet: string;
  readonly block: BlockAddress;
}

/**
 * Where a formula leads that is a link to a place of its workbook, such as =HYPERLINK("#Ledger!E7").
 * @param evaluate What the formula of the place gives.
 * @returns Null for any other formula, and for links that leave the workbook.
 */
export function linkTarget(formula: string, evaluate: (place: string) => unknown): LinkTarget | null {
  const place = placeOfLink(formula);
  if (place === null) return null;
  const target = evaluate(`=${place}`);
  if (typeof target !== "string" || !target.startsWith("#")) return null;
  const parsed = parseA1Ref(target.slice(1));
  if (!parsed || !("range" in parsed) || parsed.workbookName || !parsed.sheetName) return null;
  const { top, left, bottom, right } = parsed.range;
  const block = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? maxRows - 1,
    right: right ?? maxColumns - 1,
  };
  return { sheet: parsed.sheetName, block };
}

/** The first argument of a formula that is one call of HYPERLINK. */
function placeOfLink(formula: string): string | null {
  const [sign, name, open, ...rest] = tokenize(formula);
  if (sign?.value !== "=" || name?.value.toUpperCase() !== "HYPERLINK" || open?.value !== "(") return null;
  let depth = 1;
  let place: string | null = null;
  let text = "";
  for (const [at, { value, type }] of rest.entries()) {
    if (type === "operator" && /^[({]$/.test(value)) depth += 1;
    if (type === "operator" && /^[)}]$/.test(value)) depth -= 1;
    if (depth === 0) return at === rest.length - 1 ? (place ?? text) : null;
    if (depth === 1 && value === "," && type === "operator") place ??= text;
    text += value;
  }
  return null;
}
