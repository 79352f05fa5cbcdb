import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { costSheets } from "../../src/reports/cost/costSheets";
import type { CostReport } from "../../src/runs/cost/CostTask";
import { openBook } from "../../src/workbench/file/openBook";
import { bookFacts } from "../../src/workbench/model/bookFacts";
import { bookDifferences } from "../support/bookDifferences";
import { PanePage } from "../support/PanePage";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const book = readFileSync(resolve(__dirname, "../../assets/samples/ottermere-ferries.xlsx"));
const reports = Object.keys(costSheets) as readonly CostReport[];
let page: PanePage;

afterEach(() => page.close());

test.each(reports)(
  "the sample ferries: the report %s by the built pane and by the file command is the same, and undo takes it back",
  async (report) => {
    page = await PanePage.open(book, "Cost");
    await page.choose("Report", report);
    const byPane = await page.write();
    const written = Object.values(costSheets[report]).map(({ name }) => name);
    expect(page.sheets).toEqual(expect.arrayContaining(written));
    const bytes = await reportByFile(book, runIdOf(byPane), [], report);
    const file = await openBook(bytes, "report.xlsx");
    expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
    expect(bookDifferences(page.before, await page.undo())).toEqual([]);
  },
  600_000,
);
