import type { Locator } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/Workbench";
import type { WorkbenchPage } from "./WorkbenchPage";

/** A user of the grid, with an add-in at hand that does what a test says. */
export class GridUser {
  constructor(readonly workbench: WorkbenchPage) {}

  /** The formula of a cell of columns A to Z, or its value, as the workbook holds it. */
  async held(sheet: string, cell: string): Promise<unknown> {
    return this.workbench.page.evaluate(
      ([name, column, row]) => {
        const { finopsWorkbench } = window as unknown as { finopsWorkbench: Workbench };
        const found = finopsWorkbench.workbook?.sheets.find((each) => each.name === name);
        const held = found?.cell(Number(row) - 1, column.charCodeAt(0) - 65);
        return held?.formula ?? held?.value ?? null;
      },
      [sheet, cell.slice(0, 1), cell.slice(1)] as const,
    );
  }

  /** Runs lines in the add-in's own page, where `context` is that of Excel.run; a failure gives its code. */
  async inAddin(lines: string): Promise<unknown> {
    const { page } = this.workbench;
    const frame = page.frames().find((each) => each !== page.mainFrame());
    return frame!.evaluate(`
      Excel.run({ delayForCellEdit: true }, async (context) => { ${lines} })
        .catch((problem) => problem.code ?? String(problem))`);
  }

  async press(keys: string): Promise<void> {
    await this.workbench.page.keyboard.press(keys);
    await this.workbench.page.waitForTimeout(200);
  }

  /** Waits until the status line says it. */
  async isTold(text: string | RegExp): Promise<void> {
    await this.workbench.page.locator("#status").getByText(text).waitFor();
  }

  tab(name: string): Locator {
    return this.workbench.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
  }

  /** Chooses from the menu of a row, when the first rows of the sheet are seen. */
  async rowMenu(row: number, item: string): Promise<void> {
    const { page } = this.workbench;
    const [left, top, height] = [20, 204, 20];
    const y = top + (row - 1) * height;
    await page.mouse.click(left, y);
    await page.mouse.click(left, y, { button: "right" });
    await page.getByText(item, { exact: true }).click();
  }
}
