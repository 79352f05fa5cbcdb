import { screen, within } from "@testing-library/react";
import type { CellValue } from "../../src/cells/CellValue";
import { forecastSheets } from "../../src/reports/forecast/forecastSheets";
import { forecastExcel } from "../support/forecastExcel";
import { MemoryExcel } from "../support/MemoryExcel";
import { expectSaid, openPane, type OpenPane } from "./openPane";

const own = ["Actuals"];
const firstReport = [
  forecastSheets.front,
  forecastSheets.rolling,
  forecastSheets.lines,
  forecastSheets.chart,
].map(({ name }) => name);

async function openForecast(changes: Readonly<Record<string, CellValue>> = {}): Promise<OpenPane> {
  return openPane(await forecastExcel(changes), { start: { name: "forecast" } });
}

async function preview({ user }: OpenPane): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  await screen.findByRole("heading", { name: "Preview of 2026-01 to 2026-12" });
}

async function write({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Write the report" }));
  await screen.findByText(/figures agree with the engine/);
}

test("a forecast is previewed, written and undone", async () => {
  const pane = await openForecast();
  await preview(pane);
  await expectSaid("2 of 2 lines forecast from actuals to 2025-12.");
  expect(
    screen.getByRole("img", { name: /^Rooms: actuals from 2024-01 to 2025-12, forecast to 2026-12/ }),
  ).toBeDefined();
  expect(await pane.excel.sheetNames()).toEqual(own);

  await write(pane);
  expect(pane.excel.shown.at(-1)).toBe("Forecast");
  expect(await pane.excel.sheetNames()).toEqual([...own, ...firstReport]);

  await pane.user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/Undid the last run/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("a bad line is told and does not stop the others", async () => {
  const pane = await openForecast({ "Meals 7": "n/a" });
  await preview(pane);
  await expectSaid("1 of 2 lines forecast from actuals to 2025-12.");
  const told = screen.getByRole("heading", { name: "Without a forecast" }).parentElement!;
  expect(told.textContent).toMatch(/Meals: .*Actuals!C9.*"n\/a"/);
});

test("only ticked lines are forecast", async () => {
  const pane = await openForecast();
  await pane.user.click(await screen.findByRole("button", { name: /^Lines/ }));
  await pane.user.click(screen.getByRole("checkbox", { name: "Meals" }));
  await preview(pane);
  await expectSaid("1 of 1 lines forecast from actuals to 2025-12.");
  await pane.user.click(screen.getByRole("button", { name: "None" }));
  expect(screen.getByRole("button", { name: "Preview" }).getAttribute("aria-disabled")).toBe("true");
});

test("methods are compared for a line, the most accurate first", async () => {
  const pane = await openForecast();
  await preview(pane);
  await pane.user.click(screen.getByRole("button", { name: "Compare methods" }));
  const table = await screen.findByRole("table", { name: /^Methods, the most accurate/ });
  const errors = within(table)
    .getAllByRole("row")
    .map((row) => Number(/WAPE ([\d.]+) %/.exec(row.textContent ?? "")?.[1]));
  expect(errors.length).toBeGreaterThan(5);
  expect(errors).toEqual([...errors].sort((a, b) => a - b));
});

test("a horizon that cannot be forecast is refused before anything is written", async () => {
  const pane = await openForecast();
  await pane.user.type(await screen.findByRole("textbox", { name: "Periods ahead" }), "10000");
  await pane.user.click(screen.getByRole("button", { name: "Preview" }));
  await expectSaid(/10,?000/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("what changed since the preview is not written over", async () => {
  const pane = await openForecast();
  await preview(pane);
  pane.excel.type("Actuals", { row: 48, column: 1 }, "4711", 4_711);
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await expectSaid(/Preview again|has changed/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("home finds series and reports of forecasts, and runs these again", async () => {
  const pane = await openForecast();
  await preview(pane);
  await write(pane);
  await pane.user.click(screen.getByRole("button", { name: "Home" }));
  await pane.user.click(await screen.findByRole("button", { name: "Re-run Forecast" }));
  await screen.findByText(/figures agree with the engine/);
  expect(await pane.excel.sheetNames()).toContain(forecastSheets.changes.name);
  const series = screen.getByRole("region", { name: "Series" });
  expect(within(series).getByText("Actuals")).toBeDefined();
});

test("a workbook without series says what to do", async () => {
  await openPane(await MemoryExcel.blank(), { start: { name: "forecast" } });
  await expectSaid(/periods/);
});
