import { figuresOfChart } from "../../../../src/workbench/grid/charts/figuresOfChart";
import { LiveWorkbook } from "../../../../src/workbench/grid/LiveWorkbook";
import { plainStyle } from "../../../../src/workbench/model/CellStyle";
import type { ChartPart, Plain } from "../../../../src/workbench/model/Parts";

function chart(
  bag: Readonly<Record<string, Plain>>,
  ...series: readonly Readonly<Record<string, Plain>>[]
): ChartPart {
  return {
    id: "1",
    bag: new Map(Object.entries(bag)),
    series: series.map((each) => ({ bag: new Map(Object.entries(each)) })),
  };
}

const workbook = new LiveWorkbook(1900, 46_000);
const data = workbook.addSheet("P&L 'draft'");
const report = workbook.addSheet("Report");
for (const [row, name] of ["Tea", "Cups"].entries()) data.setCell(row, 0, { value: name });
data.setCell(0, 1, { value: 5 });
data.setCell(1, 1, { value: null, formula: "=B1*2" });
data.setCell(2, 1, { value: "n/m" });
data.setCell(3, 1, { value: null, formula: "=1/0" });

const values = { Values: "'P&L ''draft'''!B1:B4", XValues: "'P&L ''draft'''!A1:A2" };

test("values and names come from the cells that the series refer to, as they are now", () => {
  const part = chart({ ChartType: "BarClustered", "Title.Text": "Sales" }, values);
  const figures = figuresOfChart(workbook, report, part)!;
  expect(figures.series[0]!.values).toEqual([5, 10, null, null]);
  expect(figures.categories).toEqual(["Tea", "Cups"]);
  data.setCell(0, 1, { value: 7 });
  expect(figuresOfChart(workbook, report, part)!.series[0]!.values).toEqual([7, 14, null, null]);
});

test("dates along the axis are shown in their cells' format", () => {
  data.setCell(5, 0, { value: 46_203 });
  data.setStyle(5, 0, { ...plainStyle, numberFormat: "mmm yyyy" });
  const part = chart({ ChartType: "Line" }, { Values: "B1:B1", XValues: "A6:A6" });
  expect(figuresOfChart(workbook, data, part)!.categories).toEqual(["Jun 2026"]);
});

test("a fill that was cleared is none, and one that nobody set is Excel's own", () => {
  const part = chart({ ChartType: "ColumnStacked" }, { ...values, "Fill.Color": "" }, values);
  expect(figuresOfChart(workbook, report, part)!.series.map(({ fill }) => fill)).toEqual([null, "#ED7D31"]);
});

test("ends of an axis, its gridlines and its order are as they were set", () => {
  const part = chart(
    {
      ChartType: "BarStacked",
      "ValueAxis.Minimum": -5,
      "ValueAxis.Maximum": 50,
      "ValueAxis.Gridlines.Visible": false,
      "CategoryAxis.ReversePlotOrder": true,
      "CategoryAxis.TickLabelPosition": "Low",
      "Legend.Visible": false,
    },
    values,
  );
  expect(figuresOfChart(workbook, report, part)).toMatchObject({
    kind: "bar",
    stacking: "stacked",
    legend: null,
    valueAxis: { minimum: -5, maximum: 50, hasGridlines: false },
    categoryAxis: { isReversed: true, labels: "Low", hasGridlines: false },
  });
});

test("a series may be drawn in its own way, and be left out of the legend", () => {
  const part = chart(
    { ChartType: "Line" },
    { ...values, ChartType: "AreaStacked", "Legend.Visible": false, "Fill.Color": "" },
    values,
  );
  const [band, line] = figuresOfChart(workbook, report, part)!.series;
  expect(band).toMatchObject({ drawn: { kind: "area", stacking: "stacked" }, isUnlisted: true, line: null });
  expect([line!.drawn, line!.isUnlisted]).toEqual([undefined, undefined]);
});

test("on an axis of days categories stand in the order of time, their values with them", () => {
  for (const [row, day] of [46_060, 46_000, 46_030].entries()) {
    data.setCell(10 + row, 0, { value: day });
    data.setCell(10 + row, 1, { value: row });
  }
  const series = { Values: "B11:B13", XValues: "A11:A13" };
  const bag = { ChartType: "Line", "CategoryAxis.CategoryType": "DateAxis" };
  const figures = figuresOfChart(workbook, data, chart(bag, series))!;
  expect(figures.days).toEqual([46_000, 46_030, 46_060]);
  expect(figures.series[0]!.values).toEqual([1, 2, 0]);
  // One that is no day makes them plain categories again.
  data.setCell(10, 0, { value: "later" });
  expect(figuresOfChart(workbook, data, chart(bag, series))).not.toHaveProperty("days");
});

test("series that refer to nothing are empty, and kinds that are not drawn are null", () => {
  const lost = chart({ ChartType: "Line" }, { Values: "Gone!A1:A3" }, {});
  expect(figuresOfChart(workbook, report, lost)!.series.map((each) => each.values)).toEqual([[], []]);
  expect(figuresOfChart(workbook, report, chart({ ChartType: "Pie" }, values))).toBeNull();
});
