import type { RoiUnits } from "../../../../src/core/attribution/roi/unitsOfRows";

/** The same units, last first. */
export function turnedUnits(units: RoiUnits): RoiUnits {
  const turned = (values: Float64Array) => values.map((_, i) => values[values.length - 1 - i]!);
  return { ...units, cost: turned(units.cost), revenue: turned(units.revenue) };
}
