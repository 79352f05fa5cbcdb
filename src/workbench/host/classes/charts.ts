import { textOf } from "../textOf";
import { type Targets, objectOf, type HostObject, type AxisTarget, type ChartTarget } from "../Targets";
import type { ChartPart, Plain, SeriesPart } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { accessDenied, invalidArgument, itemNotFound } from "../HostError";
import { getter, method, navigation, scalar, type ObjectClass, type Scalar } from "../ObjectClass";
import { columnsOf, rangeAddress, rowsOf } from "../RangeTarget";
import { rangeTargetOf } from "../rangeTargetOf";
import { stored } from "../stored";
import { addressOfArgument } from "./addressOfArgument";
import { typeOfChart } from "./typeOfChart";

const ofChart = (key: string, unset: Plain = null): Scalar<ChartTarget> =>
  stored<ChartTarget>(({ chart }) => chart.bag, key, unset);

export const titleFontClass: ObjectClass<Targets["ChartFont"]> = {
  members: {
    Size: ofChart("Title.Size"),
    Color: ofChart("Title.Color"),
    Bold: ofChart("Title.Bold", false),
  },
};
export const titleFormatClass: ObjectClass<Targets["ChartTitleFormat"]> = {
  members: {
    Font: navigation((target) => objectOf("ChartFont", target)),
  },
};
export const titleClass: ObjectClass<Targets["ChartTitle"]> = {
  members: {
    Text: ofChart("Title.Text", "Chart Title"),
    Visible: ofChart("Title.Visible", true),
    Format: navigation((target) => objectOf("ChartTitleFormat", target)),
  },
};
export const legendClass: ObjectClass<Targets["ChartLegend"]> = {
  members: {
    Visible: ofChart("Legend.Visible", true),
    Position: ofChart("Legend.Position", "Bottom"),
    LegendEntries: navigation((target) => objectOf("ChartLegendEntryCollection", target)),
  },
};
const ofAxis = (key: string, unset: Plain): Scalar<AxisTarget> =>
  scalar(
    ({ chart, axis }) => chart.bag.get(`${axis}.${key}`) ?? unset,
    ({ chart, axis }, value) => void chart.bag.set(`${axis}.${key}`, value),
  );

export const axisClass: ObjectClass<Targets["ChartAxis"]> = {
  members: {
    NumberFormat: ofAxis("NumberFormat", "General"),
    TickLabelPosition: ofAxis("TickLabelPosition", "NextToAxis"),
    ReversePlotOrder: ofAxis("ReversePlotOrder", false),
    CategoryType: ofAxis("CategoryType", "Automatic"),
    BaseTimeUnit: ofAxis("BaseTimeUnit", "Days"),
    MajorTimeUnitScale: ofAxis("MajorTimeUnitScale", "Days"),
    MajorUnit: ofAxis("MajorUnit", ""),
    Minimum: ofAxis("Minimum", ""),
    Maximum: ofAxis("Maximum", ""),
    MajorGridlines: navigation((target) => objectOf("ChartGridlines", target)),
  },
};
export const gridlinesClass: ObjectClass<Targets["ChartGridlines"]> = {
  members: { Visible: ofAxis("Gridlines.Visible", true) },
};
export const axesClass: ObjectClass<Targets["ChartAxes"]> = {
  members: {
    CategoryAxis: navigation((target) => objectOf("ChartAxis", { ...target, axis: "CategoryAxis" })),
    ValueAxis: navigation((target) => objectOf("ChartAxis", { ...target, axis: "ValueAxis" })),
  },
};

export const chartClass: ObjectClass<Targets["Chart"]> = {
  id: ({ chart }) => chart.id,
  members: {
    Id: scalar(({ chart }) => chart.id),
    Name: ofChart("Name", ""),
    ChartType: scalar(
      ({ chart }) => typeOfChart(chart),
      ({ chart: { bag, series } }, type) => {
        bag.set("ChartType", type);
        for (const each of series) each.bag.delete("ChartType");
      },
    ),
    // A chart of the model knows gaps alone.
    DisplayBlanksAs: scalar(
      () => "NotPlotted",
      (_, value) => {
        if (value !== "NotPlotted") throw invalidArgument();
      },
    ),
    Title: navigation((target) => objectOf("ChartTitle", target)),
    Legend: navigation((target) => objectOf("ChartLegend", target)),
    Axes: navigation((target) => objectOf("ChartAxes", target)),
    Series: navigation((target) => objectOf("ChartSeriesCollection", target)),
    SetPosition: method(({ chart }, [start, end]) => {
      chart.bag.set("Position", `${addressOfArgument(start)}:${addressOfArgument(end ?? start)}`);
    }),
    Delete: method(({ sheet, chart }) => {
      if (sheet.isProtected) throw accessDenied();
      sheet.parts.charts = sheet.parts.charts.filter((each) => each !== chart);
    }),
  },
};

export const chartsClass: ObjectClass<Targets["ChartCollection"]> = {
  items: (sheet) => sheet.parts.charts.map((chart) => objectOf("Chart", { sheet, chart })),
  item: chartOf,
  members: {
    Count: scalar((sheet) => sheet.parts.charts.length),
    /** One series a column of the source, or a row. */
    Add: getter((sheet, [type, source, seriesBy], host) => {
      if (sheet.isProtected) throw accessDenied();
      const range = rangeTargetOf(source);
      const id = `{CHART-${host.nextId()}}`;
      const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnsOf(range) > rowsOf(range));
      const series: SeriesPart[] = [];
      for (let index = 0; index < (byRows ? rowsOf(range) : columnsOf(range)); index++) {
        const { top, left, bottom, right } = range.block;
        const block = byRows
          ? { top: top + index, left, bottom: top + index, right }
          : { top, left: left + index, bottom, right: left + index };
        series.push({ bag: new Map([["Values", rangeAddress({ sheet: range.sheet, block })]]) });
      }
      const bag = new Map<string, Plain>([
        ["ChartType", textOf(type)],
        ["Name", `Chart ${sheet.parts.charts.length + 1}`],
      ]);
      const chart: ChartPart = { id, bag, series };
      sheet.parts.charts.push(chart);
      return objectOf("Chart", { sheet, chart });
    }),
    GetItem: getter((sheet, [key]) => {
      const found = chartOf(sheet, key as Plain);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((sheet, [key]) => chartOf(sheet, key as Plain)),
  },
};

function chartOf(sheet: ModelSheet, key: Plain): HostObject | null {
  const chart = sheet.parts.charts.find(({ id, bag }) => id === key || bag.get("Name") === key);
  return chart ? objectOf("Chart", { sheet, chart }) : null;
}
