import { controlMatcher } from "./controlMatcher";
import type { Experiment } from "./Experiment";

/**
 * Share of units, the treated one among them, whose miss after the start is at least as large beside their miss before it, when each
 * control in turn is taken as treated and matched from the other controls.
 * @returns Null with fewer than two controls, or where the treated unit is matched without a miss.
 * @source Abadie, Diamond & Hainmueller (2010), JASA 105, section 3.5: the ratio of post- to pre-period mean squared errors.
 */
export function placeboP({ treated, donors, before }: Experiment): number | null {
  if (donors.length < 2) return null;
  const own = missRatio(treated, donors, before);
  if (own === Infinity) return null;
  const others = donors.map((donor, i) =>
    missRatio(donor, [...donors.slice(0, i), ...donors.slice(i + 1)], before),
  );
  return (1 + others.filter((ratio) => ratio >= own).length) / (donors.length + 1);
}

/** Mean squared miss after the start over that before it. */
function missRatio(unit: Float64Array, donors: readonly Float64Array[], before: number): number {
  const { expected } = controlMatcher(donors, before)(unit);
  const mean = (from: number, to: number) => {
    let squares = 0;
    for (let t = from; t < to; t++) squares += (unit[t]! - expected[t]!) ** 2;
    return squares / (to - from);
  };
  const missed = mean(0, before);
  return missed > 0 ? mean(before, unit.length) / missed : Infinity;
}
