/** @jest-environment jsdom */
import "../support/browser";
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
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
    const pane = openPane(new MemoryExcel(newXlsx()), { theme });
    await screen.findByRole("button", { name: "Insert sample data" });
    expect(await violations(pane)).toEqual([]);
  });

  test("on Variance with its choices and a preview open, and on Home with reports", async () => {
    const pane = openPane(await smallBook(), { theme, start: { name: "variance" } });
    await pane.user.click(await screen.findByRole("button", { name: /^Columns/ }));
    await pane.user.click(screen.getByRole("button", { name: /^More choices/ }));
    await pane.user.click(screen.getByRole("button", { name: "Preview" }));
    await screen.findByRole("button", { name: "Write the report" });
    expect(await violations(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
    await screen.findByText(/figures agree with the engine/);
    expect(await violations(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("tab", { name: "Home" }));
    await pane.user.click(await screen.findByRole("button", { name: "Check this workbook" }));
    await screen.findByText(/no errors found/);
    expect(await violations(pane)).toEqual([]);
  });

  test("on Explain", async () => {
    const pane = openPane(await smallBook(), { theme, start: { name: "explain" } });
    await screen.findByRole("heading", { name: "Explain this cell" });
    expect(await violations(pane)).toEqual([]);
  });
});
