/** @jest-environment jsdom */
import "../support/browser";
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { MemoryExcel } from "../support/MemoryExcel";
import { openPane, smallBook, type OpenPane } from "./openPane";

/** What axe finds in the document, by rule; jsdom has no layout, so contrast is judged in the browser alone. */
async function violations({ container }: OpenPane): Promise<readonly string[]> {
  const { violations: found } = await axe.run(container.ownerDocument.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: true } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (theme) => {
  test("on Home in an empty workbook", async () => {
    const pane = await openPane(await MemoryExcel.blank(), { theme });
    await screen.findByRole("button", { name: "Insert sample data" });
    expect(await violations(pane)).toEqual([]);
  });

  test("on Variance with its choices and a preview open, and on Home with reports", async () => {
    const pane = await openPane(await smallBook(), { theme, start: { name: "variance" } });
    await pane.user.click(await screen.findByRole("button", { name: /^Columns/ }));
    await pane.user.click(screen.getByRole("button", { name: /^More choices/ }));
    await pane.user.click(screen.getByRole("button", { name: "Preview" }));
    await screen.findByRole("button", { name: "Write the report" });
    expect(await violations(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
    await screen.findByText(/figures agree with the engine/);
    expect(await violations(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("button", { name: "Home" }));
    await pane.user.click(await screen.findByRole("button", { name: "Check this workbook" }));
    await screen.findByText(/no errors found/);
    expect(await violations(pane)).toEqual([]);
  });

  test("on Explain with a cell explained", async () => {
    const excel = await smallBook();
    excel.selected = { sheet: "Ledger", block: { top: 1, bottom: 1, left: 4, right: 4 } };
    const pane = await openPane(excel, { theme, start: { name: "explain" } });
    await pane.user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
    await screen.findByText("Shows 1100.1.");
    expect(await violations(pane)).toEqual([]);
  });
});
