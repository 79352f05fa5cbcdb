/**
 * Takes the pane's screenshots and has axe judge every page in each theme.
 * Usage: tsx node_modules/webpack-cli/bin/cli.js -c tools/pane/webpack.config.mjs && tsx tools/pane/screenshots.ts [SCENES…]
 * SCENES are those of some works alone, such as "cost revenue". CHROMIUM in the environment names another browser.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { looks, PaneStage } from "./PaneStage";
import { attributionScenes } from "./scenes/attributionScenes";
import { costScenes } from "./scenes/costScenes";
import { forecastScenes } from "./scenes/forecastScenes";
import { revenueScenes } from "./scenes/revenueScenes";
import { varianceScenes } from "./scenes/varianceScenes";
import { writeOddBooks } from "./writeOddBooks";

const scenes: Readonly<Record<string, (stage: PaneStage) => Promise<void>>> = {
  variance: varianceScenes,
  revenue: revenueScenes,
  forecast: forecastScenes,
  attribution: attributionScenes,
  cost: costScenes,
};

const root = resolve(import.meta.dirname, "../..");
const site = resolve(root, "out/pane");
const out = resolve(root, "docs/screenshots");
const axe = readFileSync(resolve(root, "node_modules/axe-core/axe.min.js"), "utf8");
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

const asked = process.argv.slice(2);
const played = asked.length === 0 ? Object.keys(scenes) : asked;
const unknown = played.find((name) => !scenes[name]);
if (unknown !== undefined)
  throw new Error(`No scenes ${unknown}; there are ${Object.keys(scenes).join(", ")}.`);

await writeOddBooks(site);
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  try {
    const bytes = readFileSync(resolve(site, `.${path}`));
    response.writeHead(200, { "content-type": types[path.split(".").at(-1)!] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
mkdirSync(out, { recursive: true });
let faults = 0;

function complain(fault: string): void {
  faults++;
  console.error(fault);
}

for (const width of [320, 450]) {
  for (const look of looks) {
    const page = await browser.newPage({ viewport: { width, height: 768 } });
    await page.emulateMedia({
      reducedMotion: "reduce",
      forcedColors: look === "contrast" ? "active" : "none",
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) complain(message.text());
    });
    page.on("pageerror", (error) => complain(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) complain(`request to ${request.url()}`);
    });
    const stage = new PaneStage(page, { origin, width, look, axe, out, complain });
    for (const name of played) await scenes[name]!(stage);
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${faults} fault(s)`);
process.exitCode = faults > 0 ? 1 : 0;
