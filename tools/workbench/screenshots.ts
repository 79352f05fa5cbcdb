/**
 * Takes the workbench's pictures for docs/screenshots: the sample company's report in each look.
 * Usage: tsx tools/workbench/screenshots.ts [--built]. Ends with an error when the page says anything in its console.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../test/support/launchBrowser";
import { buildWorkbench } from "./buildWorkbench";
import { serve } from "./serve";

const out = resolve(import.meta.dirname, "../../docs/screenshots");

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", contrast: "more" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Which pictures are kept, and the cell that is gone to before each. */
const places = { "": "C9", "-movers": "K66", "-checks": "C90" } as const;
const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
] as const;

if (!process.argv.includes("--built")) await buildWorkbench();
const { server, url } = await serve(null, 0);
mkdirSync(out, { recursive: true });
let faults = 0;
for (const [look, media] of Object.entries(looks)) {
  // A browser for each look: the headless one of Linux opens one page in its life.
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: sizes[0] });
  page.on("console", (message) => complain(`${look}: ${message.text()}`));
  page.on("pageerror", (problem) => complain(`${look}: ${problem.message}`));
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
  await page.goto(url);
  await page.getByText("is ready").waitFor();
  await writeReport(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const [place, cell] of Object.entries(places)) {
      // A wide window is looked at in one look; from above the grid scrolls the same way each time.
      if (size !== sizes[0] && look !== "light") continue;
      await goTo(page, places[""]);
      await goTo(page, cell);
      const wide = size === sizes[0] ? "" : "-wide";
      await page.screenshot({ path: resolve(out, `workbench${place}${wide}-${look}.png`) });
    }
  }
  await browser.close();
}
server.close();
console.log(`${faults} fault(s)`);
process.exit(faults > 0 ? 1 : 0);

async function writeReport(page: Page): Promise<void> {
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: "Report variance" }).first().click();
  await pane.getByRole("button", { name: "Preview" }).click();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/figures agree/).waitFor();
}

/** Goes to a cell by the name box, and waits until the grid has come to rest. */
async function goTo(page: Page, cell: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await page.waitForTimeout(1_200);
}

function complain(text: string): void {
  faults++;
  console.error(text);
}
