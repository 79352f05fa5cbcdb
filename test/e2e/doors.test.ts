import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openBook } from "../../src/workbench/file/openBook";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import type { Workbench } from "../../src/workbench/page/Workbench";
import { bookDifferences } from "../support/bookDifferences";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";
import { WorkbenchPage } from "../support/WorkbenchPage";

const sample = resolve(__dirname, "../../assets/samples/harbour-tea.xlsx");
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open();
}, 180_000);

afterAll(async () => {
  await bench.close();
});

test("the pane in a browser and the file command write the same sheets of the sample company", async () => {
  await bench.preview();
  await bench.write();
  const pane = await bench.page.evaluate((): BookFacts => {
    const { finopsWorkbench } = window as unknown as { readonly finopsWorkbench: Workbench };
    return finopsWorkbench.facts();
  });
  const bytes = await reportByFile(readFileSync(sample), runIdOf(pane));
  const { workbook } = await openBook(bytes, "report.xlsx");
  expect(bookDifferences(pane, bookFacts(workbook))).toEqual([]);
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});
