import { parseA1Ref, parseStructRef, stringifyTokens, tokenize, type RangeA1 } from "@borgar/fx/xlsx";
import { columnName, maxColumns, maxRows, type BlockAddress } from "../../../cells/address";
import { sheetPrefix } from "../../../cells/place";
import type { PlacedOnSheet } from "./CellShift";
import type { ModelSheet } from "../WorkbookModel";

/** How references of a formula follow. */
export interface Following {
  /** The sheets by name, as formulas spell them in lower case. */
  readonly sheets: ReadonlyMap<string, ModelSheet>;
  /** Where a block stands now; null where it is gone. */
  block(place: PlacedOnSheet): PlacedOnSheet | null;
  /** Whether a table, named in lower case ("" for the one around the cell), has lost a column. */
  hasLost?(table: string, column: string): boolean;
}

/**
 * A formula whose references follow cells that moved; one to cells that are gone becomes #REF!.
 * @param home The sheet the formula stood on; null for a name of the workbook.
 * @param newHome The sheet it stands on now.
 */
export function shiftFormula(
  formula: string,
  home: ModelSheet | null,
  newHome: ModelSheet | null,
  following: Following,
): string {
  let isChanged = false;
  const tokens = tokenize(formula).map((token) => {
    const value = isReference(token.type)
      ? shiftedReference(token.value, home, newHome, following)
      : token.type === "structured"
        ? tableReference(token.value, following)
        : token.value;
    if (value === token.value) return token;
    isChanged = true;
    return { ...token, value };
  });
  return isChanged ? stringifyTokens(tokens) : formula;
}

function isReference(type: string): boolean {
  return type === "range" || type === "range_beam" || type === "range_ternary";
}

function shiftedReference(
  text: string,
  home: ModelSheet | null,
  newHome: ModelSheet | null,
  { sheets, block: follow }: Following,
): string {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed) || parsed.workbookName) return text;
  const { sheetName = "", range } = parsed;
  const sheet = sheetName === "" ? home : sheets.get(sheetName.toLowerCase());
  if (!sheet) return text;
  const block = blockOf(range);
  const after = follow({ sheet, block });
  if (!after) return "#REF!";
  const needsSheet = sheetName === "" && after.sheet !== newHome;
  if (after.sheet === sheet && sameBlock(after.block, block) && !needsSheet) return text;
  const isNamed = sheetName !== "" || needsSheet;
  return (isNamed ? sheetPrefix(after.sheet.name) : "") + referenceText(range, after.block);
}

function tableReference(text: string, { hasLost }: Following): string {
  const parsed = parseStructRef(text);
  if (!parsed || !hasLost) return text;
  const table = parsed.table?.toLowerCase() ?? "";
  return parsed.columns?.some((column) => hasLost(table, column)) ? "#REF!" : text;
}

/** Ends that the reference leaves open are those of the sheet. */
function blockOf({ top, left, bottom, right }: RangeA1): BlockAddress {
  return {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? maxRows - 1,
    right: right ?? maxColumns - 1,
  };
}

export function sameBlock(one: BlockAddress, other: BlockAddress): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

function referenceText(was: RangeA1, { top, left, bottom, right }: BlockAddress): string {
  const column = (index: number, isFixed: boolean | null | undefined): string =>
    was.left === null ? "" : (isFixed ? "$" : "") + columnName(index);
  const row = (index: number, isFixed: boolean | null | undefined): string =>
    was.top === null ? "" : (isFixed ? "$" : "") + String(index + 1);
  const first = column(left, was.$left) + row(top, was.$top);
  const last = column(right, was.$right) + row(bottom, was.$bottom);
  const isCell = was.top === was.bottom && was.left === was.right && was.top !== null && was.left !== null;
  return isCell ? first : `${first}:${last}`;
}
