import { blockFromName } from "../../../cells/address";
import { chartXml } from "../../../workbook/xlsx/write/chartXml";
import type { DrawnChart } from "../../../workbook/xlsx/write/charts";
import type { ChartData } from "../../../workbook/xlsx/write/ChartSpec";
import type { ChartPart } from "../../model/Parts";
import type { WorkbookModel } from "../../model/WorkbookModel";
import { plainText } from "../plainValues";
import { chartSpecOf } from "./chartSpecOf";

/** Where a chart goes that nobody has placed. */
const usualPlace = { top: 1, left: 1, bottom: 15, right: 8 };

/** A chart of the model with its place, and with the values that its cells show now. */
export function drawnChart(model: WorkbookModel, chart: ChartPart): DrawnChart {
  const { bag, description = "" } = chart;
  const position = bag.get("Position");
  const place = typeof position === "string" ? position.replaceAll(/[^:]*!/g, "").replaceAll("$", "") : "";
  return {
    name: plainText(bag.get("Name")),
    description,
    at: blockFromName(place) ?? usualPlace,
    xml: chartXml(chartSpecOf(chart), dataOf(model)),
  };
}

function dataOf(model: WorkbookModel): ChartData {
  return {
    at: (reference) => {
      const mark = reference.lastIndexOf("!");
      const name = reference
        .slice(0, mark)
        .replace(/^'(.*)'$/, "$1")
        .replaceAll("''", "'");
      const block = blockFromName(reference.slice(mark + 1));
      const sheet = model.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!block || !sheet) return null;
      const values = [];
      for (let row = block.top; row <= block.bottom; row++) {
        for (let column = block.left; column <= block.right; column++) {
          values.push(model.value(sheet, row, column));
        }
      }
      return { values, format: sheet.style(block.top, block.left).numberFormat };
    },
  };
}
