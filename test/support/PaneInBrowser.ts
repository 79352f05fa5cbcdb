import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { mainThreadDuring, type MainThread } from "./mainThread";
import type { WorkbenchPage } from "./WorkbenchPage";

const axe = readFileSync(resolve(__dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");

/** What a page should not exceed: beyond it feels stuck. Tests allow a busy or slow machine more. */
export const longestTaskGoal = 200;

/** Of the menu that Excel puts into the upper right corner. */
const menuWidth = 34;

/** How the pane may look, and how wide it may be. */
export const panes = (["light", "dark", "forced"] as const).flatMap((look) =>
  [320, 450].map((width) => [look, width] as const),
);

/** The pane of the workbench as somebody meets it who waits for it, or has the keyboard alone. */
export class PaneInBrowser {
  constructor(private readonly bench: WorkbenchPage) {}

  button(name: string | RegExp): Locator {
    return this.bench.pane.getByRole("button", { name, exact: true });
  }

  /** What the pane says it is at. */
  get status(): Locator {
    return this.bench.pane.locator("[role=status]").first();
  }

  async open(tab: string): Promise<void> {
    await this.bench.pane.getByRole("navigation").getByText(tab, { exact: true }).click();
  }

  /** What the status says from now on. */
  async statusTexts(): Promise<() => Promise<string>> {
    const handle = await this.status.evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(element.textContent ?? "")).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return texts;
    });
    return async () => (await handle.jsonValue()).join("\n");
  }

  /** Without a wait for buttons that stand still: the work is soon over. */
  async cancel(): Promise<void> {
    await this.button("Cancel").dispatchEvent("click");
    await this.bench.pane.getByText("Cancelled. The workbook is as it was.").waitFor();
  }

  /** How long something takes, and what keeps the page from its user meanwhile; printed. */
  async measured(
    what: string,
    work: () => Promise<void>,
  ): Promise<MainThread & { readonly seconds: number }> {
    const started = Date.now();
    let seconds = 0;
    const tasks = await mainThreadDuring(this.bench.browser, this.bench.page, async () => {
      await work();
      seconds = (Date.now() - started) / 1000;
    });
    console.log(
      `${what}: ${seconds.toFixed(1)} s; longest tasks ${tasks.observed.slice(0, 5).join(", ")} ms, ` +
        `of processor time ${tasks.processor.slice(0, 5).join(", ")} ms (goal: ${longestTaskGoal})`,
    );
    return { ...tasks, seconds };
  }

  /** Presses Tab until the keyboard is at what is called so. */
  async tabTo(name: RegExp): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      await this.bench.page.keyboard.press("Tab");
      const at = await this.#frame.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const { labels } = (element ?? {}) as HTMLInputElement;
        return labels?.[0]?.textContent ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (name.test(at)) return;
    }
    throw new Error(`Tab does not come to ${String(name)}.`);
  }

  /** Fails where something is hard to read or reach, or stands out of the pane. */
  async expectReadable(look: (typeof panes)[number][0], width: number): Promise<void> {
    const { page } = this.bench;
    await page.emulateMedia({
      colorScheme: look === "dark" ? "dark" : "light",
      forcedColors: look === "forced" ? "active" : "none",
      reducedMotion: "reduce",
    });
    await page.evaluate((wide) => {
      document.querySelector<HTMLElement>("#pane iframe")!.style.width = `${wide}px`;
    }, width);
    await page.waitForTimeout(100);
    await this.#frame.evaluate(axe);
    const seen = await this.#frame.evaluate(`axe.run().then(({ violations }) => ({
      violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html + " " + failureSummary).join(" ")),
      width: innerWidth,
      overflow: document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth,
      tabsBehindMenu: [...document.querySelectorAll("nav button")]
        .filter((tab) => tab.getBoundingClientRect().right > innerWidth - ${menuWidth})
        .map(({ textContent }) => textContent),
    }))`);
    deepEqual(seen, { violations: [], width, overflow: 0, tabsBehindMenu: [] });
  }

  get #frame(): Frame {
    return this.bench.page.frames().find((each) => each !== this.bench.page.mainFrame())!;
  }
}
