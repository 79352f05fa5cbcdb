import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/Workbench";
import { launchBrowser } from "../support/launchBrowser";

jest.setTimeout(30_000);

const root = resolve(__dirname, "../..");
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;
/** What must not be: messages in the console, and requests beyond this machine. */
const messages: string[] = [];
const outside: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  url = await started();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (problem) => messages.push(problem.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(url);
  await page.getByText("is ready").waitFor();
}, 100_000);

afterAll(async () => {
  server.kill();
  await browser.close();
});

/** Builds and serves the page as `npm start` does, on a free port. */
async function started(): Promise<string> {
  const script = ["--import", "tsx", "tools/workbench/start.ts", "--port", "0"];
  server = spawn(process.execPath, script, { cwd: root });
  return new Promise((done, fail) => {
    let output = "";
    const read = (text: Buffer): void => {
      output += text.toString();
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address !== undefined) done(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.on("close", () => fail(new Error(output)));
  });
}

/** What the grid shows in cells of the ledger. */
async function shown(...cells: readonly string[]): Promise<(string | null)[]> {
  return page.evaluate((names) => {
    const { finopsWorkbench } = window as unknown as { finopsWorkbench: Workbench };
    return names.map((name) => finopsWorkbench.shown("Ledger", name));
  }, cells);
}

/** Goes to a cell by the name box and types, as a user would. */
async function enter(cell: string, text: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  // The grid takes the keyboard back when it has gone to the cell.
  await page.waitForFunction(() => !document.activeElement?.closest('[data-u-comp="defined-name"]'));
  await page.waitForTimeout(250);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until the cells show what is expected, and fails with what they show instead. */
async function expectShown(cells: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.keys(cells);
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await shown(...names)) === JSON.stringify(Object.values(cells))) break;
    await page.waitForTimeout(100);
  }
  const found = await shown(...names);
  expect(Object.fromEntries(names.map((name, index) => [name, found[index]]))).toEqual(cells);
}

test("opens with the sample company, in its formats", async () => {
  await page.getByText("Ledger", { exact: true }).click();
  await expectShown({ A1: "Period", A2: "2025-01-31", E2: "Loose tea sales", H2: "540,826.40" });
});

test("the ribbon shows what the manifest says", async () => {
  const ribbon = page.getByRole("toolbar", { name: "Ribbon of the add-in" });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual([
    "Variance",
    "Open pane",
    "Re-run",
    "Undo last run",
    "Help",
  ]);
});

// 540,826.40 + 582,067.12 + 170,364.35, as the ledger holds them.
test("calculates a formula that is typed, and again when a cell it reads is changed and the change undone", async () => {
  await enter("K2", "=SUM(H2:H4)");
  await expectShown({ K2: "1293257.87" });
  await enter("H2", "1");
  await expectShown({ H2: "1.00", K2: "752432.47" });
  await page.keyboard.press("Control+z");
  await expectShown({ H2: "540,826.40", K2: "1293257.87" });
});

// Actual less budget of rows 2 to 4.
test("a function of the add-in spills through Microsoft's library, and A1# reads what it spilled", async () => {
  await enter("L2", "=FINOPS.VARIANCE(H2:H4,I2:I4)");
  await expectShown({ L2: "-4270.21", L3: "6491.36", L4: "-1651.52", L5: "" });
  await enter("M2", "=SUM(L2#)");
  await expectShown({ M2: "569.63" });
});

test("a value in the way of a spill shows #SPILL!, and deleting it lets the spill through", async () => {
  await enter("L3", "7");
  await expectShown({ L2: "#SPILL!", L3: "7", L4: "" });
  await page.keyboard.press("Control+z");
  await expectShown({ L2: "-4270.21", L3: "6491.36" });
});

test("the pane writes the variance report through Microsoft's library, and it stands in the grid", async () => {
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: "Report variance" }).first().click();
  await pane.getByRole("button", { name: "Preview" }).click();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/1701 figures agree with the engine; all 165 checks are OK/).waitFor();
  expect(await page.locator('[data-u-comp="slide-tab-item"]').allTextContents()).toEqual([
    "Read me",
    "Ledger",
    "Variance EUR",
    "Variance JPY",
    "Variance KWD",
  ]);
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(messages).toEqual([]);
  expect(outside).toEqual([]);
});
