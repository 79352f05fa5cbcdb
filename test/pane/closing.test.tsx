import { screen } from "@testing-library/react";
import { contractExcel } from "../support/contractExcel";
import { smallBook } from "../support/smallBook";
import { expectSaid, openPane, type OpenPane } from "./openPane";

async function openClosing(): Promise<OpenPane> {
  const pane = await openPane(await contractExcel(smallBook), { start: { name: "revenue" } });
  await pane.user.click(await screen.findByRole("button", { name: /^Closed periods/ }));
  return pane;
}

async function close({ user }: OpenPane, month: string): Promise<void> {
  await user.type(screen.getByLabelText("Closed by"), "Ann");
  await user.click(screen.getByRole("button", { name: "Close the month" }));
  await user.click(screen.getByRole("button", { name: `Close ${month}` }));
  await expectSaid(new RegExp(`Closed ${month}: revenue `));
}

test("months are closed one after the other, and opened again with a reason, each after a question", async () => {
  const pane = await openClosing();
  const { user, excel } = pane;
  await expectSaid("None is closed");
  await user.type(screen.getByLabelText("Month to close"), "2026-03");
  await close(pane, "2026-03");
  await expectSaid(/^Closed up to 2026-03, by Ann on /);
  expect(await excel.sheetNames()).toEqual(["Contracts", "Obligations", "Closed periods", "Close log"]);

  expect(screen.getByLabelText("Month to close")).toHaveProperty("value", "2026-04");
  await close(pane, "2026-04");
  await expectSaid(/^Closed up to 2026-04, /);
  await user.selectOptions(await screen.findByLabelText("Month to open again"), "2026-03");
  await expectSaid("Opens 2026-03, 2026-04.");
  await user.type(screen.getByLabelText("Opened by"), "Bea");
  expect(screen.getByRole("button", { name: "Open again" }).getAttribute("aria-disabled")).toBe("true");
  await user.type(screen.getByLabelText("Reason"), "late invoice");
  await user.click(screen.getByRole("button", { name: "Open again" }));
  await user.click(screen.getByRole("button", { name: "Leave them closed" }));
  await user.click(screen.getByRole("button", { name: "Open again" }));
  await user.click(screen.getByRole("button", { name: "Open 2 months again" }));
  await expectSaid(/Re-opened 2026-03, 2026-04\./);
  await expectSaid(/^Closed up to 2026-02, by Ann on /);
});

test("a month that is not over is refused", async () => {
  const { user, excel } = await openClosing();
  await user.type(screen.getByLabelText("Month to close"), "2027-03");
  await user.type(screen.getByLabelText("Closed by"), "Ann");
  await user.click(screen.getByRole("button", { name: "Close the month" }));
  await user.click(screen.getByRole("button", { name: "Close 2027-03" }));
  await expectSaid(/2027-03 cannot be closed on 2026-07-01: it is not over/);
  expect(await excel.sheetNames()).toEqual(["Contracts", "Obligations"]);
});
