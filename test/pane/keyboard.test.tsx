import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { cellFromName } from "../../src/cells/address";
import { contractExcel } from "../support/contractExcel";
import { tableSheet } from "../support/paymentBook";
import { paymentExcel } from "../support/paymentExcel";
import { smallBook as contracts } from "../support/smallBook";
import { march2026 } from "../support/grids";
import { openPane, smallBook } from "./openPane";

/** Goes on by Tab until the keyboard stands at this control. */
async function tabTo(user: UserEvent, role: string, name: string | RegExp): Promise<void> {
  const wanted = await screen.findByRole(role, { name });
  for (let steps = 0; document.activeElement !== wanted; steps++) {
    if (steps > 60) throw new Error(`Tab never comes to ${String(name)}.`);
    await user.tab();
  }
}

async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await tabTo(user, "button", name);
  await user.keyboard("{Enter}");
}

/** The live region of this role says this, at the politeness that its role stands for, and the keyboard is there. */
async function expectTold(role: "status" | "alert", text: RegExp): Promise<void> {
  await waitFor(() => {
    const told = screen.getAllByRole(role).find(({ textContent }) => text.test(textContent ?? ""));
    expect(told?.getAttribute("aria-live")).toBe(role === "alert" ? "assertive" : "polite");
    expect(told?.contains(document.activeElement)).toBe(true);
  });
}

/** The live region says this while something goes on; the keyboard stays where it is. */
async function expectStep(text: string): Promise<void> {
  await waitFor(() =>
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(text),
  );
}

test("from Home to a written report, to its source rows, and back to the workbook as it was, by keyboard alone", async () => {
  const { user, excel } = await openPane(await smallBook());
  await press(user, "Report variance of Table Ledger");
  await tabTo(user, "textbox", /^Period/);
  await user.keyboard("2026-03");
  await press(user, "Preview");
  const preview = await screen.findByRole("heading", { name: "Preview of 2026-03" });
  await waitFor(() => expect(document.activeElement).toBe(preview));

  let finish = (): void => undefined;
  excel.duringWrite = () => new Promise((done) => (finish = done));
  await press(user, "Write the report");
  await expectStep("Writing …");
  finish();
  await expectTold("status", /^Done: Wrote Variance\. \d+ figures agree with the engine/);

  const actual = cellFromName("F10")!;
  await press(user, "Explain");
  excel.selected = {
    sheet: "Variance",
    block: { top: actual.row, bottom: actual.row, left: actual.column, right: actual.column },
  };
  await press(user, "Explain the selected cell");
  const cell = await screen.findByRole("heading", { name: /Variance!F10/ });
  await waitFor(() => expect(document.activeElement).toBe(cell));
  excel.duringWrite = async () => undefined;
  await press(user, "List the source rows");
  await expectTold("status", /^Done: Wrote Drill/);

  await press(user, "Home");
  await press(user, "Undo last run");
  await expectTold("status", /^Done: Undid the last run: Drill as before/);
  expect(await excel.sheetNames()).toEqual(["Ledger", "Notes", "Variance"]);
});

test("from Home to a written revenue pack, through a table, one contract and a switch, by keyboard alone", async () => {
  const excel = await contractExcel(contracts);
  const { user } = await openPane(excel);
  await press(user, "Report revenue");
  await tabTo(user, "textbox", /^Period/);
  await user.keyboard("2026-03");
  await tabTo(user, "checkbox", /^Leave out contracts/);
  await user.keyboard(" ");
  await press(user, "Check contracts");
  const checked = await screen.findByRole("heading", { name: "Contracts checked" });
  await waitFor(() => expect(document.activeElement).toBe(checked));
  await press(user, "Select Obligations!B2");
  await waitFor(() => expect(excel.selected?.sheet).toBe("Obligations"));
  await press(user, "Preview");
  const preview = await screen.findByRole("heading", { name: "Preview of 2026-03" });
  await waitFor(() => expect(document.activeElement).toBe(preview));
  await tabTo(user, "textbox", "Contract");
  await user.keyboard("C1");
  await press(user, "Explain C1");
  const explained = await screen.findByRole("heading", { name: "C1, Acme" });
  await waitFor(() => expect(document.activeElement).toBe(explained));

  let finish = (): void => undefined;
  excel.duringWrite = () => new Promise((done) => (finish = done));
  await press(user, "Write the pack");
  await expectStep("Writing …");
  finish();
  await expectTold("status", /^Done: Wrote Revenue pack, Schedule/);
  await press(user, "Undo last run");
  await expectTold("status", /^Done: Undid the last run/);
  expect(await excel.sheetNames()).toEqual(["Contracts", "Obligations"]);
});

test("from Home to a written report of cost, past dates to confirm and back, by keyboard alone", async () => {
  const payments = ["03/04/2026", "13/04/2026"].map((date, row) => [date, "Acme", 100 + row]);
  const excel = await paymentExcel([tableSheet("Payments", ["Date", "Supplier", "Amount"], payments)]);
  const { user } = await openPane(excel);
  await press(user, "Analyse cost");
  await tabTo(user, "combobox", /^Report/);
  await press(user, "Preview");
  const preview = await screen.findByRole("heading", { name: "Preview: cost, 2026-04" });
  await waitFor(() => expect(document.activeElement).toBe(preview));
  await tabTo(user, "checkbox", /^The dates are read rightly/);
  await user.keyboard(" ");

  let finish = (): void => undefined;
  excel.duringWrite = () => new Promise((done) => (finish = done));
  await press(user, "Write the report");
  await expectStep("Writing …");
  finish();
  await expectTold("status", /^Done: Wrote Cost report/);
  await press(user, "Undo last run");
  await expectTold("status", /^Done: Undid the last run/);
  expect(await excel.sheetNames()).toEqual(["Payments"]);
});

test("cells that a report of cost cannot read are told at once, and Tab leads to them", async () => {
  const bad = ["yesterday", "tomorrow"].map((date) => [date, "Acme", 1]);
  const excel = await paymentExcel([tableSheet("Payments", ["Date", "Supplier", "Amount"], bad)]);
  const { user } = await openPane(excel, { start: { name: "cost" } });
  await press(user, "Preview");
  await expectTold("alert", /^Not done: 2 problem\(s\) in Payments/);
  await press(user, "Select Payments!A3");
  await waitFor(() => expect(excel.shown).toEqual(["Payments!2,0"]));
});

test("Escape cancels what is running, wherever the keyboard is", async () => {
  const { user, excel } = await openPane(await smallBook(), { start: { name: "variance" } });
  await press(user, "Preview");
  let finish = (): void => undefined;
  excel.duringWrite = () => new Promise((done) => (finish = done));
  await press(user, "Write the report");
  await expectStep("Writing …");
  await user.keyboard("{Escape}");
  finish();
  await expectTold("status", /^Cancelled\. The workbook is as it was\./);
  expect(await excel.sheetNames()).toEqual(["Ledger", "Notes"]);
});

test("a failure is told at once, the keyboard goes to it, and Tab leads through the cells that it names", async () => {
  const bad = [
    [march2026, "6020", "Travel", "Expense", "n.a.", 10],
    [march2026, "6030", "Training", "Expense", "?", 10],
  ];
  const { user, excel } = await openPane(await smallBook(bad), { start: { name: "variance" } });
  await press(user, "Preview");
  await expectTold("alert", /^Not done: 2 problem\(s\) in Ledger/);
  await press(user, "Select Ledger!E7");
  await waitFor(() => expect(excel.shown).toEqual(["Ledger!6,4"]));
  await press(user, "Select Ledger!E8");
  await waitFor(() => expect(excel.shown).toEqual(["Ledger!6,4", "Ledger!7,4"]));
});

test("both live regions stand there before there is anything to tell", async () => {
  await openPane(await smallBook());
  expect(screen.getAllByRole("status").map((each) => each.getAttribute("aria-live"))).toContain("polite");
  expect(screen.getByRole("alert").getAttribute("aria-live")).toBe("assertive");
  expect(screen.getByRole("alert").textContent).toBe("");
});
