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

test("series that refer to nothing are empty, and kinds that are not drawn are null", () => {
  const lost = chart({ ChartType: "Line" }, { Values: "Gone!A1:A3" }, {});
  expect(figuresOfChart(workbook, report, lost)!.series.map((each) => each.values)).toEqual([[], []]);
  expect(figuresOfChart(workbook, report, chart({ ChartType: "Pie" }, values))).toBeNull();
});
