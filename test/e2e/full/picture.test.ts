import { cellName } from "../../../src/cells/address";
import type { Workbench } from "../../../src/workbench/page/Workbench";
import { tones } from "../../../src/reports/formats";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(60_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.open();
  await workbench.preview();
  await workbench.write();
  await tab("Variance EUR").click();
}, 180_000);

afterAll(async () => {
  await workbench.close();
});

function tab(name: string): ReturnType<WorkbenchPage["page"]["locator"]> {
  return workbench.page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name });
}

/** How many pixels of the cells' canvas have a colour. */
async function pixels(color: string): Promise<number> {
  return workbench.page.evaluate((hex) => {
    const canvas = document.querySelector<HTMLCanvasElement>("section > canvas")!;
    const { width, height } = canvas;
    // The browser complains when a canvas that is drawn by the graphics card is read twice.
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const context = copy.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (wanted.every((channel, index) => data[at + index] === channel)) count += 1;
    }
    return count;
  }, color);
}

async function chartInWords(): Promise<string> {
  const chart = workbench.page.getByRole("img", { name: "What moved the result" });
  await chart.waitFor();
  return (await chart.locator("desc").textContent()) ?? "";
}

/** Waits for the chart's upper edge: a chart is drawn anew as its cells move, and for a moment there may be none. */
async function expectTop(isThere: (top: number) => boolean): Promise<void> {
  const chart = workbench.page.getByRole("img", { name: "What moved the result" });
  for (let tries = 0; tries < 50; tries += 1) {
    const box = await chart.boundingBox();
    if (box && isThere(box.y)) return;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error("The chart does not stand where it should.");
}

test("cells are marked by the rules of the report, and bars stand behind its effects", async () => {
  await workbench.goTo("K12");
  for (const { fill, bar } of [tones.good, tones.bad]) {
    expect(await pixels(fill)).toBeGreaterThan(2_000);
    expect(await pixels(bar)).toBeGreaterThan(200);
  }
});

test("the report's chart stands beside its table, and follows an edit in the ledger", async () => {
  await workbench.goTo("G66");
  expect(await chartInWords()).toContain("4010 Teaware sales 14,194");
  // A row of that account in the period: an amount more of actual sales moves the effect by as much.
  const { row, actual } = await workbench.page.evaluate(() => {
    const { workbook } = (window as unknown as { finopsWorkbench: Workbench }).finopsWorkbench;
    const ledger = workbook!.sheets.find(({ name }) => name === "Ledger")!;
    for (let at = 3_200; at > 0; at -= 1) {
      const cells = Array.from({ length: 10 }, (_, column) => ledger.cell(at, column)?.value);
      if (cells.includes("Teaware sales") && cells.includes("EUR"))
        return { row: at, actual: Number(cells[7]) };
    }
    throw new Error("The ledger has no such row.");
  });
  await tab("Ledger").click();
  await workbench.enter(cellName({ row, column: 7 }), String(actual + 1_000));
  await tab("Variance EUR").click();
  await workbench.goTo("G66");
  expect(await chartInWords()).toContain("4010 Teaware sales 15,194");
});

test("a chart scrolls with its cells and goes when another sheet is in front", async () => {
  let before = 0;
  await expectTop((top) => (before = top) > 0);
  await workbench.page.mouse.move(400, 500);
  await workbench.page.mouse.wheel(0, 40);
  await expectTop((top) => top < before);
  await tab("Ledger").click();
  await workbench.page.getByRole("img", { name: "What moved the result" }).waitFor({ state: "detached" });
});

test("the pane is dragged and moved by keys between 320 and 450 pixels", async () => {
  const splitter = workbench.page.getByRole("separator", { name: "Width of the pane" });
  const pane = workbench.page.locator("#pane");
  const width = async (): Promise<number> => (await pane.boundingBox())!.width;
  const { x, y } = (await splitter.boundingBox())!;
  await workbench.page.mouse.move(x + 4, y + 200);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x - 400, y + 200, { steps: 4 });
  expect(await width()).toBe(450);
  await workbench.page.mouse.move(1_360, y + 200, { steps: 4 });
  await workbench.page.mouse.up();
  expect(await width()).toBe(320);
  await splitter.focus();
  for (let presses = 0; presses < 3; presses += 1) await workbench.page.keyboard.press("ArrowLeft");
  expect([await width(), await splitter.getAttribute("aria-valuenow")]).toEqual([350, "350"]);
});

test("nothing was said in the console", () => {
  expect(workbench.messages).toEqual([]);
});
