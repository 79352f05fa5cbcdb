import type { CellValue } from "../../../src/cells/CellValue";
import { costCase } from "../../support/costCase";
import { dayCell, tableSheet } from "../../support/paymentBook";

/** Twelve months of a line that plans 100 of credits a month; six of them are over. */
const credits = (line: string, actual: number): readonly (readonly CellValue[])[] =>
  Array.from({ length: 12 }, (_, month) => [
    dayCell(`2026-${String(month + 1).padStart(2, "0")}-01`),
    line,
    month < 6 ? actual : null,
    -100,
  ]);

test("credits that come in as planned raise no alert, and those that stay away do, by the engine and by formulas", async () => {
  const rows = [...credits("Rebates", -100), ...credits("Grants", -80), ...credits("Refunds", -95)];
  const written = await costCase(
    "budget",
    [tableSheet("Budget", ["Month", "Line", "Actual", "Budget"], rows)],
    {
      period: "2026-06",
    },
  );
  const front = written.sheet("Budget tracker");
  expect(["Rebates", "Refunds", "Grants"].map((line) => front.at(line, "Alert"))).toEqual([
    "",
    "forecast above",
    "forecast far above",
  ]);
  const alerts = written.sheet("Budget alerts");
  const fired = alerts.values
    .slice(8)
    .filter((row) => typeof row[0] === "string" && typeof row[7] === "number");
  expect(fired.map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
    ["Grants", "Forecast above the budget", 240, 240],
    ["Grants", "Forecast far above the budget", 120, 120],
    ["Refunds", "Forecast above the budget", 60, 60],
  ]);
  expect(await alerts.wrongAfter([])).toEqual([]);
  expect(await front.wrongAfter([])).toEqual([]);
}, 60_000);
