import { contractPricesFromTable } from "../../../../src/cells/cost/tables/contractPricesFromTable";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

const headers = ["Contract", "Supplier", "Item", "Agreed price", "Currency"];
const reading = { system: 1900, leaveOutBad: false } as const;

test("prices keep fractions of a cent", () => {
  const table = tableOf("Prices", headers, ["C1", "Acme", "Screw", 0.0125, "EUR"]);
  const { columns, contract } = contractPricesFromTable(table, reading);
  expect([...columns.price]).toEqual([1.25]);
  expect(columns.item.labels).toEqual(["Screw"]);
  expect(contract!.labels).toEqual(["C1"]);
});

test("they are in the minor units of the payments beside them", () => {
  const table = tableOf("Prices", headers, ["C1", "Acme", "Screw", 0.0125, "EUR"]);
  expect([...contractPricesFromTable(table, reading, 4).columns.price]).toEqual([125]);
});

test("a price without an item is no price, and prices left out are no money", () => {
  const rows = [
    ["C1", "Acme", "", 3, "EUR"],
    ["C1", "Acme", "Nail", 2, "EUR"],
    ["C1", "Acme", "Bolt", 2, "USD"],
  ];
  const table = tableOf("Prices", headers, ...rows);
  expect(problemOf(() => contractPricesFromTable(table, { ...reading, currency: "EUR" }))).toMatchObject({
    code: "CELL_EMPTY",
    slots: { place: "Prices!C2", column: "Item" },
  });
  const { columns, leftOut } = contractPricesFromTable(table, { ...reading, leaveOutBad: true });
  expect([...columns.price]).toEqual([200]);
  expect(leftOut.map(({ rows: count, minor }) => [count, minor])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});
