import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import type { BlockAddress } from "../../cells/address";
import { CellError, type CellValue } from "../../cells/CellValue";
import { blocksMeet } from "../../workbook/placing/blocks";
import type { MemoryWorkbook } from "./MemoryWorkbook";
import type { ModelSheet, ModelTable } from "./WorkbookModel";

/** Takes over headers of tables that were written in a block: columns and the formulas that name them are renamed. */
export function renameTableColumns(workbook: MemoryWorkbook, sheet: ModelSheet, block: BlockAddress): void {
  for (const table of workbook.tables.filter((each) => each.sheet === sheet)) {
    const { top, left, right } = table.block;
    if (!blocksMeet(block, { top, left, bottom: top, right })) continue;
    const renamed = new Map<string, string>();
    const columns = table.columns.map((column, index) => {
      const wished = headerText(sheet.cell(top, left + index)?.value ?? null);
      if (wished === column) return column;
      const name = freeName(wished === "" ? `Column${index + 1}` : wished, table, index);
      if (name !== wished) sheet.setCell(top, left + index, { value: name });
      renamed.set(column.toLowerCase(), name);
      return name;
    });
    if (renamed.size === 0) continue;
    table.columns = columns;
    renameInFormulas(workbook, table, renamed);
    workbook.tableChanged();
  }
}

function headerText(value: CellValue): string {
  return value === null || value instanceof CellError ? "" : String(value);
}

/** Two columns of one table never share a name. */
function freeName(wished: string, table: ModelTable, own: number): string {
  const isTaken = (name: string): boolean =>
    table.columns.some((each, index) => index !== own && each.toLowerCase() === name.toLowerCase());
  let name = wished;
  for (let number = 2; isTaken(name); number += 1) name = `${wished}${number}`;
  return name;
}

function renameInFormulas(
  workbook: MemoryWorkbook,
  table: ModelTable,
  renamed: ReadonlyMap<string, string>,
): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula, ...cell } of sheet.cells()) {
      if (formula === undefined || !formula.includes("[")) continue;
      const isInside = sheet === table.sheet && row >= table.block.top && row <= table.block.bottom;
      const after = renamedFormula(formula, table, isInside, renamed);
      if (after !== formula) sheet.setCell(row, column, { ...cell, formula: after });
    }
  }
}

function renamedFormula(
  formula: string,
  table: ModelTable,
  isInside: boolean,
  renamed: ReadonlyMap<string, string>,
): string {
  const tokens = tokenize(formula).map((token) => {
    const parsed = token.type === "structured" ? parseStructRef(token.value) : undefined;
    const own = parsed?.table?.toLowerCase() ?? "";
    if (!parsed?.columns || !(own === table.name.toLowerCase() || (own === "" && isInside))) return token;
    const columns = parsed.columns.map((column) => renamed.get(column.toLowerCase()) ?? column);
    if (columns.every((column, index) => column === parsed.columns?.[index])) return token;
    return { ...token, value: stringifyStructRef({ ...parsed, columns }) };
  });
  return stringifyTokens(tokens);
}
