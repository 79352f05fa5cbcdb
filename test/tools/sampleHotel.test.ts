import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { sampleHotelGrids } from "../../tools/sampleHotelGrids";

const file = resolve(__dirname, "../../assets/samples/larkfield-hotel.xlsx");

test("the committed workbook holds the tables that the generator makes", async () => {
  const workbook = await openXlsx(readFileSync(file), { file: "larkfield-hotel.xlsx" });
  const tables = await workbook.tables();
  const grids = sampleHotelGrids();
  expect(tables.map(({ name }) => name)).toEqual(grids.map(({ sheet }) => sheet));
  for (const { sheet, block, values } of grids) {
    expect((await workbook.read(sheet, block)).values).toEqual(values);
  }
});

test("it has a line with a gap and an outlier, a short one, one that is mostly 0 and one on both sides of 0", () => {
  const [{ values }] = sampleHotelGrids();
  const line = (name: string) => values.slice(1).map((row) => row[values[0]!.indexOf(name)]);
  expect(line("Laundry").filter((value) => value === null)).toHaveLength(2);
  expect(line("Boat hire").filter((value) => value !== null)).toHaveLength(6);
  expect(line("Boiler repairs").filter((value) => value === 0).length).toBeGreaterThan(30);
  const exchange = line("Exchange result").map(Number);
  expect([Math.min(...exchange) < 0, Math.max(...exchange) > 0]).toEqual([true, true]);
});
