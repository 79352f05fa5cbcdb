import { textOf } from "../textOf";
import {
  type Targets,
  objectOf,
  type HostObject,
  type AxisTarget,
  type ChartTarget,
  type SeriesTarget,
} from "../Targets";
import type { ChartPart, Plain, SeriesPart } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { accessDenied, invalidArgument, itemNotFound } from "../HostError";
import {
  getter,
  method,
  navigation,
  scalar,
  type Argument,
  type ObjectClass,
  type Scalar,
} from "../ObjectClass";
import { columnsOf, rangeAddress, rowsOf } from "../RangeTarget";
import { rangeTargetOf } from "../rangeTargetOf";
import { stored } from "../stored";

const ofChart = (key: string, unset: Plain = null): Scalar<ChartTarget> =>
  stored<ChartTarget>(({ chart }) => chart.bag, key, unset);
const ofSeries = (key: string, unset: Plain = null): Scalar<SeriesTarget> =>
  stored<SeriesTarget>(({ series }) => series.bag, key, unset);

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

export const seriesFillClass: ObjectClass<Targets["ChartFill"]> = {
  members: {
    SetSolidColor: method(({ series }, [color]) => void series.bag.set("Fill.Color", color as Plain)),
    Clear: method(({ series }) => void series.bag.delete("Fill.Color")),
  },
};
export const seriesLineClass: ObjectClass<Targets["ChartLineFormat"]> = {
  members: {
    Color: ofSeries("Line.Color"),
    LineStyle: ofSeries("Line.LineStyle", "Automatic"),
    Weight: ofSeries("Line.Weight", 0.75),
  },
};
export const seriesFormatClass: ObjectClass<Targets["ChartSeriesFormat"]> = {
  members: {
    Fill: navigation((target) => objectOf("ChartFill", target)),
    Line: navigation((target) => objectOf("ChartLineFormat", target)),
  },
};

export const seriesClass: ObjectClass<Targets["ChartSeries"]> = {
  members: {
    Name: ofSeries("Name", ""),
    GapWidth: ofSeries("GapWidth", 150),
    Overlap: ofSeries("Overlap", 0),
    Format: navigation((target) => objectOf("ChartSeriesFormat", target)),
    SetValues: method(({ series }, [range]) => void series.bag.set("Values", addressOf(range))),
    SetXAxisValues: method(({ series }, [range]) => void series.bag.set("XValues", addressOf(range))),
    Delete: method(({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    }),
  },
};

export const seriesCollectionClass: ObjectClass<Targets["ChartSeriesCollection"]> = {
  items: (target) => target.chart.series.map((series) => objectOf("ChartSeries", { ...target, series })),
  members: {
    Count: scalar(({ chart }) => chart.series.length),
    Add: getter((target, [name]) => {
      const series: SeriesPart = { bag: new Map([["Name", textOf(name ?? "")]]) };
      target.chart.series.push(series);
      return objectOf("ChartSeries", { ...target, series });
    }),
    GetItemAt: getter((target, [index]) => {
      const series = target.chart.series[Number(index)];
      if (!series) throw invalidArgument();
      return objectOf("ChartSeries", { ...target, series });
    }),
  },
};

export const chartClass: ObjectClass<Targets["Chart"]> = {
  id: ({ chart }) => chart.id,
  members: {
    Id: scalar(({ chart }) => chart.id),
    Name: ofChart("Name", ""),
    ChartType: ofChart("ChartType", "ColumnClustered"),
    Title: navigation((target) => objectOf("ChartTitle", target)),
    Legend: navigation((target) => objectOf("ChartLegend", target)),
    Axes: navigation((target) => objectOf("ChartAxes", target)),
    Series: navigation((target) => objectOf("ChartSeriesCollection", target)),
    SetPosition: method(({ chart }, [start, end]) => {
      chart.bag.set("Position", `${addressOf(start)}:${addressOf(end ?? start)}`);
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

function addressOf(argument: Argument | undefined): string {
  return typeof argument === "string" ? argument : rangeAddress(rangeTargetOf(argument));
}
