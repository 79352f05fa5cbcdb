import { amountFromText } from "../amountText";
import type { CellValue } from "../CellValue";
import type { HeaderRow } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import { periodFromText } from "../periodText";
import type { RangeGrid } from "../RangeGrid";
import { isBlankCell, isBlankRow } from "../totalRows";

/** Rows at the top of a sheet that may hold titles before the headers. */
const deepestHeader = 20;

/**
 * Headers that may be any words: the first row with most of them. A row of groups above it, and rows of units below it,
 * are part of the headers.
 */
export function wordedHeader({ values }: RangeGrid): HeaderRow {
  const words = values.slice(0, deepestHeader).map((row) => row.filter(isWord).length);
  const most = Math.max(0, ...words);
  if (most === 0) return { headers: values[0]?.map(() => "") ?? [], firstDataRow: 0 };
  const at = words.indexOf(most);
  let firstDataRow = at + 1;
  while (isUnits(values[firstDataRow])) firstDataRow++;
  const groups = at > 0 && words[at - 1]! > 1 ? runOn(values[at - 1]!) : [];
  const width = Math.max(...values.slice(at, firstDataRow).map((row) => row.length));
  const headers = Array.from({ length: width }, (_, column) => {
    const own = values.slice(at, firstDataRow).map((row) => labelFromCell(row[column] ?? null).trim());
    return [groups[column] ?? "", ...own].filter((text) => text !== "").join(" ");
  });
  return { headers, firstDataRow };
}

function isWord(cell: CellValue): boolean {
  if (typeof cell !== "string" || cell.trim() === "") return false;
  return (
    amountFromText(cell, ".") === null && amountFromText(cell, ",") === null && periodFromText(cell) === null
  );
}

/** A row below the headers of nothing but words in the columns of figures, such as EUR or kg. */
function isUnits(row: readonly CellValue[] | undefined): boolean {
  if (!row || isBlankRow(row) || !isBlankCell(row[0])) return false;
  return row.every((cell) => isBlankCell(cell) || isWord(cell));
}

function runOn(row: readonly CellValue[]): readonly string[] {
  let last = "";
  return row.map((cell) => (last = isBlankCell(cell) ? last : labelFromCell(cell).trim()));
}
