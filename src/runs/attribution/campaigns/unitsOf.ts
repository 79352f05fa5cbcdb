import type { RoiOptions } from "../../../core/attribution/roi/returnOnInvestment";
import { returnOnInvestment } from "../../../core/attribution/roi/returnOnInvestment";
import type { RoiUnits } from "../../../core/attribution/roi/unitsOfRows";
import type { SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type { MeasuredReturn, UnitFigures } from "../../../reports/campaigns/CampaignReportInput";

/** Periods from the first to the last with spend or credit. */
export function unitsOf(cost: readonly number[], revenue: readonly number[]): readonly UnitFigures[] {
  const used = [...cost.keys()].filter((period) => cost[period] !== 0 || revenue[period] !== 0);
  const [first = 0, last = -1] = [used[0], used.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    period: first + at,
    cost: cost[first + at]!,
    revenue: revenue[first + at]!,
  }));
}

/** The same as the core takes them. */
export function roiUnits(units: readonly UnitFigures[]): RoiUnits {
  return {
    cost: Float64Array.from(units, ({ cost }) => cost),
    revenue: Float64Array.from(units, ({ revenue }) => revenue),
    blankRows: 0,
  };
}

/**
 * Return of a campaign over its periods, or why it has no interval. A block of the bootstrap is at most half of the periods that a
 * campaign has.
 * @throws LEVEL_OUT_OF_RANGE, OPTION_REFUSED.
 */
export function measuredReturn(
  units: readonly UnitFigures[],
  { names }: SpendPeriods,
  options: RoiOptions = {},
): MeasuredReturn {
  const below = units.find(({ cost }) => cost < 0);
  if (below) return { kind: "not measured", why: `Spend of ${names[below.period]!} is below 0.` };
  if (units.every(({ cost }) => cost === 0)) {
    return { kind: "not measured", why: "No spend stands in a period." };
  }
  const { blockLength = 1 } = options;
  const longest = Math.max(1, Math.floor(units.length / 2));
  return {
    kind: "measured",
    result: returnOnInvestment(roiUnits(units), {
      ...options,
      blockLength: Math.min(blockLength, longest),
    }),
  };
}
