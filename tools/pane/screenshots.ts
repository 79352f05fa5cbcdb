/**
 * Takes the pane's screenshots and has axe judge every page in each theme.
 * Usage: tsx node_modules/webpack-cli/bin/cli.js -c tools/pane/webpack.config.mjs && tsx tools/pane/screenshots.ts [CHROMIUM]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { writeXlsx } from "hucre";

const root = resolve(import.meta.dirname, "../..");
const out = resolve(root, "docs/screenshots");
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };
const axe = readFileSync(resolve(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** A ledger whose account types nobody knows. */
writeFileSync(
  resolve(root, "out/pane/unknown-labels.xlsx"),
  await writeXlsx({
    sheets: [
      {
        name: "Ledger",
        rows: [
          ["Period", "Account", "Account name", "Account type", "Actual", "Budget"],
          ["2026-03", "4000", "Sales", "Revenue", 1100.1, 1000],
          ["2026-03", "5000", "Goods", "Cost of sales", 400.25, 390],
          ["2026-03", "6020", "Share of head office", "Umlage", 120, 110],
          ["2026-03", "9000", "Kilometres", "Fahrleistung", 700, 600],
        ],
      },
    ],
  }),
);

/** Contracts of which some cells cannot be read. */
writeFileSync(
  resolve(root, "out/pane/bad-contracts.xlsx"),
  await writeXlsx({
    sheets: [
      {
        name: "Contracts",
        rows: [
          ["Contract id", "Customer", "Signed date", "Currency", "Transaction price"],
          ["C-1001", "Acme", "2026-01-01", "EUR", 3650],
          ["C-1002", "Bolt and Daughters, Wholesale of Fasteners", "soon", "EUR", "n.a."],
          ["C-1003", "Cove", "2025-01-01", "EUR", 10950],
        ],
      },
      {
        name: "Obligations",
        rows: [
          ["Contract id", "Obligation id", "Method", "Start", "End"],
          ["C-1001", "Service", "straight line", "2026-01-01", "2026-12-31"],
          ["C-1002", "Device", "point in time", "2026-02-10", null],
          ["C-1003", "Service", "straight line", "2025-01-01", "2027-12-31"],
          ["C-1009", "Service", "straight line", "2025-01-01", "2024-12-31"],
        ],
      },
    ],
  }),
);

/** A touch log in which every check finds something. */
const oddLog = [
  ["Journey", "Time", "Channel", "Campaign", "Value"],
  ["J-1", "2026-03-01T09:00", "Paid search", "Spring sale", null],
  ["J-1", "2026-03-03T10:30Z", "Newsletter", "Spring sale", 129.9],
  ["J-1", "2026-03-09T08:00", "Display", "Brand", null],
  ["J-2", "2026-03-02T11:00", "(not set)", null, null],
  ["J-2", "2026-03-02T11:00", "Direct", null, 59],
  ["J-3", null, "Paid search", "Brand", null],
  ["J-3", "2026-03-04T12:00", "Paid search", "Brand", 75],
  ["J-3", "2026-03-04T12:00", "Paid search", "Brand", 75],
  ["J-4", "2026-03-05T09:15", "(conversion)", null, 40],
  ["J-5", "2026-03-06T17:45", "Partners", "Trade fair", -20],
];
writeFileSync(
  resolve(root, "out/pane/odd-touches.xlsx"),
  await writeXlsx({ sheets: [{ name: "Touch log", rows: oddLog }] }),
);

const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  try {
    const bytes = readFileSync(resolve(root, "out/pane", `.${path}`));
    response.writeHead(200, { "content-type": types[path.split(".").at(-1)!] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
mkdirSync(out, { recursive: true });
/** A contract of the sample that was modified. */
const explained = "S25-0136";
/** Pictures kept; contrast is the browser's own and is judged alone. */
const kept = ["light", "dark"];
let faults = 0;

function complain(text: string): void {
  faults++;
  console.error(text);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** One page: judged by axe, and kept as a picture. */
async function look(page: Page, name: string, width: number): Promise<void> {
  // What is disabled during an action fades in again afterwards; a picture makes the browser draw it.
  if (!name.startsWith("running")) await page.locator("progress").waitFor({ state: "detached" });
  const height = await page.evaluate<number>(
    "Math.round(document.querySelector('main').lastElementChild.getBoundingClientRect().bottom + document.querySelector('main').scrollTop) + 24",
  );
  await page.setViewportSize({ width, height: Math.max(480, height) });
  const wide = await page.evaluate("document.documentElement.scrollWidth");
  if (Number(wide) > width) complain(`${name}: ${String(wide)} px wide in a pane of ${width}`);
  await page.waitForTimeout(200);
  const picture = await page.screenshot();
  if (kept.some((ending) => name.endsWith(ending))) writeFileSync(resolve(out, `${name}.png`), picture);
  const found = await page.evaluate<readonly Violation[]>("axe.run().then(({ violations }) => violations)");
  for (const { id, nodes } of found) {
    complain(
      `${name}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
    );
  }
  await page.setViewportSize({ width, height: 768 });
}

for (const width of [320, 450]) {
  for (const theme of ["light", "dark", "contrast"] as const) {
    const page = await browser.newPage({ viewport: { width, height: 768 } });
    await page.emulateMedia({
      reducedMotion: "reduce",
      forcedColors: theme === "contrast" ? "active" : "none",
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) complain(message.text());
    });
    page.on("pageerror", (error) => complain(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) complain(`request to ${request.url()}`);
    });
    const open = async (query: string): Promise<void> => {
      await page.goto(`${origin}/page.html?theme=${theme === "dark" ? "dark" : "light"}${query}`);
      await page.evaluate(axe);
    };
    const button = (name: string | RegExp): ReturnType<Page["getByRole"]> =>
      page.getByRole("button", { name });
    const shoot = (name: string): Promise<void> => look(page, `${name}-${width}-${theme}`, width);

    await open("");
    await button("Insert sample data").waitFor();
    await shoot("first-run");
    await open("&book=harbour-tea.xlsx");
    await button(/Report variance/).click();
    await page
      .getByLabel(/^Period/)
      .last()
      .fill("2026-06");
    await button(/^Columns/).click();
    await button(/^More choices/).click();
    await shoot("choices");
    await button(/^Columns/).click();
    await button(/^More choices/).click();
    await button("Preview").click();
    await button("Write the report").waitFor();
    await shoot("preview");
    await button("Write the report").click();
    await page.getByText(/figures agree/).waitFor();
    await shoot("written");
    await button("Home").click();
    await button("Re-run Variance EUR").waitFor();
    await button("Undo last run").waitFor();
    await button("Check this workbook").click();
    await page.getByText(/Went through/).waitFor();
    await shoot("home");
    await button("Functions").click();
    await button(/^FINOPS\.RECOGNIZE.SCHEDULE/).click();
    await shoot("functions");
    await page.evaluate("excel.show('Variance EUR', { top: 9, bottom: 9, left: 5, right: 5 })");
    await button("Explain").click();
    await button("Explain the selected cell").click();
    await button("List the source rows").click();
    await page.getByText(/Wrote Drill/).waitFor();
    await shoot("explain");

    await page.evaluate("excel.endedInTheMiddle()");
    await button("Home").click();
    await button("Put the workbook back").waitFor();
    await shoot("interrupted");

    await open("&book=unknown-labels.xlsx");
    await button(/Report variance/).click();
    await button("Preview").click();
    await page.getByText("Unknown labels", { exact: true }).waitFor();
    await shoot("refused");
    await page.getByLabel("“Umlage” is").selectOption("other expense");
    await page.getByLabel("“Fahrleistung” is").selectOption("statistical");
    await button("Preview").click();
    await button("Write the report").waitFor();
    await page.evaluate("void (excel.duringWrite = () => new Promise(() => {}))");
    await button("Write the report").click();
    await page.getByText("Writing …").waitFor();
    await button("Use the selection").click();
    await page.getByText(/Another run is still going on/).waitFor();
    await shoot("running");

    await open("&book=saltmarsh-contracts.xlsx");
    await button("Report revenue").click();
    await page.getByLabel(/^Period/).fill("2026-06");
    await button(/^Tables/).click();
    await button(/^More choices/).click();
    await button(/^Closed periods/).click();
    await page.getByLabel("Month to close").fill("2025-06");
    await page.getByLabel("Closed by").fill("Ann");
    await button("Close the month").click();
    await shoot("revenue-choices");
    for (const label of [/^Tables/, /^More choices/, /^Closed periods/]) await button(label).click();
    await button("Preview").click();
    await button("Write the pack").waitFor();
    await shoot("revenue-preview");
    await page.getByLabel("Contract", { exact: true }).fill(explained);
    await button(`Explain ${explained}`).click();
    await page.getByText("From price to revenue").waitFor();
    await shoot("revenue-contract");
    await button("Write the pack").click();
    await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
    await shoot("revenue-written");

    await open("&book=larkfield-hotel.xlsx");
    await button("Forecast").last().click();
    for (const label of [/^Tables/, /^Lines/, /^More choices/]) await button(label).click();
    await shoot("forecast-choices");
    for (const label of [/^Tables/, /^Lines/, /^More choices/]) await button(label).click();
    await button("Preview").click();
    await button("Write the report").waitFor({ timeout: 120_000 });
    await button("Compare methods").click();
    await page.getByText(/^Methods, the most accurate/).waitFor({ timeout: 120_000 });
    await shoot("forecast-preview");
    await button("Write the report").click();
    await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
    await shoot("forecast-written");

    await open("&book=rowanfell-bikes.xlsx");
    await button("Attribute revenue").click();
    await page.getByLabel("Model").selectOption("markov1");
    for (const label of [/^Tables/, /^More choices/]) await button(label).click();
    await shoot("attribution-choices");
    for (const label of [/^Tables/, /^More choices/]) await button(label).click();
    await button("Preview").first().click();
    await button("Write the report").waitFor({ timeout: 120_000 });
    await button(/^All models/).click();
    await shoot("attribution-preview");
    await button("Write the report").click();
    await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
    await shoot("attribution-written");
    await button("Preview campaigns").click();
    await button("Write the report").waitFor({ timeout: 120_000 });
    await shoot("campaigns-preview");

    await open("&book=odd-touches.xlsx");
    await button("Attribute revenue").click();
    await button("Check the log").click();
    await page.getByText("Touch log checked").waitFor();
    await shoot("attribution-checked");

    await open("&book=bad-contracts.xlsx");
    await button("Report revenue").click();
    await button("Check contracts").click();
    await page.getByText("Contracts checked").waitFor();
    await shoot("revenue-checked");
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${faults} fault(s)`);
process.exitCode = faults > 0 ? 1 : 0;
