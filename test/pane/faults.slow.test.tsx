/** @jest-environment jsdom */
import "../support/browser";
import { screen, waitFor } from "@testing-library/react";
import type { CellValue } from "../../src/cells/CellValue";
import { refusals } from "../../src/workbench/host/wire";
import { watchChanges } from "../../src/workbook/officejs/watchChanges";
import { printedModel } from "../support/printedModel";
import { march2026 } from "../support/grids";
import { officeBook, type OfficeBook } from "../support/officeBook";
import { expectSaid, openPane, type OpenPane } from "./openPane";
import type { OfficeWorkbook } from "../../src/workbook/officejs/OfficeWorkbook";

const header = ["Period", "Account", "Account name", "Account type", "Actual", "Budget"];
const rows: readonly (readonly CellValue[])[] = [
  header,
  [march2026, "4000", "Sales", "Revenue", 1100.1, 1000],
  [march2026, "5000", "Goods", "Cost of sales", 400.25, 390],
  [march2026, "6000", "Salaries", "Expense", 300, 310],
];

/** The pane beside a workbook behind Microsoft's client. */
async function open(): Promise<OfficeBook & OpenPane<OfficeWorkbook>> {
  const book = await officeBook([{ name: "Ledger", rows }]);
  const pane = await openPane(book.workbook, { start: { name: "variance" } });
  await screen.findByRole("button", { name: "Preview" });
  return { ...book, ...pane };
}

async function preview({ user }: OpenPane<OfficeWorkbook>): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Preview" }));
  await screen.findByRole("button", { name: "Write the report" });
}

async function write({ user }: OpenPane<OfficeWorkbook>): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Write the report" }));
}

/** An error has what, why and next; it is told at once, and the keyboard is at it. */
async function expectRefused(text: RegExp): Promise<void> {
  const alert = screen.getByRole("alert");
  await waitFor(() => expect(alert.textContent).toMatch(text));
  expect(alert.textContent).toMatch(/^Not done: .+\. \S.+\.$/s);
  expect(alert.contains(document.activeElement)).toBe(true);
}

test("a sheet that is deleted while the preview is open", async () => {
  const pane = await open();
  await preview(pane);
  pane.model.addSheet("Other");
  pane.model.removeSheet(pane.model.sheets[0]!);
  await write(pane);
  await expectRefused(/The workbook has no sheet "Ledger". It has: Other/);
  expect(pane.model.sheets.map(({ name }) => name)).toEqual(["Other"]);
});

test("a sheet that is renamed while the preview is open, and is chosen again under its new name", async () => {
  const pane = await open();
  await preview(pane);
  pane.model.sheets[0]!.name = "Ledger 2026";
  await write(pane);
  await expectRefused(/has no sheet "Ledger"/);
  await pane.user.selectOptions(
    await screen.findByLabelText("Source"),
    await screen.findByText("Sheet Ledger 2026"),
  );
  await preview(pane);
  await write(pane);
  await expectSaid(/figures agree with the engine/);
});

test("a source that changed between preview and write", async () => {
  const pane = await open();
  await preview(pane);
  pane.model.sheets[0]!.setCell(1, 4, { value: 2000 });
  await write(pane);
  await expectRefused(/Ledger!A2:F4 has changed since the preview/);
  expect(screen.queryByRole("button", { name: "Write the report" })).toBeNull();
  expect(pane.model.sheets).toHaveLength(1);
});

test("a report whose sheet is protected", async () => {
  const pane = await open();
  await preview(pane);
  await write(pane);
  await expectSaid(/figures agree with the engine/);
  pane.model.sheets[1]!.isProtected = true;
  const before = printedModel(pane.model);
  await preview(pane);
  await write(pane);
  await expectRefused(/is protected\. Take the protection off/);
  expect(printedModel(pane.model)).toEqual(before);
});

test("Excel that does not answer any more", async () => {
  const pane = await open();
  await preview(pane);
  pane.bridge.meddle = () => ({ refusal: refusals.activityLimit });
  await write(pane);
  await expectRefused(/Excel/);
});

test("a pane that is closed in the middle of a run, and opened again", async () => {
  const pane = await open();
  const before = printedModel(pane.model);
  await preview(pane);
  // Once the sheet is there Excel hears nothing: neither the rest nor the way back.
  pane.bridge.meddle = () => (pane.model.sheets.length > 1 ? { refusal: 0 } : null);
  await write(pane);
  await screen.findByText(/^Not done/);
  pane.unmount();
  pane.bridge.meddle = () => null;
  expect(pane.model.sheets).toHaveLength(2);

  const again = await openPane(pane.workbook);
  await screen.findByRole("heading", { name: "The last run was interrupted" });
  await again.user.click(screen.getByRole("button", { name: "Put the workbook back" }));
  await expectSaid(/Undid the last run: Variance as before/);
  await waitFor(() => expect(screen.queryByRole("heading", { name: /was interrupted/ })).toBeNull());
  expect(printedModel(pane.model)).toEqual(before);
});

test("an edit in the ledger, which Excel tells of, is shown on Home by itself", async () => {
  const pane = await open();
  await preview(pane);
  await write(pane);
  await expectSaid(/figures agree with the engine/);
  pane.unmount();
  await openPane(pane.workbook, { watch: watchChanges });
  await expectSaid("Ties out");
  const ledger = pane.model.sheets[0]!;
  ledger.setCell(1, 4, { value: 2000 });
  pane.host.raise({ kind: "changed", sheet: ledger, changeType: "RangeEdited", address: "E2" }, "Local");
  await expectSaid("Source changed");
});
