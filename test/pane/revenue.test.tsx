import { screen, within } from "@testing-library/react";
import { contractExcel } from "../support/contractExcel";
import { smallBook } from "../support/smallBook";
import { expectSaid, openPane, type OpenPane } from "./openPane";

const own = ["Contracts", "Obligations"];
const pack = [
  "Revenue pack",
  "Schedule",
  "Waterfall",
  "Roll-forward",
  "RPO",
  "Journals",
  "Disaggregation",
  "Revenue tracking",
];

async function openRevenue(rows = smallBook): Promise<OpenPane> {
  const pane = await openPane(await contractExcel(rows), { start: { name: "revenue" } });
  await pane.user.type(await screen.findByLabelText(/^Period/), "2026-03");
  return pane;
}

async function preview({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Preview" }));
  await screen.findByRole("heading", { name: "Preview of 2026-03" });
}

async function write({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Write the pack" }));
  await screen.findByText(/figures agree with the engine/);
}

test("a pack is previewed, written and undone", async () => {
  const pane = await openRevenue();
  await preview(pane);
  const figures = screen.getByRole("table", { name: "Key figures in EUR" });
  expect(within(figures).getByRole("row", { name: /^Revenue of the period 620$/ })).toBeDefined();
  await expectSaid("4 contracts of 8 rows read.");
  expect(await pane.excel.sheetNames()).toEqual(own);

  await write(pane);
  expect(pane.excel.shown.at(-1)).toBe("Revenue pack");
  expect(await pane.excel.sheetNames()).toEqual([...own, ...pack]);

  await pane.user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/Undid the last run/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});
