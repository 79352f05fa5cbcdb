import { sheetFrame } from "../../frame/sheetFrame";
import { block } from "../../SheetBuilder";
import type { ChartModel, SeriesModel } from "../../SheetModel";
import { bridgeColumns as c, type BridgeRows } from "./bridgeColumns";

const chartLeft = 1;
/** Rows that the chart takes. */
export const waterfallRows = 26;

/** Columns that begin where the one before ended: from the period before to the reported one. */
export function waterfall({ opening, closing }: BridgeRows): ChartModel {
  const looks: readonly Omit<SeriesModel, "name" | "values">[] = [
    { scenario: "outerBand", as: "base" },
    { scenario: "outerBand", as: "base" },
    { scenario: "actual" },
    { scenario: "unfavourable" },
    { scenario: "unfavourable", unlisted: true },
    { scenario: "favourable" },
    { scenario: "favourable", unlisted: true },
  ];
  return {
    kind: "column",
    stacked: true,
    title: "Cost bridge: from the period before to the reported one",
    description:
      "Columns that begin at the cost of the period before, rise by what suppliers cost more and fall by what they cost less, and end at the cost of the period.",
    at: block(closing + 2, chartLeft, closing + 1 + waterfallRows, c.comment),
    categories: block(opening, c.step, closing, c.step),
    series: looks.map((look, index) => ({
      name: { row: sheetFrame.headers, column: c.drawn + index },
      values: block(opening, c.drawn + index, closing, c.drawn + index),
      ...look,
    })),
    numberFormat: "amount0",
  };
}
