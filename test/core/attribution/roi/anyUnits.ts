import fc from "fast-check";
import type { RoiUnits } from "../../../../src/core/attribution/roi/unitsOfRows";

const cents = (low: number, high: number) => fc.integer({ min: low, max: high }).map((each) => each / 100);

/** Units as campaigns have them: weeks without spend, refunds, small and large amounts. */
export function anyUnits(least = 8, most = 40): fc.Arbitrary<RoiUnits> {
  const unit = fc.record({ cost: cents(0, 500_000), revenue: cents(-20_000, 900_000) });
  return fc
    .array(unit, { minLength: least, maxLength: most })
    .filter((units) => units.filter(({ cost }) => cost > 0).length > 1)
    .map((units) => ({
      cost: Float64Array.from(units, ({ cost }) => cost),
      revenue: Float64Array.from(units, ({ revenue }) => revenue),
      blankRows: 0,
    }));
}
