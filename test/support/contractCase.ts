import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import {
  tableNames,
  type ContractGrids,
  type ContractTable,
} from "../../src/cells/recognition/contracts/contractTables";

/** Rows below the headers of a table, each cell by its header. */
export type ExpectedRow = Readonly<Record<string, CellValue>>;

/** A file of test/cases/contracts. */
export interface ContractCase {
  readonly title: string;
  readonly source: string;
  readonly grids: ContractGrids;
  /** Tables by the words after "Expected". */
  readonly expected: ReadonlyMap<string, readonly ExpectedRow[]>;
}

const folder = resolve(__dirname, "../cases/contracts");

/** The published contracts, by their files. */
export function contractCases(): readonly (ContractCase & { readonly name: string })[] {
  return readdirSync(folder)
    .filter((name) => name !== "README.md")
    .map((name) => ({ name, ...contractCase(readFileSync(resolve(folder, name), "utf8")) }));
}

/** Reads the title, the source and the tables of a case. */
function contractCase(markdown: string): ContractCase {
  const [head = "", ...sections] = markdown.split(/^## /m);
  const title = /^# (.+)$/m.exec(head)?.[1] ?? "";
  const source = /^Source: (.+)$/m.exec(head)?.[1] ?? "";
  const grids: Partial<Record<ContractTable, RangeGrid>> = {};
  const expected = new Map<string, readonly ExpectedRow[]>();
  for (const section of sections) {
    const heading = section.slice(0, section.indexOf("\n")).trim();
    const rows = tableIn(section);
    const table = (Object.keys(tableNames) as ContractTable[]).find((name) => tableNames[name] === heading);
    if (table) grids[table] = sheetOf(heading, rows);
    else if (heading.startsWith("Expected ")) expected.set(heading.slice("Expected ".length), byHeader(rows));
    else throw new Error(`${title}: there is no table ${JSON.stringify(heading)}.`);
  }
  return { title, source, grids: grids as ContractGrids, expected };
}

/** A sheet of that name with the rows at A1. */
export function sheetOf(sheet: string, rows: readonly (readonly CellValue[])[]): RangeGrid {
  const right = (rows[0]?.length ?? 1) - 1;
  return { sheet, block: { top: 0, left: 0, bottom: rows.length - 1, right }, values: rows, merged: [] };
}

function tableIn(section: string): readonly (readonly CellValue[])[] {
  const lines = section.split("\n").filter((line) => line.startsWith("|") && !/^[|\s:-]+$/.test(line));
  return lines.map((line) => line.split("|").slice(1, -1).map(typedCell));
}

/** As a cell takes what is typed into it; days stay text. */
function typedCell(text: string): CellValue {
  const typed = text.trim();
  if (typed === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

function byHeader(rows: readonly (readonly CellValue[])[]): readonly ExpectedRow[] {
  const [headers = [], ...data] = rows;
  return data.map((row) =>
    Object.fromEntries(headers.map((header, at) => [labelFromCell(header), row[at] ?? null])),
  );
}
