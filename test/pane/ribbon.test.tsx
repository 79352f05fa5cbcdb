import { getConfig, screen } from "@testing-library/react";
import { CommandDoor, type RibbonCommand } from "../../src/pane/commands/CommandDoor";
import { runRevenueReport } from "../../src/runs/revenue/revenueReport";
import { runVarianceReport } from "../../src/runs/varianceReport";
import { contractExcel } from "../support/contractExcel";
import type { MemoryExcel } from "../support/MemoryExcel";
import { MemoryPaneHost } from "../support/MemoryPaneHost";
import { smallBook as contracts } from "../support/smallBook";
import { expectSaid, openPane, smallBook, type OpenPane } from "./openPane";

const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

interface WithRibbon extends OpenPane {
  readonly host: MemoryPaneHost;
  readonly press: (command: RibbonCommand) => Promise<void>;
}

async function openWithRibbon(excel: MemoryExcel): Promise<WithRibbon> {
  const [commands, host] = [new CommandDoor(), new MemoryPaneHost()];
  const pane = await openPane(excel, { commands, host });
  return { ...pane, host, press: (command) => during(() => commands.run(command)) };
}

/** Waits for what was not begun by a user's event; React may draw meanwhile. */
function during(work: () => Promise<void>): Promise<void> {
  return getConfig().asyncWrapper(work) as Promise<void>;
}

async function reported(): Promise<MemoryExcel> {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  return excel;
}

test("Variance shows the pane on its page", async () => {
  const { press, host } = await openWithRibbon(await smallBook());
  await press("variance");
  await screen.findByRole("heading", { name: "Variance report" });
  expect(host.paneIsShown).toBe(true);
});

test("Re-run writes a revenue pack again from any of its sheets", async () => {
  const excel = await contractExcel(contracts);
  await runRevenueReport({ workbook: excel, stamp }, { period: "2026-03" });
  excel.selected = { sheet: "RPO", block: { top: 0, left: 0, bottom: 0, right: 0 } };
  const { press } = await openWithRibbon(excel);
  await press("rerun");
  await expectSaid(/Wrote Revenue pack, Schedule, Waterfall/);
  expect(excel.shown.at(-1)).toBe("Revenue pack");
});

test("Re-run writes the report of the active sheet again", async () => {
  const excel = await reported();
  const { press, host } = await openWithRibbon(excel);
  await excel.show("Variance");
  let writes = 0;
  excel.duringWrite = async () => void (writes += 1);
  await press("rerun");
  await expectSaid(/Wrote Variance\./);
  expect(host.paneIsShown).toBe(true);
  expect(excel.shown.at(-1)).toBe("Variance");
  expect(writes).toBe(1);
});

test("Re-run on another sheet runs the last report, and says so where there is none", async () => {
  const excel = await reported();
  const { press } = await openWithRibbon(excel);
  await excel.show("Notes");
  await press("rerun");
  await expectSaid(/Wrote Variance\./);
  await press("undo");
  await press("undo");
  await expectSaid(/The last run cannot be undone/);
});

test("Re-run in a workbook without a report says what to do", async () => {
  const { press } = await openWithRibbon(await smallBook());
  await press("rerun");
  await expectSaid(/This workbook holds no report to run again/);
});

test("Undo last run takes the run back and tells of it", async () => {
  const excel = await reported();
  const { press, host } = await openWithRibbon(excel);
  await press("undo");
  await expectSaid(/Undid the last run: Variance as before/);
  expect(host.paneIsShown).toBe(true);
  expect(await excel.sheetNames()).toEqual(["Ledger", "Notes"]);
});

test("Help opens its window, or gives a link where Excel opens none", async () => {
  const { press, host } = await openWithRibbon(await smallBook());
  await press("help");
  expect(host.windows).toEqual([host.helpUrl]);
  expect(host.paneIsShown).toBe(false);
  host.canOpenWindows = false;
  await press("help");
  expect(screen.getByRole("link", { name: "Open it" }).getAttribute("href")).toBe(host.helpUrl);
  expect(host.paneIsShown).toBe(true);
});

test("a command that comes while a run is going on is refused with the reason, and none waits in a queue", async () => {
  const excel = await reported();
  const { press } = await openWithRibbon(excel);
  let finish = (): void => undefined;
  let writes = 0;
  excel.duringWrite = () => {
    writes += 1;
    return new Promise((done) => (finish = done));
  };
  const first = press("rerun");
  await screen.findByText(/Writing …/);
  await press("undo");
  await expectSaid(/Another run is still going on/);
  finish();
  await first;
  await expectSaid(/Wrote Variance\./);
  expect(writes).toBe(1);
  expect(await excel.sheetNames()).toContain("Variance");
});

test("a command that comes before the pane is drawn waits for it", async () => {
  const excel = await reported();
  const commands = new CommandDoor();
  const early = commands.run("undo");
  await openPane(excel, { commands });
  await during(() => early);
  await expectSaid(/Undid the last run/);
});

test("a command ends with the reason where the pane cannot be drawn", async () => {
  const commands = new CommandDoor();
  const early = commands.run("undo");
  commands.close(new Error("no workbook"));
  await expect(early).rejects.toThrow("no workbook");
});
