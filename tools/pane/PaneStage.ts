import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locator, Page } from "playwright-core";

/** How the pane looks; contrast is the browser's own and is judged alone, without a picture that is kept. */
export const looks = ["light", "dark", "contrast"] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Where the pane is played in one width and look: each shot is judged by axe and kept as a picture. */
export class PaneStage {
  constructor(
    readonly page: Page,
    private readonly at: {
      readonly origin: string;
      readonly width: number;
      readonly look: (typeof looks)[number];
      /** Source of axe-core. */
      readonly axe: string;
      /** Folder of the pictures. */
      readonly out: string;
      readonly complain: (fault: string) => void;
    },
  ) {}

  /** @param query Such as "&book=harbour-tea.xlsx"; without a book the workbook is empty. */
  readonly open = async (query: string): Promise<void> => {
    const { origin, look, axe } = this.at;
    await this.page.goto(`${origin}/page.html?theme=${look === "dark" ? "dark" : "light"}${query}`);
    await this.page.evaluate(axe);
  };

  readonly button = (name: string | RegExp): Locator => this.page.getByRole("button", { name });

  readonly shoot = async (scene: string): Promise<void> => {
    const { page } = this;
    const { width, look, out, complain } = this.at;
    const name = `${scene}-${width}-${look}`;
    // What is disabled during an action fades in again afterwards; a picture makes the browser draw it.
    if (scene !== "running") await page.locator("progress").waitFor({ state: "detached" });
    const height = await page.evaluate<number>(
      "Math.round(document.querySelector('main').lastElementChild.getBoundingClientRect().bottom + document.querySelector('main').scrollTop) + 24",
    );
    await page.setViewportSize({ width, height: Math.max(480, height) });
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    if (Number(wide) > width) complain(`${name}: ${String(wide)} px wide in a pane of ${width}`);
    await page.waitForTimeout(200);
    const picture = await page.screenshot();
    if (look !== "contrast") writeFileSync(resolve(out, `${name}.png`), picture);
    const found = await page.evaluate<readonly Violation[]>("axe.run().then(({ violations }) => violations)");
    for (const { id, nodes } of found) {
      complain(
        `${name}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
      );
    }
    await page.setViewportSize({ width, height: 768 });
  };
}
