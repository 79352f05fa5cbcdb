import type { Plain } from "../../model/Parts";
import { boundValue, type BoundSource } from "./boundValue";

/** A point of a colour scale. */
export interface ScalePoint {
  readonly value: number;
  /** "#RRGGBB" */
  readonly color: string;
}

/** The colour of a value on a scale; between two points the colours are mixed. @param points At least one, from low to high. */
export function scaleColour(value: number, points: readonly ScalePoint[]): string {
  const above = points.findIndex((point) => value <= point.value);
  if (above === 0) return points[0]!.color;
  if (above < 0) return points.at(-1)!.color;
  const [low, high] = [points[above - 1]!, points[above]!];
  const share = high.value > low.value ? (value - low.value) / (high.value - low.value) : 1;
  const mixed = [1, 3, 5].map((at) => {
    const [from, to] = [low.color, high.color].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(from! + (to! - from!) * share)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** The points of a scale of two or three colours, as Office.js sets it. */
export function scalePoints(criteria: Plain | undefined, source: BoundSource): readonly ScalePoint[] {
  const { minimum, midpoint, maximum } = (
    typeof criteria === "object" && criteria !== null ? criteria : {}
  ) as Readonly<Record<string, Plain | undefined>>;
  const { sorted } = source;
  const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const automatic = [lowest, (lowest + highest) / 2, highest];
  return [minimum, midpoint, maximum].flatMap((point, index): readonly ScalePoint[] => {
    const color =
      typeof point === "object" && point !== null
        ? (point as Readonly<Record<string, Plain>>)["color"]
        : null;
    if (typeof color !== "string") return [];
    return [{ value: boundValue(point!, source, automatic[index]!), color }];
  });
}
