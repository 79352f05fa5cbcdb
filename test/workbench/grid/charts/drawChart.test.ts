import type {
  AreaShape,
  ChartDrawing,
  LineShape,
  RectShape,
  Shape,
} from "../../../../src/workbench/grid/charts/ChartDrawing";
import { drawChart } from "../../../../src/workbench/grid/charts/drawChart";
import { figuresOf, seriesOf } from "./chartFigures";

function rects({ shapes }: ChartDrawing, fill: string): readonly RectShape[] {
  return shapes.filter((shape) => shape.kind === "rect").filter((rect) => rect.fill === fill);
}

function texts({ shapes }: ChartDrawing): string[] {
  return shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
}

function bottomOf({ y, height }: RectShape): number {
  return y + height;
}

const [dark, green, red] = ["#404040", "#2E8B57", "#C0392B"] as const;

describe("columns", () => {
  test("are as high as their values, from one base line", () => {
    const bars = rects(drawChart(figuresOf([seriesOf("a", [10, 20, null, 5])]), 400, 300), dark);
    expect(bars).toHaveLength(3);
    expect(bars[1]!.height / bars[0]!.height).toBeCloseTo(2, 9);
    expect(bars[2]!.height / bars[0]!.height).toBeCloseTo(0.5, 9);
    expect(new Set(bars.map((bar) => bottomOf(bar).toFixed(6))).size).toBe(1);
  });

  test("of negative values hang from the base line of the others", () => {
    const [up, down] = rects(drawChart(figuresOf([seriesOf("a", [10, -10])]), 400, 300), dark);
    expect(down!.y).toBeCloseTo(bottomOf(up!), 9);
  });

  test("of two series stand side by side, and in one place where they overlap wholly", () => {
    const pair = (overlap: number): RectShape[] => {
      const series = [
        seriesOf("a", [10], { fill: green, overlap }),
        seriesOf("b", [10], { fill: red, overlap }),
      ];
      const drawing = drawChart(figuresOf(series), 400, 300);
      return [rects(drawing, green)[0]!, rects(drawing, red)[0]!];
    };
    const [one, other] = pair(0);
    expect(other!.x).toBeCloseTo(one!.x + one!.width, 9);
    const [above, below] = pair(100);
    expect([above!.x, above!.width]).toEqual([below!.x, below!.width]);
  });

  test("of a waterfall float on a base without fill", () => {
    const series = [
      seriesOf("base", [0, 100, 80], { fill: null }),
      seriesOf("step", [100, 20, 40], { fill: green }),
    ];
    const drawing = drawChart(figuresOf(series, { stacking: "stacked", legend: "Bottom" }), 400, 300);
    const steps = rects(drawing, green).filter(({ width }) => width > 9);
    expect(steps).toHaveLength(3);
    expect(bottomOf(steps[1]!)).toBeCloseTo(steps[0]!.y, 9);
    expect(texts(drawing)).toContain("step");
    expect(texts(drawing)).not.toContain("base");
  });

  test("of shares fill the whole height", () => {
    const series = [seriesOf("a", [30, 1], { fill: green }), seriesOf("b", [70, 3], { fill: red })];
    const drawing = drawChart(figuresOf(series, { stacking: "shares" }), 400, 300);
    const heights = [...rects(drawing, green), ...rects(drawing, red)].map(({ height }) => height);
    expect(heights[0]! + heights[2]!).toBeCloseTo(heights[1]! + heights[3]!, 9);
    expect(heights[1]! / heights[3]!).toBeCloseTo(1 / 3, 9);
  });
});

describe("bars", () => {
  const series = [seriesOf("a", [14, -7])];
  const axis = { numberFormat: "General", labels: "Low" as const, isReversed: true, hasGridlines: false };

  test("lie across, the first one on top when the order is reversed", () => {
    const drawing = drawChart(figuresOf(series, { kind: "bar", categoryAxis: axis }), 400, 300);
    const [first, second] = rects(drawing, dark);
    expect(first!.y).toBeLessThan(second!.y);
    expect(first!.width / second!.width).toBeCloseTo(2, 9);
    expect(second!.x + second!.width).toBeCloseTo(first!.x, 9);
  });

  test("stand in Excel's order, from the bottom up, when it is not", () => {
    const drawing = drawChart(
      figuresOf(series, { kind: "bar", categoryAxis: { ...axis, isReversed: false } }),
      400,
      300,
    );
    const [first, second] = rects(drawing, dark);
    expect(first!.y).toBeGreaterThan(second!.y);
  });

  test("leave room for the names beside them", () => {
    const categories = ["Campaigns, all channels", "x"];
    const drawing = drawChart(figuresOf(series, { kind: "bar", categoryAxis: axis, categories }), 400, 300);
    const name = drawing.shapes.find((shape) => shape.kind === "text" && shape.text === categories[0]);
    expect(name).toMatchObject({ anchor: "end" });
    const left = Math.min(...rects(drawing, dark).map(({ x }) => x));
    expect(left).toBeGreaterThan((name as { x: number }).x);
  });
});

describe("lines", () => {
  const line = { color: "#404040", width: 2, isDashed: false };
  const lines = ({ shapes }: ChartDrawing): readonly Shape[] =>
    shapes.filter((shape) => shape.kind === "line" && shape.stroke === line);

  test("are broken where a number is missing", () => {
    const drawing = drawChart(
      figuresOf([seriesOf("a", [1, 2, null, 4, 5], { line })], { kind: "line" }),
      400,
      300,
    );
    expect(lines(drawing)).toHaveLength(2);
  });

  test("leave zero out where all values lie close together", () => {
    const drawing = drawChart(
      figuresOf([seriesOf("a", [1_000, 1_010], { line })], { kind: "line" }),
      400,
      300,
    );
    expect(texts(drawing)).not.toContain("0");
  });
});

describe("areas", () => {
  const line = { color: "#404040", width: 2, isDashed: true };
  const stacked = { kind: "area", stacking: "stacked" } as const;
  const areas = ({ shapes }: ChartDrawing): readonly AreaShape[] =>
    shapes.filter((shape) => shape.kind === "area");
  const heights = ({ points }: AreaShape): number[] => points.map(([, y]) => y);

  test("stand on top of one another, and back to where the lower one ends", () => {
    const series = [seriesOf("a", [10, 20], { fill: green }), seriesOf("b", [5, 5], { fill: red })];
    const [lower, upper] = areas(drawChart(figuresOf(series, stacked), 400, 300));
    const [left, right, rightFoot, leftFoot] = heights(lower!);
    expect(rightFoot).toBeCloseTo(leftFoot!, 9);
    expect((rightFoot! - right!) / (leftFoot! - left!)).toBeCloseTo(2, 9);
    expect(heights(upper!).slice(2)).toEqual([right, left]);
  });

  test("on a base below zero go up from there, across zero", () => {
    const series = [seriesOf("low", [-10, -10], { fill: null }), seriesOf("band", [20, 20], { fill: green })];
    const drawing = drawChart(figuresOf(series, stacked), 400, 300);
    const [band, ...others] = areas(drawing);
    expect(others).toEqual([]);
    const [top, , foot] = heights(band!);
    const [lowest, highest] = [foot!, top!].map((y) => y);
    const zero = texts(drawing).indexOf("0");
    const at = drawing.shapes.filter((shape) => shape.kind === "text")[zero]!.y - 4;
    expect(at).toBeCloseTo((lowest! + highest!) / 2, 6);
  });

  test("fall to zero where a number is missing", () => {
    const drawing = drawChart(figuresOf([seriesOf("a", [10, null, 10])], { kind: "area" }), 400, 300);
    const [, middle, , , foot] = heights(areas(drawing)[0]!);
    expect(middle).toBeCloseTo(foot!, 9);
  });

  test("stand behind lines, whose points are above theirs", () => {
    const series = [
      seriesOf("line", [10, 20, 15], { line }),
      seriesOf("band", [5, 5, 5], { fill: green, drawn: stacked }),
    ];
    const { shapes } = drawChart(figuresOf(series, { kind: "line" }), 400, 300);
    const drawn = shapes.findIndex((shape) => shape.kind === "line" && shape.stroke === line);
    const behind = shapes.findIndex((shape) => shape.kind === "area");
    expect(behind).toBeGreaterThan(-1);
    expect(behind).toBeLessThan(drawn);
    const across = (index: number): number[] => (shapes[index] as AreaShape).points.map(([x]) => x);
    expect(across(drawn)).toEqual(across(behind).slice(0, 3));
  });

  test("that the legend leaves out are not named", () => {
    const series = [
      seriesOf("told", [1], { fill: green }),
      seriesOf("untold", [1], { fill: green, isUnlisted: true }),
    ];
    const drawing = drawChart(figuresOf(series, { ...stacked, legend: "Bottom" }), 400, 300);
    expect(texts(drawing)).toContain("told");
    expect(texts(drawing)).not.toContain("untold");
  });
});

test("days are named evenly, each once, however many share one", () => {
  const days = [2, 2, 2, 3, 4, 5, 6, 7, 8].map((month) => 46_000 + 30 * month);
  const categories = days.map((day) => `Day ${day}`);
  const figures = figuresOf([seriesOf("a", days)], { kind: "line", days, categories });
  const named = texts(drawChart(figures, 300, 300)).filter((text) => text.startsWith("Day"));
  expect(named).toEqual(["Day 46060", "Day 46120", "Day 46180", "Day 46240"]);
});

test("points of one day share a place, and time between days is room between them", () => {
  const line = { color: "#404040", width: 2, isDashed: false };
  const figures = figuresOf([seriesOf("a", [1, 1, 2, 3], { line })], {
    kind: "line",
    days: [10, 10, 20, 50],
  });
  const drawn = drawChart(figures, 400, 300).shapes.find(
    (shape): shape is LineShape => shape.kind === "line" && shape.stroke === line,
  )!;
  const [first, again, next, last] = drawn.points.map(([x]) => x);
  expect(again).toBe(first);
  expect((last! - next!) / (next! - first!)).toBeCloseTo(3, 9);
});

test("axes have the ends that were set, and no gridlines where none are wanted", () => {
  const figures = figuresOf([seriesOf("a", [10])]);
  const valueAxis = { ...figures.valueAxis, minimum: 0, maximum: 40, hasGridlines: false };
  const drawing = drawChart({ ...figures, valueAxis }, 400, 300);
  expect(texts(drawing)).toEqual(expect.arrayContaining(["0", "40"]));
  expect(drawing.shapes.filter(({ kind }) => kind === "line")).toHaveLength(1);
});

test("title and figures are told in words", () => {
  const title = { text: "Result", size: 11, color: "#1F1F1F", bold: true };
  const figures = figuresOf([seriesOf("Actual", [1_200, null, -3])], { title });
  const { name, description } = drawChart(figures, 400, 300);
  expect([name, description]).toEqual(["Result", "Actual: C1 1,200, C3 -3."]);
});

test("texts stay inside a small chart", () => {
  const title = {
    text: "A title that is far too long for so little room",
    size: 14,
    color: "#1F1F1F",
    bold: false,
  };
  const names = Array.from({ length: 40 }, (_, index) => `Category number ${index}`);
  const values = names.map((_, index) => index - 20);
  const series = [seriesOf("A series with a long name", values), seriesOf("Another one of them", values)];
  const figures = figuresOf(series, { title, categories: names, legend: "Bottom" });
  for (const kind of ["column", "bar", "line", "area"] as const) {
    const { shapes } = drawChart({ ...figures, kind }, 260, 180);
    for (const shape of shapes) {
      if (shape.kind !== "text") continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x).toBeLessThanOrEqual(260);
      expect(shape.y).toBeGreaterThan(0);
      expect(shape.y).toBeLessThanOrEqual(180);
    }
  }
});

test("a chart without any room is a frame with a title at most", () => {
  const { shapes } = drawChart(figuresOf([seriesOf("a", [1])]), 30, 20);
  expect(shapes.map(({ kind }) => kind)).toEqual(["rect"]);
});
