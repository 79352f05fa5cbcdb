import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { attributionSheets } from "../../src/reports/attribution/attributionSheets";
import { campaignSheets } from "../../src/reports/campaigns/campaignSheets";
import { openBook } from "../../src/workbench/file/openBook";
import { bookFacts } from "../../src/workbench/model/bookFacts";
import { bookDifferences } from "../support/bookDifferences";
import { builtAddin } from "../support/builtAddin";
import { PanePage } from "../support/PanePage";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const book = readFileSync(resolve(__dirname, "../../assets/samples/rowanfell-bikes.xlsx"));
const reports = [
  ["attribution", "Preview", attributionSheets.front.name],
  ["campaigns", "Preview campaigns", campaignSheets.front.name],
] as const;
let page: PanePage;

beforeAll(() => {
  builtAddin();
}, 240_000);

afterEach(() => page.close());

test.each(reports)(
  "the sample bikes: %s by the built pane and by the file command is the same, and undo takes it back",
  async (report, preview, front) => {
    page = await PanePage.open(book, "Attribution");
    const byPane = await page.write({ preview });
    expect(page.sheets).toContain(front);
    const bytes = await reportByFile(book, runIdOf(byPane), [], report);
    const file = await openBook(bytes, "report.xlsx");
    expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
    expect(bookDifferences(page.before, await page.undo())).toEqual([]);
  },
  240_000,
);
