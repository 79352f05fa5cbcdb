import type { ChartDrawing, Shape, Stroke } from "./ChartDrawing";

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * A chart as an SVG element with an accessible name.
 * @param inked The colour to use for one of the chart: pages that are dark have their own.
 */
export function svgOfChart(
  { width, height, name, description, shapes }: ChartDrawing,
  inked: (color: string) => string,
): SVGSVGElement {
  const svg = element("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": name,
  }) as SVGSVGElement;
  const described = element("desc", {});
  described.textContent = description;
  svg.append(described, ...shapes.map((shape) => shapeElement(shape, inked)));
  return svg;
}

function shapeElement(shape: Shape, inked: (color: string) => string): SVGElement {
  if (shape.kind === "text") {
    const { x, y, size, color, anchor, bold } = shape;
    const text = element("text", {
      x: tenths(x),
      y: tenths(y),
      "font-size": size,
      fill: inked(color),
      "text-anchor": anchor,
      ...(bold && { "font-weight": 600 }),
    });
    text.textContent = shape.text;
    return text;
  }
  if (shape.kind === "rect") {
    const { x, y, width, height, fill, stroke } = shape;
    return element("rect", {
      x: tenths(x),
      y: tenths(y),
      width: tenths(width),
      height: tenths(height),
      fill: fill === null ? "none" : inked(fill),
      ...strokeOf(stroke, inked),
    });
  }
  const points = shape.points.map(([x, y]) => `${tenths(x)},${tenths(y)}`).join(" ");
  if (shape.kind === "area") {
    const { fill, stroke } = shape;
    return element("polygon", {
      points,
      fill: fill === null ? "none" : inked(fill),
      ...strokeOf(stroke, inked),
    });
  }
  return element("polyline", { points, fill: "none", ...strokeOf(shape.stroke, inked) });
}

function strokeOf(
  stroke: Stroke | null,
  inked: (color: string) => string,
): Readonly<Record<string, string | number>> {
  if (!stroke) return {};
  return {
    stroke: inked(stroke.color),
    "stroke-width": tenths(stroke.width),
    ...(stroke.isDashed && { "stroke-dasharray": "4 3" }),
  };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
