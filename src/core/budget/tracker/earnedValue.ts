/** Of a project at a day. Amounts in one unit, minor or major. */
export interface EarnedValueInputs {
  /** Budgeted cost of the work done. */
  readonly earned: number;
  readonly actual: number;
  /** Budget at completion. */
  readonly budget: number;
  /** Budgeted cost of the work planned by that day; what needs it is null without it. */
  readonly planned?: number;
  /** Length of the plan, in any unit of time. */
  readonly plannedTime?: number;
}

export const estimateForms = ["cpi", "budget", "cpi spi"] as const;
/** How the rest will go: at the cost performance so far, as budgeted, or at cost and schedule performance together. */
export type EstimateForm = (typeof estimateForms)[number];

/** What has a divisor of 0 is null. */
export interface EarnedValue {
  /** Earned less actual. */
  readonly costVariance: number;
  /** Earned less planned. */
  readonly scheduleVariance: number | null;
  /** CPI: earned over actual. */
  readonly costPerformance: number | null;
  /** SPI: earned over planned. */
  readonly schedulePerformance: number | null;
  /** EAC in its three forms; null where an index that it needs has no value. */
  readonly estimates: Readonly<Record<EstimateForm, number | null>>;
  /** TCPI: work left over budget left; null where none is left. */
  readonly toComplete: number | null;
  /** Earned over budget. */
  readonly completeShare: number | null;
  /** Planned time over SPI. */
  readonly estimatedTime: number | null;
}

/**
 * Earned value: where a project stands, and what it will cost.
 * @source PMI, A Guide to the Project Management Body of Knowledge, 6th ed., 7.4.2: EAC = BAC / CPI, AC + BAC − EV, and
 * AC + (BAC − EV) / (CPI × SPI); TCPI = (BAC − EV) / (BAC − AC).
 */
export function earnedValue({
  earned,
  actual,
  budget,
  planned,
  plannedTime,
}: EarnedValueInputs): EarnedValue {
  const [spent, left] = [budget - actual, budget - earned];
  const costPerformance = ratio(earned, actual);
  const schedulePerformance = planned === undefined ? null : ratio(earned, planned);
  // By cross-multiplication, which keeps digits; an index without a value estimates nothing.
  const byCost = costPerformance === null ? null : ratio(budget * actual, earned);
  const inPace =
    costPerformance === null || schedulePerformance === null
      ? null
      : ratio(left * actual * planned!, earned * earned);
  return {
    costVariance: earned - actual,
    scheduleVariance: planned === undefined ? null : earned - planned,
    costPerformance,
    schedulePerformance,
    estimates: {
      cpi: byCost,
      budget: actual + left,
      "cpi spi": inPace === null ? null : actual + inPace,
    },
    toComplete: spent > 0 ? left / spent : null,
    completeShare: ratio(earned, budget),
    estimatedTime:
      schedulePerformance === null || plannedTime === undefined
        ? null
        : ratio(plannedTime * planned!, earned),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
