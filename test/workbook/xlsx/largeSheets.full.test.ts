import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { sheetModel } from "../../support/sheetModel";

const rowCount = 300_000;
const header = ["Line", "Period", "Scenario", "Amount"];

test("300,000 rows are written whole, calculated over, and read back whole", async () => {
  const amount = (row: number): number => ((row * 7919) % 1_000_003) / 100;
  const rows = Array.from({ length: rowCount }, (_, row) => [
    { value: `Line ${row}` },
    { value: 46_023 + (row % 365) },
    { value: row % 2 === 0 ? "Actual" : "Plan" },
    { value: amount(row) },
  ]);
  let cents = 0;
  for (let row = 0; row < rowCount; row += 2) cents += (row * 7919) % 1_000_003;
  const workbook = newXlsx();
  const receipt = await workbook.write([
    sheetModel("data", "Data", [header.map((value) => ({ value })), ...rows], {
      tables: [{ name: "Lines", block: { top: 0, left: 0, bottom: rowCount, right: 3 }, columns: header }],
    }),
    sheetModel("report", "Report", [
      [{ formula: '=SUMIFS(Lines[Amount],Lines[Scenario],"Actual")', expected: cents / 100 }],
    ]),
  ]);
  expect(receipt).toMatchObject({ compared: 1, mismatches: [] });
  const again = await openXlsx(await workbook.save(), { file: "large.xlsx" });
  const { values } = await again.read("Data", { top: 1, left: 0, bottom: rowCount, right: 3 });
  expect(values).toHaveLength(rowCount);
  const wrong = values.findIndex(([line, , , value], row) => line !== `Line ${row}` || value !== amount(row));
  expect(wrong).toBe(-1);
});
