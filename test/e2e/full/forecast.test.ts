import { columnName } from "../../../src/cells/address";
import type { Workbench } from "../../../src/workbench/page/Workbench";
import { GridUser } from "../../support/GridUser";
import { seasonalMonths } from "../../support/seasonalMonths";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(120_000);

const lines = 60;
const months = 48;
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open();
}, 180_000);

afterAll(async () => {
  await bench.close();
});

/** What a block shows, once none of it is busy. */
async function settled(sheet: string, top: number, left: number, rows: number, columns: number) {
  return bench.page.evaluate(
    async ([name, first, from, down, right]) => {
      const { finopsWorkbench } = window as unknown as {
        readonly finopsWorkbench: Workbench;
      };
      const { workbook } = finopsWorkbench;
      const started = performance.now();
      for (;;) {
        const found = workbook!.sheets.find((each) => each.name === name)!;
        const values = Array.from({ length: down }, (_, row) =>
          Array.from({ length: right }, (__, column) => workbook!.known(found, first + row, from + column)),
        );
        if (values.flat().every((value) => typeof value === "number")) return values as number[][];
        if (performance.now() - started > 60_000)
          throw new Error(`After a minute ${JSON.stringify(values[0])}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [sheet, top, left, rows, columns] as const,
  );
}

test("a forecast of each line spills through Microsoft's runtime, and follows its history", async () => {
  const user = new GridUser(bench);
  const history = seasonalMonths(months);
  const columns = Array.from({ length: months }, (_, month) =>
    Array.from({ length: lines }, (__, line) => history[month]! + ((line * 37 + month * 11) % 50)),
  );
  const formulas = Array.from({ length: lines }, (_, line) => {
    const column = columnName(line);
    return `=INDEX(FINOPS.FORECAST(${column}1:${column}${months},12),0,2)`;
  });
  const written = await user.inAddin(`
    const sheet = context.workbook.worksheets.add("Lines");
    sheet.getRangeByIndexes(0, 0, ${months}, ${lines}).values = ${JSON.stringify(columns)};
    sheet.getRangeByIndexes(${months}, 0, 1, ${lines}).formulas = [${JSON.stringify(formulas)}];
    await context.sync();`);
  expect(written).toBeUndefined();
  const before = await settled("Lines", months, 0, 12, lines);
  for (const december of before[11]!) expect(december).toBeGreaterThan(1_500);
  const changed = await user.inAddin(`
    context.workbook.worksheets.getItem("Lines").getRange("A${months}").values = [[9000]];
    await context.sync();`);
  expect(changed).toBeUndefined();
  await bench.page.waitForFunction(
    ([row, old]) => {
      const { finopsWorkbench } = window as unknown as {
        readonly finopsWorkbench: Workbench;
      };
      const { workbook } = finopsWorkbench;
      const value = workbook!.known(
        workbook!.sheets.find(({ name }) => name === "Lines")!,
        row,
        0,
      );
      return typeof value === "number" && value !== old;
    },
    [months, before[0]![0]!] as const,
  );
  const after = await settled("Lines", months, 0, 12, lines);
  expect(after.map((row) => row.slice(1))).toEqual(before.map((row) => row.slice(1)));
});
