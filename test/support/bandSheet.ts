import { blockFromName, cellFromName } from "../../src/cells/address";
import type { SeriesModel, SheetCell, SheetModel } from "../../src/reports/SheetModel";
import { sheetModel } from "./sheetModel";

const headings = ["Month", "Low 95", "95 % interval", "80 % interval", "Above", "AC", "FC", null, "AC"];
const actuals = [40, null, 43, 44];
const forecasts = [44, 46, 48];

/** Four months of actuals, one of them missing, and two of forecast between their intervals; a cell that takes one of the headings. */
export function bandSheet(): SheetModel {
  const rows = Array.from({ length: 6 }, (_, month): SheetCell[] => {
    const ahead = Math.max(0, month - 3);
    const base = forecasts[month - 3] ?? actuals[month] ?? 0;
    const values = [
      46_000 + 31 * month,
      base - 3 * ahead,
      ahead,
      4 * ahead,
      ahead,
      actuals[month] ?? null,
      forecasts[month - 3] ?? null,
    ];
    return values.map((value, column) => ({ value, format: { number: column === 0 ? "month" : "amount0" } }));
  });
  const series = (column: string, more: Pick<SeriesModel, "scenario" | "as" | "unlisted">): SeriesModel => ({
    name: cellFromName(`${column}1`)!,
    values: blockFromName(`${column}2:${column}7`)!,
    ...more,
  });
  return sheetModel("band", "Band", [headings.map((value) => ({ value })), ...rows], {
    validations: [{ block: blockFromName("I1:I1")!, list: "='Band'!$B$1:$G$1" }],
    charts: [
      {
        kind: "line",
        title: "Forecast",
        description: "Actuals, forecast and its intervals.",
        at: blockFromName("I3:P20")!,
        categories: blockFromName("A2:A7")!,
        dates: { unit: "month", step: 3 },
        series: [
          series("B", { scenario: "outerBand", as: "base" }),
          series("C", { scenario: "outerBand", as: "area" }),
          series("D", { scenario: "innerBand", as: "area" }),
          series("E", { scenario: "outerBand", as: "area", unlisted: true }),
          series("F", { scenario: "actual" }),
          series("G", { scenario: "forecast" }),
        ],
        numberFormat: "amount0",
      },
    ],
  });
}
