import { deepEqual } from "node:assert/strict";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/Workbench";
import { launchBrowser } from "./launchBrowser";
import { servedWorkbench, type ServedWorkbench } from "./servedWorkbench";

interface WorkbenchWindow {
  readonly finopsWorkbench: Workbench;
}

/** The workbench in a headless browser, driven as a user drives it. */
export class WorkbenchPage {
  /** What must not be: messages in the console, and requests beyond this machine. */
  readonly messages: string[] = [];
  readonly outside: string[] = [];

  private constructor(
    readonly served: ServedWorkbench,
    readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** Opens the page that `npm start` serves, and waits for the add-in. */
  static async open(options: Parameters<typeof servedWorkbench>[0] = {}): Promise<WorkbenchPage> {
    const [served, browser] = await Promise.all([servedWorkbench(options), launchBrowser()]);
    const { url } = served;
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(25_000);
    const opened = new WorkbenchPage(served, browser, page);
    page.on("console", (message) => opened.messages.push(message.text()));
    page.on("pageerror", (problem) => opened.messages.push(problem.message));
    page.on("request", (request) => {
      const isOurs = request.url().startsWith(url) || /^(?:data|blob):/.test(request.url());
      if (!isOurs) opened.outside.push(request.url());
    });
    await page.goto(url);
    await page.getByText("is ready").waitFor();
    return opened;
  }

  async close(): Promise<void> {
    this.served.stop();
    await this.browser.close();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  /** What the grid shows in cells of a sheet. */
  async shown(sheet: string, cells: readonly string[]): Promise<Record<string, string | null>> {
    const values = await this.page.evaluate(
      ([name, places]) => {
        const { finopsWorkbench } = window as unknown as WorkbenchWindow;
        return places.map((cell) => finopsWorkbench.shown(name, cell));
      },
      [sheet, cells] as const,
    );
    return Object.fromEntries(cells.map((cell, index) => [cell, values[index] ?? null]));
  }

  /** Waits until the cells show what is expected, and fails with what they show instead. */
  async expectShown(sheet: string, cells: Readonly<Record<string, string>>): Promise<void> {
    const places = Object.keys(cells);
    for (let tries = 0; tries < 50; tries += 1) {
      if (JSON.stringify(await this.shown(sheet, places)) === JSON.stringify(cells)) break;
      await this.page.waitForTimeout(100);
    }
    deepEqual(await this.shown(sheet, places), cells);
  }

  /** Goes to a cell or a block of the sheet in front, by the name box. */
  async goTo(place: string): Promise<void> {
    const nameBox = this.page.locator('[data-u-comp="defined-name"] input');
    await nameBox.click();
    await nameBox.fill(place);
    await nameBox.press("Enter");
    // The grid takes the keyboard back when it has gone to the cell.
    await this.page.waitForFunction(() => !document.activeElement?.closest('[data-u-comp="defined-name"]'));
    await this.page.waitForTimeout(250);
  }

  /** Goes to a cell and types, as a user would. */
  async enter(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Goes to the variance page of the pane, asks for a period and previews it. */
  async preview(period?: string): Promise<void> {
    await this.pane.getByRole("navigation").getByText("Home").click();
    await this.pane.getByRole("button", { name: "Report variance" }).first().click();
    if (period !== undefined) await this.pane.getByLabel("Period", { exact: true }).fill(period);
    await this.pane.getByRole("button", { name: "Preview" }).click();
    await this.pane.getByRole("button", { name: /^Write/ }).waitFor();
  }

  /** Writes what was previewed, and waits until it says that all is well. */
  async write(): Promise<void> {
    await this.pane.getByRole("button", { name: /^Write/ }).click();
    await this.agreed();
  }

  /** Waits until a run says that what it wrote is right. */
  async agreed(): Promise<void> {
    await this.pane.getByText(/figures agree with the engine; all \d+ checks are OK/).waitFor();
  }

  /** Waits until the workbook has a sheet of this name: it is being written. */
  async whenSheet(name: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const { workbook } = (window as unknown as WorkbenchWindow).finopsWorkbench;
      return workbook?.sheets.some((sheet) => sheet.name === wanted);
    }, name);
  }

  /** The names of the sheets as the grid shows them. */
  tabs(): Promise<string[]> {
    return this.page.locator('[data-u-comp="slide-tab-item"]').allTextContents();
  }

  /** The values of a sheet's cells by row, as the workbook holds them; empty rows are left out. */
  values(sheet: string): Promise<unknown[][]> {
    return this.page.evaluate((name) => {
      const { workbook } = (window as unknown as WorkbenchWindow).finopsWorkbench;
      const found = workbook!.sheets.find((each) => each.name === name)!;
      const rows: unknown[][] = [];
      for (const { row, column } of found.cells()) {
        (rows[row] ??= [])[column] = workbook!.value(found, row, column);
      }
      return rows.filter((row) => row !== undefined);
    }, sheet);
  }

  /** Everything that the workbook holds as text, sheet by sheet, for comparing it with itself at another time. */
  contents(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const workbook = (window as unknown as WorkbenchWindow).finopsWorkbench.workbook!;
      // Neither the order in which a look was given counts, nor the ids of charts and rules that were made anew.
      const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
      const sorted = (_: string, value: unknown): unknown => {
        if (value instanceof Map) return [...value].sort(byKey);
        if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
        return Object.fromEntries(Object.entries(value).sort(byKey));
      };
      const plain = (value: unknown): string =>
        JSON.stringify(value, sorted).replace(/"\{[A-Z]+-\d+\}"/g, '"{ID}"');
      const lines = (items: Iterable<unknown>): string => [...items].map(plain).sort().join("\n");
      const sheets = workbook.sheets.map((sheet, position) => {
        const { id, tabColor, showGridlines, isProtected, freezeAt, merged, parts, visibility } = sheet;
        const used = sheet.used();
        const widths = Array.from({ length: (used?.right ?? 0) + 5 }, (_, column) => [
          sheet.columnWidth(column),
          sheet.isColumnHidden(column),
        ]);
        const frame = { position, id, tabColor, showGridlines, isProtected, freezeAt, merged, visibility };
        const cells = [lines(sheet.cells()), lines(sheet.styledCells())];
        return [sheet.name, [...cells, plain([frame, widths, parts])].join("\n")] as const;
      });
      const names = workbook.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name }));
      const tables = workbook.tables.map(({ sheet, ...table }) => ({ ...table, sheet: sheet.name }));
      const parts = [names, tables, workbook.customXml.values(), workbook.settings];
      return { ...Object.fromEntries(sheets), "(workbook)": parts.map(lines).join("\n") };
    });
  }
}
