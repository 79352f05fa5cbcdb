import { objectOf, type ChartTarget, type SeriesTarget, type Targets } from "../Targets";
import type { Plain, SeriesPart } from "../../model/Parts";
import { invalidArgument } from "../HostError";
import {
  getter,
  method,
  navigation,
  scalar,
  type Argument,
  type ObjectClass,
  type Scalar,
} from "../ObjectClass";
import { stored } from "../stored";
import { textOf } from "../textOf";
import { addressOfArgument } from "./addressOfArgument";
import { typeOfChart } from "./typeOfChart";

const ofSeries = (key: string, unset: Plain = null): Scalar<SeriesTarget> =>
  stored<SeriesTarget>(({ series }) => series.bag, key, unset);

export const seriesFillClass: ObjectClass<Targets["ChartFill"]> = {
  members: {
    SetSolidColor: method(({ series }, [color]) => void series.bag.set("Fill.Color", color as Plain)),
    Clear: method(({ series }) => void series.bag.set("Fill.Color", "")),
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
    ChartType: scalar(
      ({ chart, series }) => series.bag.get("ChartType") ?? typeOfChart(chart),
      ({ chart, series }, type) => {
        if (type === typeOfChart(chart)) series.bag.delete("ChartType");
        else series.bag.set("ChartType", type);
      },
    ),
    MarkerStyle: ofSeries("MarkerStyle", "Automatic"),
    MarkerSize: ofSeries("MarkerSize", 5),
    MarkerBackgroundColor: ofSeries("MarkerBackgroundColor", ""),
    MarkerForegroundColor: ofSeries("MarkerForegroundColor", ""),
    GapWidth: ofSeries("GapWidth", 150),
    Overlap: ofSeries("Overlap", 0),
    Format: navigation((target) => objectOf("ChartSeriesFormat", target)),
    SetValues: method(({ series }, [range]) => void series.bag.set("Values", addressOfArgument(range))),
    SetXAxisValues: method(({ series }, [range]) => void series.bag.set("XValues", addressOfArgument(range))),
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
    GetItemAt: getter((target, [index]) =>
      objectOf("ChartSeries", { ...target, series: seriesAt(target, index) }),
    ),
  },
};

function seriesAt({ chart }: ChartTarget, index: Argument | undefined): SeriesPart {
  const series = chart.series[Number(index)];
  if (!series) throw invalidArgument();
  return series;
}

/** One entry a series. */
export const legendEntriesClass: ObjectClass<Targets["ChartLegendEntryCollection"]> = {
  items: (target) => target.chart.series.map((series) => objectOf("ChartLegendEntry", { ...target, series })),
  members: {
    GetItemAt: getter((target, [index]) =>
      objectOf("ChartLegendEntry", { ...target, series: seriesAt(target, index) }),
    ),
  },
};
export const legendEntryClass: ObjectClass<Targets["ChartLegendEntry"]> = {
  members: { Visible: ofSeries("Legend.Visible", true) },
};
