import { contractPricesFromTable } from "../../../../src/cells/cost/tables/contractPricesFromTable";
import { dayNumber, isoDate } from "../../../../src/core/dates/isoDate";
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

test("a price holds from its first day to its last, and for ever where it does not say", () => {
  const dated = [...headers, "Valid from", "Valid to"];
  const rows = [
    ["C1", "Acme", "Nail", 2, "EUR", "2026-01-01", "2026-06"],
    ["C1", "Acme", "Bolt", 2, "EUR", null, null],
  ];
  const { columns } = contractPricesFromTable(tableOf("Prices", dated, ...rows), reading);
  const day = (text: string): number => dayNumber(isoDate(text));
  expect([...columns.from!]).toEqual([day("2026-01-01"), -Infinity]);
  expect([...columns.until!]).toEqual([day("2026-06-30"), Infinity]);
  const wrong = tableOf("Prices", dated, ["C1", "Acme", "Nail", 2, "EUR", "soon", null]);
  expect(problemOf(() => contractPricesFromTable(wrong, reading))).toMatchObject({
    code: "DATE_UNREADABLE",
    slots: { place: "Prices!F2" },
  });
});
