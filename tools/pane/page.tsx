/** The built pane beside a workbook in memory: what the screenshots are taken of. */
import { attributionInWorker } from "../../src/entries/attributionInWorker";
import { computeInWorker } from "../../src/entries/computeInWorker";
import { costInWorker } from "../../src/entries/costInWorker";
import { forecastInWorkers } from "../../src/entries/forecastInWorkers";
import { revenueInWorker } from "../../src/entries/revenueInWorker";
import { fetchFunctionGuide } from "../../src/entries/fetchFunctionGuide";
import { mountPane } from "../../src/entries/mountPane";
import type { ThemeName } from "../../src/pane/shell/theme";
import { MemoryExcel } from "../../test/support/MemoryExcel";
import { MemoryPaneHost } from "../../test/support/MemoryPaneHost";

const asked = new URLSearchParams(location.search);
const book = asked.get("book");
const excel = book
  ? await MemoryExcel.open(new Uint8Array(await (await fetch(book)).arrayBuffer()))
  : await MemoryExcel.blank();
Object.assign(globalThis, { excel });
mountPane(
  document.querySelector("#pane")!,
  {
    workbook: excel,
    navigator: excel,
    undo: excel,
    copies: excel,
    settings: excel,
    inserter: excel,
    host: new MemoryPaneHost(),
    compute: computeInWorker,
    revenue: async () => revenueInWorker,
    forecast: async () => forecastInWorkers,
    attribution: async () => attributionInWorker,
    cost: async () => costInWorker,
    functionGuide: fetchFunctionGuide,
    now: () => new Date(),
    version: "0.1.0",
  },
  (asked.get("theme") as ThemeName | null) ?? undefined,
);
