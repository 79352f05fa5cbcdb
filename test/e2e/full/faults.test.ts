import type { Workbench } from "../../../src/workbench/page/Workbench";
import { differingLines } from "../../support/differingLines";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(120_000);

interface WorkbenchWindow {
  readonly finopsWorkbench: Workbench;
  /** Fulfilled when a request has been met by its fault. */
  finopsFault: Promise<void>;
}

let bench: WorkbenchPage;

beforeEach(async () => {
  bench = await WorkbenchPage.open();
}, 180_000);

afterEach(async () => {
  await bench.close();
});

/**
 * The first request from now on that puts formulas into cells meets a fault: "refused" like a host that is too busy,
 * or "lost", done and never answered.
 */
async function planFault(kind: "refused" | "lost"): Promise<void> {
  await bench.page.evaluate((fault) => {
    const page = window as unknown as WorkbenchWindow;
    const host = page.finopsWorkbench.host!;
    const process = host.process.bind(host);
    const tooBusy = 5102;
    page.finopsFault = new Promise((met) => {
      host.process = async (body, flags, request) => {
        if (!/"Name":"Formulas"/.test(body)) return process(body, flags, request);
        host.process = process;
        if (fault === "lost") await process(body, flags, request);
        met();
        return fault === "lost" ? new Promise(() => {}) : { ok: false, refusal: tooBusy };
      };
    });
  }, kind);
}

async function faultMet(): Promise<void> {
  await bench.page.evaluate(() => (window as unknown as WorkbenchWindow).finopsFault);
}

test("a pane that is reloaded in the middle of the writing puts the workbook back", async () => {
  const before = await bench.contents();
  await bench.preview();
  await planFault("lost");
  await bench.pane.getByRole("button", { name: /^Write/ }).click();
  await faultMet();
  expect(await bench.tabs()).toContain("Variance EUR");
  await bench.page.frames()[1]!.evaluate(() => window.location.reload());
  await bench.pane.getByText("The last run was interrupted").waitFor();
  await bench.pane.getByRole("button", { name: "Put the workbook back" }).click();
  await bench.pane
    .getByText(/^(?:Done: )?Undid the last run/)
    .first()
    .waitFor();
  expect(differingLines(before, await bench.contents())).toEqual([]);
  expect(await bench.tabs()).toEqual(["Read me", "Ledger"]);
  await bench.preview();
  await bench.write();
  expect(bench.messages).toEqual([]);
});

test("a source that was edited in the grid after the preview is not written; the next preview is", async () => {
  await bench.preview();
  await bench.page.getByText("Ledger", { exact: true }).click();
  await bench.enter("H2", "999");
  await bench.expectShown("Ledger", { H2: "999.00" });
  const before = await bench.contents();
  await bench.pane.getByRole("button", { name: /^Write/ }).click();
  await bench.pane
    .getByText(/has changed since the preview/)
    .first()
    .waitFor();
  expect(differingLines(before, await bench.contents())).toEqual([]);
  await bench.pane.getByRole("button", { name: "Preview", exact: true }).click();
  await bench.pane.getByRole("button", { name: /^Write/ }).waitFor();
  await bench.write();
});

test("a request that Excel refuses in the middle of the writing leaves the workbook as it was", async () => {
  await bench.preview();
  const before = await bench.contents();
  await planFault("refused");
  await bench.pane.getByRole("button", { name: /^Write/ }).click();
  await faultMet();
  await bench.pane
    .getByText(/Excel did not carry out a request \(ActivityLimitReached/)
    .first()
    .waitFor();
  await bench.pane
    .getByText(/Try again; .* Nothing was changed\./)
    .first()
    .waitFor();
  expect(differingLines(before, await bench.contents())).toEqual([]);
  await bench.write();
});

test("a source sheet that is deleted while the preview is open is missed with what to do, and nothing is written", async () => {
  await bench.preview();
  await bench.page.getByText("Ledger", { exact: true }).click();
  await bench.page
    .locator('[data-u-comp="slide-tab-item"]', { hasText: "Ledger" })
    .click({ button: "right" });
  await bench.page.getByText("Delete", { exact: true }).click();
  await bench.page.getByRole("button", { name: "OK" }).click();
  await bench.page.waitForFunction(() => {
    const { workbook } = (window as unknown as WorkbenchWindow).finopsWorkbench;
    return workbook?.sheets.length === 1;
  });
  const before = await bench.contents();
  await bench.pane.getByRole("button", { name: /^Write/ }).click();
  await bench.pane
    .getByText(/The workbook has no sheet|has changed/)
    .first()
    .waitFor();
  expect(differingLines(before, await bench.contents())).toEqual([]);
  expect(await bench.tabs()).toEqual(["Read me"]);
});
