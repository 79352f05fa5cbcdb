import { screen, waitFor, within } from "@testing-library/react";
import { computeCostHere } from "../../src/runs/cost/computeCostHere";
import type { ComputeCost } from "../../src/runs/cost/CostResult";
import { sheetFrame } from "../../src/reports/frame/sheetFrame";
import { costSheets } from "../../src/reports/cost/costSheets";
import { MemoryExcel } from "../support/MemoryExcel";
import {
  dayCell,
  paymentSheet,
  smallBudget,
  smallOrders,
  smallPayments,
  tableSheet,
} from "../support/paymentBook";
import { smallBases } from "../support/overheadBook";
import { paymentExcel } from "../support/paymentExcel";
import { expectSaid, openPane, type OpenPane } from "./openPane";

async function openCost(excel?: MemoryExcel): Promise<OpenPane> {
  return openPane(excel ?? (await paymentExcel()), { start: { name: "cost" } });
}

async function press({ user }: OpenPane, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
}

async function preview(pane: OpenPane, heading: RegExp = /^Preview: cost/): Promise<void> {
  await press(pane, "Preview");
  await screen.findByRole("heading", { name: heading });
}

async function write(pane: OpenPane): Promise<void> {
  await press(pane, "Write the report");
  await screen.findByText(/figures agree with the engine/);
}

/** Rows of a table as they are shown. */
function rowsOf(name: string | RegExp): readonly (readonly string[])[] {
  const rows = within(screen.getByRole("table", { name })).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
}

function card(heading: string): string {
  return screen.getByRole("heading", { name: heading }).parentElement!.textContent ?? "";
}

test("cost is previewed with its key figures and its largest suppliers, written and undone", async () => {
  const pane = await openCost();
  await preview(pane);
  await expectSaid("12 rows read.");
  const figures = rowsOf(/^Key figures/);
  expect(figures).toContainEqual(["Cost of the period", "25,200.50"]);
  expect(figures).toContainEqual(["Period before", "20,200.00"]);
  expect(figures).toContainEqual(["Change", "24.8 %"]);
  expect(rowsOf(/^Most important first/)[1]).toEqual(["Cloudy Ltd55.6 % of the cost", "14,000.50"]);
  expect(card("Left out")).toContain("Nothing: every row that was read is in the figures.");
  expect(await pane.excel.sheetNames()).toEqual(["Payments"]);

  await write(pane);
  expect(pane.excel.shown.at(-1)).toBe(costSheets.cost.front.name);
  expect(await pane.excel.sheetNames()).toContain(costSheets.cost.front.name);

  await press(pane, "Undo last run");
  await expectSaid(/Undid the last run/);
  expect(await pane.excel.sheetNames()).toEqual(["Payments"]);
});

test("another period is reported, and a change of choices takes the preview away", async () => {
  const pane = await openCost();
  await preview(pane);
  await pane.user.type(screen.getByLabelText(/^Period/), "2026-02");
  expect(screen.queryByRole("heading", { name: /^Preview/ })).toBeNull();
  await preview(pane);
  expect(rowsOf(/^Key figures/)).toContainEqual(["Cost of the period", "20,200.00"]);
});

test("overhead is shared out by the method that is chosen, and only in the report of cost", async () => {
  const pane = await openCost(await paymentExcel([paymentSheet(smallPayments), smallBases]));
  await press(pane, /^More choices/);
  await pane.user.selectOptions(screen.getByLabelText(/^Overhead/), "Direct: to cost centres alone");
  await preview(pane);
  await write(pane);
  const { measure } = sheetFrame;
  const { name } = costSheets.cost.overhead;
  expect(await pane.excel.read(name, { top: measure, bottom: measure, left: 1, right: 1 })).toMatchObject({
    values: [["Overhead by the direct method, in units of the source"]],
  });
  await pane.user.selectOptions(screen.getByLabelText(/^Report/), "Opportunities");
  expect(screen.queryByLabelText(/^Overhead/)).toBeNull();
});

test("a report says what it answers, and is made from its own tables", async () => {
  const pane = await openCost(await paymentExcel([paymentSheet(smallPayments), smallBudget, smallOrders]));
  expect((await screen.findByLabelText<HTMLSelectElement>(/^Report/)).value).toBe("cost");
  await pane.user.selectOptions(screen.getByLabelText(/^Report/), "Opportunities");
  await expectSaid(/^What can be taken out/);
  await preview(pane, /^Preview: opportunities/);
  expect(rowsOf(/^Key figures/).map(([label]) => label)).toContain("Savings found");

  await pane.user.selectOptions(screen.getByLabelText(/^Report/), "Budget");
  await preview(pane, /^Preview: budget/);
  expect(rowsOf(/^Key figures/).map(([label]) => label)).toContain("Expenditure, budget of the year");
});

const initiatives = tableSheet(
  "Initiatives",
  ["Id", "Name", "Stage", "Owner", "Claimed saving"],
  [
    ["S-1", "Slower boats", "planned", "Ann", 30_000],
    ["S-2", "One printer", "identified", "Bo", 9_000],
  ],
);

test("a workbook with initiatives alone opens on savings, which have no period", async () => {
  const pane = await openCost(await paymentExcel([initiatives]));
  expect((await screen.findByLabelText<HTMLSelectElement>(/^Report/)).value).toBe("savings");
  expect(screen.queryByLabelText(/^Period/)).toBeNull();
  await preview(pane, /^Preview: savings/);
  expect(rowsOf(/^Key figures/)[0]).toEqual(["Claimed", "39,000.00"]);
  expect(rowsOf(/^Most important first/).slice(0, 2)).toEqual([
    ["Initiative", "Claimed", "Validated"],
    ["S-1 Slower boatsplanned, Ann", "30,000.00", "–"],
  ]);
  await write(pane);
  expect(await pane.excel.sheetNames()).toContain(costSheets.savings.front.name);
});

test("a workbook with a budget alone opens on the budget", async () => {
  await openCost(await paymentExcel([smallBudget]));
  expect((await screen.findByLabelText<HTMLSelectElement>(/^Report/)).value).toBe("budget");
});

test("a table that is not read is chosen so", async () => {
  const pane = await openCost(await paymentExcel([paymentSheet(smallPayments), smallOrders]));
  await press(pane, /^Tables/);
  await pane.user.selectOptions(screen.getByLabelText("Commitments"), "(none)");
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /^Tables/ }).textContent).not.toContain("commitments"),
  );
  await preview(pane);
});

const headers = ["Date", "Supplier", "Amount"];
const textDates = (...dates: readonly string[]) =>
  tableSheet(
    "Payments",
    headers,
    dates.map((date, row) => [date, "Acme", 100 + row]),
  );

test("how dates as text were read is shown with its proof, and confirmed before anything is written", async () => {
  const pane = await openCost(await paymentExcel([textDates("03/04/2026", "13/04/2026", "05/04/2026")]));
  await preview(pane);
  expect(card("Dates written as text")).toMatch(
    /2 date\(s\) such as 03\/04\/2026 are read day first: 13\/04\/2026/,
  );
  await press(pane, "Write the report");
  expect(await pane.excel.sheetNames()).toEqual(["Payments"]);
  await expectSaid(/^Confirm how the dates are read/);
  const button = screen.getByRole("button", { name: "Write the report" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await pane.user.click(screen.getByRole("checkbox", { name: /^The dates are read rightly/ }));
  await write(pane);
});

test("a re-run asks for the same before it writes, unless their order was chosen", async () => {
  const pane = await openCost(await paymentExcel([textDates("03/04/2026", "13/04/2026", "05/04/2026")]));
  await preview(pane);
  await pane.user.click(screen.getByRole("checkbox", { name: /^The dates are read rightly/ }));
  await write(pane);
  await press(pane, "Home");
  await press(pane, `Re-run ${costSheets.cost.front.name}`);
  await expectSaid(/Nothing was written: dates written as text/);
  expect(pane.excel.shown).toHaveLength(1);

  await preview(pane);
  await pane.user.selectOptions(screen.getByLabelText(/^Dates written as text/), "Day first: 3 April");
  await preview(pane);
  await write(pane);
  await press(pane, "Home");
  await press(pane, `Re-run ${costSheets.cost.front.name}`);
  await screen.findByText(/figures agree with the engine/);
});

test("dates that nothing tells the order of are asked about, and read as the user chooses", async () => {
  const pane = await openCost(await paymentExcel([textDates("03/04/2026", "05/04/2026")]));
  await press(pane, "Preview");
  await expectSaid(/can be read as day\/month or month\/day/);
  await pane.user.selectOptions(screen.getByLabelText(/^Dates written as text/), "Month first: March 4");
  await preview(pane);
  expect(rowsOf(/^Key figures/)).toContainEqual(["Cost of the period", "101.00"]);
  expect(screen.queryByRole("checkbox", { name: /^The dates are read rightly/ })).toBeNull();
});

const badPayments = tableSheet("Payments", headers, [
  [dayCell("2026-03-01"), "Acme", 100],
  ["yesterday", "Acme", 40],
  [dayCell("2026-03-03"), "Acme", "ten"],
]);

test("cells that cannot be read are named and refused, and left out with their money on request", async () => {
  const pane = await openCost(await paymentExcel([badPayments]));
  await press(pane, "Preview");
  expect((await screen.findAllByRole("button", { name: /^Select Payments!/ })).length).toBeGreaterThan(0);
  await pane.user.click(screen.getByRole("checkbox", { name: /^Leave out rows/ }));
  await preview(pane);
  expect(rowsOf(/^Key figures/)).toContainEqual(["Cost of the period", "100.00"]);
  expect(card("Left out")).toContain("unreadable date1 row40.00");
  expect(card("Left out")).toContain("not a number1 rowNo money that can be read.");
});

const twoCurrencies = tableSheet(
  "Payments",
  [...headers, "Currency"],
  [
    [dayCell("2026-03-01"), "Acme", 100, "EUR"],
    [dayCell("2026-03-02"), "Acme", 50, "EUR"],
    [dayCell("2026-03-03"), "Bolt", 70, "USD"],
  ],
);

test("of several currencies one is reported, and the money of the others is told", async () => {
  const pane = await openCost(await paymentExcel([twoCurrencies]));
  await preview(pane);
  expect(rowsOf("Key figures in EUR")).toContainEqual(["Cost of the period", "150.00"]);
  expect(card("Left out")).toContain("70.00 USD");
  await press(pane, /^More choices/);
  await pane.user.type(screen.getByLabelText(/^Currency/), "usd");
  await preview(pane);
  expect(rowsOf("Key figures in USD")).toContainEqual(["Cost of the period", "70.00"]);
});

test("what changed since the preview is not written over", async () => {
  const pane = await openCost();
  await preview(pane);
  pane.excel.type("Payments", { row: 1, column: 4 }, "1", 1);
  await press(pane, "Write the report");
  await expectSaid(/Preview again|has changed/);
  expect(await pane.excel.sheetNames()).toEqual(["Payments"]);
});

test("a report that is computed elsewhere is cancelled, and its keeper released once it is written", async () => {
  let released = 0;
  let isHeld = true;
  const compute: ComputeCost = async (task, control) => {
    if (isHeld) {
      await new Promise((_, reject) => {
        control.signal!.addEventListener("abort", () => reject(control.signal!.reason as Error));
      });
    }
    const result = await computeCostHere(task, control);
    return { ...result, release: () => void released++ };
  };
  const pane = await openPane(await paymentExcel(), {
    start: { name: "cost" },
    cost: () => Promise.resolve(compute),
  });
  await press(pane, "Preview");
  await press(pane, "Cancel");
  await expectSaid(/[Cc]ancelled/);
  expect(screen.queryByRole("heading", { name: /^Preview/ })).toBeNull();
  isHeld = false;
  await preview(pane);
  expect(released).toBe(0);
  await write(pane);
  await waitFor(() => expect(released).toBe(1));
});

test("home finds payments and the report, runs it again and opens its choices", async () => {
  const pane = await openCost();
  await pane.user.type(await screen.findByLabelText(/^Period/), "2026-02");
  await preview(pane);
  await write(pane);
  await press(pane, "Home");
  expect((await screen.findByRole("region", { name: "Cost and budgets" })).textContent).toContain(
    "Payments: 12 rows",
  );
  await press(pane, `Re-run ${costSheets.cost.front.name}`);
  await screen.findByText(/figures agree with the engine/);
  await press(pane, `Change the choices of ${costSheets.cost.front.name}`);
  expect((await screen.findByLabelText<HTMLInputElement>(/^Period/)).value).toBe("2026-02");
  expect(screen.getByLabelText<HTMLSelectElement>(/^Report/).value).toBe("cost");
});

test("the payments behind a figure of a written report are listed, and a figure without says why", async () => {
  const pane = await openCost();
  await preview(pane);
  await write(pane);
  const sheet = costSheets.cost.front.name;
  const { values } = await pane.excel.read(sheet, { top: 0, bottom: 80, left: 0, right: 20 });
  const row = values.findIndex((cells) => cells[1] === "Total");
  const select = (heading: string): void => {
    const column = values[sheetFrame.headers]!.indexOf(heading);
    pane.excel.selected = { sheet, block: { top: row, bottom: row, left: column, right: column } };
  };

  await press(pane, "Explain");
  select("AC");
  await press(pane, "Explain the selected cell");
  await press(pane, "List the source rows");
  await expectSaid(/: the rows that add up to/);
  const drilled = pane.excel.shown.at(-1)!;
  const listed = await pane.excel.read(drilled, { top: 0, bottom: 20, left: 0, right: 12 });
  expect(listed.values[2]![1]).toBe(25_200.5);

  select("ΔPP %");
  await press(pane, "Explain the selected cell");
  await press(pane, "List the source rows");
  await expectSaid(/is computed from other figures of its row/);
});

test("home leads from a budget to its report", async () => {
  const pane = await openPane(await paymentExcel([smallBudget]));
  await press(pane, "Analyse cost");
  expect((await screen.findByLabelText<HTMLSelectElement>(/^Report/)).value).toBe("budget");
});

test("a workbook without payments says what is missing", async () => {
  const pane = await openCost(await MemoryExcel.blank());
  await expectSaid("There is no table of payments (date, supplier, amount) in this workbook.");
  await press(pane, "Preview");
  await expectSaid(/Payments/);
});
