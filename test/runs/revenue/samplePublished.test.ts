import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractCases } from "../../support/contractCase";
import { publishedContracts } from "../../support/publishedContracts";

const published = publishedContracts();

test("published contracts stand in one book, each with what its source says of it", () => {
  const { contracts } = contractsFromTables(published.grids, 1900);
  expect(contracts.map(({ facts }) => facts.id)).toEqual(published.contracts.map(({ contract }) => contract));
  expect(contracts.length).toBeGreaterThanOrEqual(10);
  for (const { expected } of published.contracts) expect(expected.size).toBeGreaterThan(0);
});

test("a contract is the same alone and in the book of all", () => {
  const { contracts } = contractsFromTables(published.grids, 1900);
  const alone = contractCases().flatMap(({ grids }) => contractsFromTables(grids, 1900).contracts);
  for (const [at, { facts }] of contracts.entries()) {
    expect(recogniseContract(facts).facts).toEqual(recogniseContract(alone[at]!.facts).facts);
  }
});

test("the book of all is a workbook with a table on each sheet", async () => {
  const workbook = await published.workbook();
  for (const { sheet, block } of await workbook.tables()) {
    const grid = Object.values(published.grids).find((each) => each.sheet === sheet)!;
    expect((await workbook.read(sheet, block)).values).toEqual(grid.values);
  }
  expect(await workbook.tables()).toHaveLength(Object.keys(published.grids).length);
});
