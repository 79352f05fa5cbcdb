/** @jest-environment jsdom */
import "../support/browser";
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { runVarianceReport } from "../../src/runs/varianceReport";
import { contractExcel } from "../support/contractExcel";
import { journeyExcel, smallTouches } from "../support/journeyExcel";
import { tableSheet } from "../support/paymentBook";
import { paymentExcel } from "../support/paymentExcel";
import { smallBook } from "../support/smallBook";
import { march2026 } from "../support/grids";
import { MemoryExcel } from "../support/MemoryExcel";
import { openPane, smallBook as smallLedger, type OpenPane } from "./openPane";

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
    const pane = await openPane(await smallLedger(), { theme, start: { name: "variance" } });
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

  test("on Revenue with its choices, a check, a preview and one contract open", async () => {
    const contracts = [...smallBook.contracts!, ["C5", "Dune", "soon", "EUR", "n.a.", null]];
    const excel = await contractExcel({ ...smallBook, contracts });
    const pane = await openPane(excel, { theme, start: { name: "revenue" } });
    const { user } = pane;
    await user.type(await screen.findByLabelText(/^Period/), "2026-03");
    await user.click(screen.getByRole("button", { name: /^Tables/ }));
    await user.click(screen.getByRole("button", { name: /^More choices/ }));
    await user.click(screen.getByRole("button", { name: /^Closed periods/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await screen.findByText(/problem\(s\) in the tables of contracts/);
    expect(await violations(pane)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Check contracts" }));
    await screen.findByRole("heading", { name: "Cannot be read" });
    expect(await violations(pane)).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: /^Leave out contracts/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Explain C1" }));
    await screen.findByRole("heading", { name: "C1, Acme" });
    expect(await violations(pane)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Write the pack" }));
    await screen.findByText(/figures agree with the engine/);
    await user.type(screen.getByLabelText("Month to close"), "2026-03");
    await user.type(screen.getByLabelText("Closed by"), "Ann");
    await user.click(screen.getByRole("button", { name: "Close the month" }));
    expect(await violations(pane)).toEqual([]);
  });

  test("on Attribution with its choices, a check and both previews open", async () => {
    const touches = [...smallTouches, ["E", null, "(not set)", null, "North", -5]];
    const excel = await journeyExcel(touches, { withCampaigns: true });
    const pane = await openPane(excel, { theme, start: { name: "attribution" } });
    const { user } = pane;
    for (const label of [/^Tables/, /^More choices/]) {
      await user.click(await screen.findByRole("button", { name: label }));
    }
    await user.selectOptions(screen.getByLabelText(/^Model/), "Position, own weights");
    await user.type(screen.getByLabelText(/^Weights of first/), "40");
    await user.click(screen.getByRole("button", { name: "Check the log" }));
    await screen.findByRole("heading", { name: "Touch log checked" });
    expect(await violations(pane)).toEqual([]);
    await user.selectOptions(screen.getByLabelText(/^Model/), "Markov chain, order 1");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: /^All models/ }));
    expect(await violations(pane)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Preview campaigns" }));
    await screen.findByRole("heading", { name: "Preview of campaign performance" });
    expect(await violations(pane)).toEqual([]);
  });

  test("on Cost with its choices open and a preview with dates to confirm and rows left out", async () => {
    const rows = [
      ["03/04/2026", "Acme", 100],
      ["13/04/2026", "Acme", "ten"],
      ["14/04/2026", "", 30],
    ];
    const excel = await paymentExcel([tableSheet("Payments", ["Date", "Supplier", "Amount"], rows)]);
    const pane = await openPane(excel, { theme, start: { name: "cost" } });
    const { user } = pane;
    for (const label of [/^Tables/, /^More choices/]) {
      await user.click(await screen.findByRole("button", { name: label }));
    }
    await user.click(screen.getByRole("checkbox", { name: /^Leave out rows/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await screen.findByRole("heading", { name: "Dates written as text" });
    expect(await violations(pane)).toEqual([]);
  });

  test("on Explain with a cell explained", async () => {
    const excel = await smallLedger();
    excel.selected = { sheet: "Ledger", block: { top: 1, bottom: 1, left: 4, right: 4 } };
    const pane = await openPane(excel, { theme, start: { name: "explain" } });
    await pane.user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
    await screen.findByText("Shows 1100.1.");
    expect(await violations(pane)).toEqual([]);
  });

  test("on Functions with one of them open, and an example refused", async () => {
    const excel = await smallLedger();
    excel.selected = { sheet: "Ledger", block: { top: 1, bottom: 1, left: 4, right: 4 } };
    const pane = await openPane(excel, { theme, start: { name: "functions" } });
    await pane.user.click(await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\.SSP/ }));
    await pane.user.click(
      screen.getByRole("button", { name: /^Insert into the sheet example 1 of FINOPS\.RECOGNIZE\.SSP/ }),
    );
    await screen.findByText(/is in the way/);
    expect(await violations(pane)).toEqual([]);
  });

  test("where labels are unknown, and while a run goes on and another is refused", async () => {
    const unknown = [[march2026, "6020", "Share of head office", "Umlage", 5, 10]];
    const pane = await openPane(await smallLedger(unknown), { theme, start: { name: "variance" } });
    await pane.user.click(await screen.findByRole("button", { name: "Preview" }));
    await screen.findByRole("heading", { name: "Unknown labels" });
    expect(await violations(pane)).toEqual([]);
    await pane.user.selectOptions(screen.getByLabelText("“Umlage” is"), "expense");
    await pane.user.click(screen.getByRole("button", { name: "Preview" }));
    let finish = (): void => undefined;
    pane.excel.duringWrite = () => new Promise((done) => (finish = done));
    await pane.user.click(await screen.findByRole("button", { name: "Write the report" }));
    await screen.findByText("Writing …");
    await pane.user.click(screen.getByRole("button", { name: "Use the selection" }));
    await screen.findByText(/Another run is still going on/);
    expect(await violations(pane)).toEqual([]);
    finish();
    await screen.findByText(/figures agree with the engine/);
  });

  test("where the last run was interrupted", async () => {
    const excel = await smallLedger();
    const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };
    await runVarianceReport({ workbook: excel, stamp }, {});
    excel.endedInTheMiddle();
    const pane = await openPane(excel, { theme });
    await screen.findByRole("button", { name: "Put the workbook back" });
    expect(await violations(pane)).toEqual([]);
  });
});
