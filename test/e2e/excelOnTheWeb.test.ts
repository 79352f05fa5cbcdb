import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { Browser, FrameLocator, Page, Route } from "playwright-core";
import { openBook } from "../../src/workbench/file/openBook";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { builtAddin } from "../support/builtAddin";
import { launchBrowser } from "../support/launchBrowser";
import { XdmConversation } from "../support/xdmConversation";

jest.setTimeout(90_000);

const root = resolve(__dirname, "../..");
const [addinOrigin, hostOrigin] = ["https://localhost:3000", "https://localhost:3001"];
const library = "https://appsforoffice.microsoft.com/lib/1/hosted";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
};

/** What the library tells of keys, by its own numbers. */
const notices = { escape: 15, f2: 16 } as const;

let addin: string;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let workbook: LiveWorkbook;
let conversation: XdmConversation;
const messages: string[] = [];
const elsewhere: string[] = [];

beforeAll(async () => {
  addin = builtAddin();
  const sample = readFileSync(join(root, "assets/samples/harbour-tea.xlsx"));
  ({ workbook } = await openBook(sample, "harbour-tea.xlsx"));
  conversation = new XdmConversation(new OfficeHost(workbook), hostOrigin);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 450, height: 768 } });
  page.setDefaultTimeout(25_000);
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (problem) => messages.push(problem.message));
  await page.exposeFunction("finopsAnswer", (message: string) => conversation.answer(message));
  await page.route("**/*", answerFromDisk);
  await page.goto(`${hostOrigin}/`);
  pane = page.frameLocator("iframe");
}, 180_000);

afterAll(async () => {
  await browser.close();
});

const places: readonly (readonly [origin: string, folder: () => string])[] = [
  [addinOrigin, () => addin],
  [library, () => join(root, "node_modules/@microsoft/office-js/dist")],
];

/** There is no server and no network: the browser is handed files. */
async function answerFromDisk(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === hostOrigin) {
    await route.fulfill({ contentType: "text/html", body: url.pathname === "/" ? hostPage() : "" });
    return;
  }
  const place = places.find(([origin]) => url.href.startsWith(`${origin}/`));
  const file = place && join(place[1](), url.href.slice(place[0].length).replace(/[?#].*$/, ""));
  if (!file || !existsSync(file) || !statSync(file).isFile()) {
    elsewhere.push(url.href);
    await route.fulfill({ status: 404 });
    return;
  }
  const headers = { "access-control-allow-origin": "*" };
  await route.fulfill({
    contentType: types[extname(file)] ?? "application/octet-stream",
    headers,
    body: readFileSync(file),
  });
}

/** Excel's page: the pane in a frame, and its messages carried to the host. */
function hostPage(): string {
  const script = `
    const frame = document.createElement("iframe");
    frame.name = ${JSON.stringify(conversation.frameName)};
    frame.src = ${JSON.stringify(`${addinOrigin}/runtime.html${conversation.query}`)};
    frame.style.cssText = "position:fixed;inset:0;width:100%;height:100%;border:0";
    document.body.append(frame);
    addEventListener("message", async ({ data, source, origin }) => {
      if (source !== frame.contentWindow || typeof data !== "string") return;
      const answer = await finopsAnswer(data);
      if (answer !== null) source.postMessage(answer, origin);
    });`;
  return `<!doctype html><html lang="en"><title>Excel on the web</title><body><script>${script}</script></body></html>`;
}

/** The name of what has the keyboard in the pane. */
function focused(): Promise<string> {
  return pane.locator("body").evaluate(() => document.activeElement?.textContent ?? "");
}

test("the pane starts by the conversation of Excel on the web, in a frame of another origin", async () => {
  await pane.getByRole("button", { name: "Report variance" }).waitFor();
  expect(await pane.getByText(/rows/).first().textContent()).toMatch(/rows/);
});

test("Tab walks through the pane and Enter previews, although the web library takes the keys first", async () => {
  await pane.getByRole("button", { name: "Report variance" }).press("Enter");
  await pane.getByLabel("Period", { exact: true }).focus();
  for (let tries = 0; tries < 10 && (await focused()) !== "Preview"; tries += 1) {
    await page.keyboard.press("Tab");
  }
  expect(await focused()).toBe("Preview");
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).not.toBe("Preview");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^Write/ }).waitFor();
});

test("Esc and F2 are told to Excel, which may take the keyboard; what the pane shows stays", async () => {
  const before = conversation.notices.length;
  await page.keyboard.press("Escape");
  await page.keyboard.press("F2");
  await pane.getByRole("button", { name: /^Write/ }).waitFor();
  const told = conversation.notices.slice(before).map(([, action]) => action);
  expect(told).toEqual([notices.escape, notices.f2]);
});

test("the report is written through the web library, with every figure agreeing", async () => {
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/1701 figures agree with the engine; all 165 checks are OK/).waitFor();
  const names = workbook.sheets.map(({ name }) => name);
  expect(names).toEqual(["Read me", "Ledger", "Variance EUR", "Variance JPY", "Variance KWD"]);
});

test("nothing was said in the console, and nothing was asked for that is not on this machine", () => {
  expect({ messages, elsewhere }).toEqual({ messages: [], elsewhere: [] });
});
