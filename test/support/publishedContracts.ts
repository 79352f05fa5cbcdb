import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import {
  contractTables,
  tableNames,
  type ContractGrids,
  type ContractTable,
} from "../../src/cells/recognition/contracts/contractTables";
import { serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { sampleXlsx } from "../../tools/sampleXlsx";
import { contractCases, sheetOf, type ContractCase } from "./contractCase";

/** A published contract, and what its source says of it. */
interface PublishedContract extends Pick<ContractCase, "title" | "source" | "expected"> {
  /** Its id in the tables. */
  readonly contract: string;
}

/** All published contracts in one book: a sheet a table, days as dates. */
interface PublishedContracts {
  readonly grids: ContractGrids;
  readonly contracts: readonly PublishedContract[];
  /** The same tables as the tables of a workbook. */
  workbook(): Promise<XlsxWorkbook>;
}

export function publishedContracts(): PublishedContracts {
  const cases = contractCases();
  const names = (Object.keys(contractTables) as ContractTable[]).filter((table) =>
    cases.some(({ grids }) => grids[table]),
  );
  const grids = Object.fromEntries(
    names.map((table) => [
      table,
      joined(
        tableNames[table],
        cases.flatMap((each) => each.grids[table] ?? []),
      ),
    ]),
  ) as unknown as ContractGrids;
  refuseTwice(grids.contracts);
  return {
    grids,
    contracts: cases.map(({ title, source, expected, grids: own }) => ({
      contract: labelFromCell(own.contracts.values[1]![0]!),
      title,
      source,
      expected,
    })),
    workbook: async () =>
      openXlsx(await sampleXlsx(names.map((table) => grids[table]!)), { file: "published.xlsx" }),
  };
}

/** Tables of one kind below each other; each column stands under its header. */
function joined(sheet: string, grids: readonly RangeGrid[]): RangeGrid {
  const headersOf = ({ values }: RangeGrid): readonly string[] =>
    values[0]!.map((cell) => labelFromCell(cell));
  const headers = [...new Set(grids.flatMap(headersOf))];
  const rows = grids.flatMap((grid) => {
    const own = headersOf(grid);
    return grid.values
      .slice(1)
      .map((row) => headers.map((header) => dated(row[own.indexOf(header)] ?? null)));
  });
  return sheetOf(sheet, [headers, ...rows]);
}

/** A day as a cell takes it when it is typed. */
function dated(cell: CellValue): CellValue {
  if (typeof cell !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
  return serialFromDate(isoDate(cell), 1900);
}

function refuseTwice({ values }: RangeGrid): void {
  const ids = values.slice(1).map(([id]) => labelFromCell(id!));
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`Two published contracts are called ${twice}.`);
}
