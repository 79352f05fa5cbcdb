import { costRegression } from "../../cost/behaviour/costRegression";
import { studentQuantile } from "../../numeric/studentQuantile";
import { fewestUnits } from "../roi/fewestUnits";
import type { RoiUnits } from "../roi/unitsOfRows";

/** A slope with its interval by Student's t; what attributed revenue did as spend moved, not what spend caused. */
interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly periods: number;
}

/** A slope, or why the data support none. */
export type SlopeFound =
  ({ readonly kind: "slope" } & Slope) | { readonly kind: "none"; readonly why: string };

/** How attributed revenue moved with spend. */
export interface SpendResponse {
  /** Revenue per further unit of spend, over the periods with spend. */
  readonly marginal: SlopeFound;
  /** Change of revenue in per cent per per cent of spend, over the periods with spend and revenue. */
  readonly elasticity: SlopeFound;
}

/** Share of its mean by which spend must vary, as its standard deviation: below it a slope is noise. */
const leastVariation = 0.1;

/**
 * Least-squares slopes of attributed revenue on spend over periods with spend: of the amounts (marginal return), and of their
 * logarithms (elasticity, below 1 where returns diminish). Told only from 8 periods on, and where spend varies by more than a tenth
 * of its mean.
 * @param units Spend and attributed revenue by period.
 * @param confidence Above 0 and below 1.
 * @source Simple linear regression: NIST/SEMATECH e-Handbook of Statistical Methods, 4.1.4.1; docs/methods/campaigns.md.
 */
export function spendResponse({ cost, revenue }: RoiUnits, confidence = 0.95): SpendResponse {
  const spent = [...cost.keys()].filter((unit) => cost[unit]! > 0);
  const sold = spent.filter((unit) => revenue[unit]! > 0);
  return {
    marginal: slopeOver(
      spent.map((unit) => ({ activity: cost[unit]!, cost: revenue[unit]! })),
      "spend",
      variation(spent.map((unit) => cost[unit]!)),
      confidence,
    ),
    elasticity: slopeOver(
      sold.map((unit) => ({ activity: Math.log(cost[unit]!), cost: Math.log(revenue[unit]!) })),
      "spend and revenue",
      variation(sold.map((unit) => cost[unit]!)),
      confidence,
    ),
  };
}

/** Standard deviation as a share of the mean. */
function variation(spend: readonly number[]): number {
  const mean = spend.reduce((sum, each) => sum + each, 0) / spend.length;
  const squares = spend.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (spend.length - 1)) / mean;
}

function slopeOver(
  points: Parameters<typeof costRegression>[0],
  what: string,
  varies: number,
  confidence: number,
): SlopeFound {
  const periods = points.length;
  if (periods < fewestUnits) {
    return { kind: "none", why: `${periods} of ${fewestUnits} needed periods have ${what}` };
  }
  if (!(varies > leastVariation)) return { kind: "none", why: "spend hardly varies" };
  const { variable, variableError } = costRegression(points);
  const reach = studentQuantile((1 + confidence) / 2, periods - 2) * variableError!;
  return { kind: "slope", slope: variable, low: variable - reach, high: variable + reach, periods };
}
