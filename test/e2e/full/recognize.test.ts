import type { Workbench } from "../../../src/workbench/page/Workbench";
import { GridUser } from "../../support/GridUser";
import { recognizeGrid } from "../../support/recognizeGrid";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(120_000);

const lines = 500;
const months = 24;
/** Milliseconds for 12,000 calls through the add-in's page, with their writing: 3 s, and twice that on a busy machine. */
const longest = 6_000;
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open();
}, 180_000);

afterAll(async () => {
  await bench.close();
});

/** What a block from a cell on shows, once every cell of it shows a number, and how long that took from now. */
async function settled(sheet: string, top: number, left: number) {
  return bench.page.evaluate(
    async ([name, first, from, rows, columns]) => {
      const { finopsWorkbench } = window as unknown as { readonly finopsWorkbench: Workbench };
      const { workbook } = finopsWorkbench;
      const started = performance.now();
      for (;;) {
        const found = workbook!.sheets.find((each) => each.name === name)!;
        const values = Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, right) => workbook!.known(found, first + down, from + right)),
        );
        const ms = performance.now() - started;
        if (values.flat().every((value) => typeof value === "number")) return { values, ms };
        if (ms > 60_000) throw new Error(`After a minute ${JSON.stringify(values[rows - 1])}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [sheet, top, left, lines, months] as const,
  );
}

test("12,000 calls of RECOGNIZE settle, and show what one RECOGNIZE.TABLE shows", async () => {
  const user = new GridUser(bench);
  const { Lines, Table } = recognizeGrid(lines, months);
  const write = (name: string, address: string, rows: unknown) =>
    user.inAddin(`
      const sheet = context.workbook.worksheets.add("${name}");
      sheet.getRange("${address}").formulas = ${JSON.stringify(rows)};
      await context.sync();`);
  const started = performance.now();
  expect(await write("Lines", `A1:AB${lines + 1}`, Lines)).toBeUndefined();
  const written = performance.now() - started;
  const single = await settled("Lines", 1, 4);
  const took = written + single.ms;
  expect(await write("Table", "A1", Table)).toBeUndefined();
  const table = await settled("Table", 0, 0);
  expect(single.values).toEqual(table.values);
  expect(took).toBeLessThanOrEqual(longest);
  expect(bench.messages).toEqual([]);
});

test("an example from the pane goes into the sheet, calculates there, and is explained", async () => {
  const user = new GridUser(bench);
  await user.inAddin(`
    context.workbook.worksheets.add("Try").activate();
    await context.sync();`);
  await bench.goTo("B2");
  const { pane } = bench;
  await pane.getByRole("button", { name: "Functions", exact: true }).click();
  await pane.getByRole("button", { name: /^FINOPS\.RECOGNIZE[^.]/ }).click();
  await pane.getByRole("button", { name: "Insert into the sheet example 1 of FINOPS.RECOGNIZE" }).click();
  await pane.getByText("Try!B2:C6").waitFor();
  await bench.expectShown("Try", {
    B2: "amount",
    C2: "1200",
    C3: "2025-01-15",
    C5: "2025-01-01",
    C6: "55.89",
  });
  await pane.getByRole("button", { name: /^Insert into the sheet example 2/ }).click();
  await pane.getByText(/is in the way: "amount"/).waitFor();
  await bench.goTo("C6");
  await pane.getByRole("button", { name: "Explain", exact: true }).click();
  await pane.getByRole("button", { name: "Explain the selected cell" }).click();
  await pane
    .getByText(
      "1,200.00 over 365 days from 15 Jan 2025 to 14 Jan 2026, daily: 17 days in January 2025 → 55.89.",
    )
    .waitFor();
  expect(bench.messages).toEqual([]);
});
