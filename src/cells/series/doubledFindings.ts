import { cellName } from "../address";
import { CellError } from "../CellValue";
import { sheetPrefix } from "../place";
import type { Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import type { SeriesLine } from "./SeriesTable";

/** What is said of periods with several values, and of rows among them that repeat another one: often data loaded twice. */
export function doubledFindings(
  { sheet, block, values }: RangeGrid,
  lines: readonly SeriesLine[],
  duplicates: "sum" | "mean",
): readonly Finding[] {
  const prefix = sheetPrefix(sheet);
  const doubled = lines.flatMap(({ name, cells }) => {
    const own = cells.filter((each) => each.length > 1);
    return own.length === 0 ? [] : [{ name, own }];
  });
  const [first] = doubled;
  if (!first) return [];
  const [one, other] = first.own[0]!;
  const count = doubled.reduce((sum, { own }) => sum + own.length, 0);
  const done = duplicates === "sum" ? "added up" : "averaged";
  const text =
    `${count} period(s) of ${doubled.length} line(s) have several values, which are ${done}: the first are ` +
    `${prefix}${cellName(one!)} and ${cellName(other!)} of ${JSON.stringify(first.name)}.`;
  const told: Finding = { code: "PERIODS_ADDED_UP", text, rows: count, cell: prefix + cellName(one!) };
  const repeated = repeatedRows(
    doubled.flatMap(({ own }) => own.flat().map(({ row }) => row - block.top)),
    values,
  );
  if (repeated.length === 0) return [told];
  const repeats =
    `${repeated.length} row(s) repeat another row in every column; they are counted. ` +
    "Check that nothing was loaded twice.";
  const cell = prefix + cellName({ row: block.top + repeated[0]!, column: block.left });
  return [told, { code: "DUPLICATE_ROWS", text: repeats, rows: repeated.length, cell }];
}

function repeatedRows(candidates: readonly number[], values: RangeGrid["values"]): readonly number[] {
  const seen = new Set<string>();
  return [...new Set(candidates)].filter((row) => {
    const key = values[row]!.map((cell) => (cell instanceof CellError ? cell.code : cell)).join("\u0001");
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
