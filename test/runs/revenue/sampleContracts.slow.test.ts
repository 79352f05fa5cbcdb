import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import type { ReadContracts } from "../../../src/cells/recognition/contracts/ReadContract";
import { isWholeMinor } from "../../../src/core/money/minorUnits";
import { addMonths, endOfMonth, isoDate, type IsoDate } from "../../../src/core/dates/isoDate";
import { monthPeriod } from "../../../src/core/dates/period";
import { contractFigures } from "../../../src/core/revenue/reporting/contractFigures";
import { ContractBooks } from "../../../src/core/revenue/reporting/ContractBooks";
import { packTime } from "../../../src/core/revenue/reporting/packTime";
import type { BooksCurrency } from "../../../src/core/revenue/recognition/currency/inBooks";
import { RateTable } from "../../../src/core/revenue/recognition/currency/RateTable";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { sampleContracts } from "../../../src/runs/revenue/sampleContracts";
import { sampleGrid, sampleGrids } from "../../../src/runs/revenue/sample/sampleGrids";
import { sampleHeaders, type SampleTable } from "../../../src/runs/revenue/sample/SampleTables";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { seededContracts } from "../../support/seededContracts";

const file = resolve(__dirname, "../../../assets/samples/saltmarsh-contracts.xlsx");
const tables = sampleContracts();

test("the committed workbook holds the tables that the generator makes", async () => {
  const workbook = await openXlsx(readFileSync(file), { file: "saltmarsh-contracts.xlsx" });
  const names = Object.keys(sampleHeaders) as SampleTable[];
  const found = await workbook.tables();
  expect(found.map(({ name }) => name)).toEqual(names);
  for (const { name, sheet, block } of found) {
    const { values } = sampleGrid(tables, name as SampleTable);
    expect((await workbook.read(sheet, block)).values).toEqual(values);
  }
});

test("every amount of money is in whole cents", () => {
  const amounts = [
    ...tables.rows("Contracts").map((row) => row["Transaction price"]),
    ...tables.rows("Billings").map((row) => row.Amount),
    ...tables.rows("VariableConsideration").map((row) => row.Outcome),
    ...tables.rows("ContractCosts").map((row) => row.Amount),
  ];
  expect(amounts.filter((amount) => !isWholeMinor(Number(amount), 2))).toEqual([]);
});

describe.each([
  ["the sample", sampleGrids(tables)],
  ["a hundred and fifty other contracts", seededContracts(150, 7).grids],
])("the figures of %s", (_, grids) => {
  const read = contractsFromTables(grids, 1900);

  test("can be had at the end of each month from 2024 to 2026", () => {
    for (const { contract, books } of booksOf(read)) {
      const balances = new ContractBooks(contract, books, []).known(monthEnds);
      expect(balances).toHaveLength(monthEnds.length);
      for (const { revenue, fx } of balances) expect([revenue, fx].every(Number.isSafeInteger)).toBe(true);
    }
  });

  test("can be shown as a pack shows them", () => {
    for (const [year, month] of [
      [2024, 12],
      [2026, 6],
    ] as const) {
      const time = packTime(monthPeriod(year, month));
      for (const { contract, books } of booksOf(read)) {
        const reported = { recognised: contract, currency: null, customer: "", stamps: [] };
        expect(contractFigures(reported, time, books).parts).toHaveLength(time.reported);
      }
    }
  });
});

const monthEnds: readonly IsoDate[] = Array.from({ length: 36 }, (_, month) =>
  endOfMonth(addMonths(isoDate("2024-01-01"), month)),
);

function booksOf({ contracts, rates }: ReadContracts) {
  const dollars: BooksCurrency = { rates: new RateTable(rates, "USD", "EUR"), digits: 2 };
  return contracts.map(({ facts, currency }) => ({
    contract: recogniseContract(facts),
    books: currency === "USD" ? dollars : null,
  }));
}
