import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { amountFromMinor, minorFromAmount } from "../../../money/minorUnits";
import { isAnyWeighed, largestRemainder, type Weight } from "../../../money/largestRemainder";

/** A promise of a contract, with what it sells for on its own. */
export interface PricedObligation {
  /** Stand-alone selling price in major units, 0 or more; ignored where the residual is taken. */
  readonly ssp: number;
  /** Belongs to the bundle that a discount is observed for. */
  readonly inBundle?: boolean;
  /** Its price varies so much that it takes what the others leave; one obligation at most. */
  readonly isResidual?: boolean;
}

/**
 * Allocates a transaction price over obligations in proportion to their stand-alone selling prices. A bundle that is
 * regularly sold at a price of its own counts with that price, so that its discount stays inside it; a residual
 * obligation takes what the others leave at their prices.
 * @param minor Transaction price in minor units.
 * @param bundlePrice In major units; needed where an obligation is in the bundle.
 * @param digits Decimals of the minor unit.
 * @returns One amount an obligation, in minor units; they add up to the price.
 * @throws SSP_NEGATIVE, SSP_SUM_ZERO, ARGUMENT_MISSING, RESIDUAL_NOT_POSITIVE, RESIDUAL_TWICE.
 * @source ASC 606-10-32-28 to 32-41, IFRS 15.73 to 86; Examples 33 and 34.
 */
export function allocatePrice(
  minor: number,
  obligations: readonly PricedObligation[],
  { bundlePrice = null, digits }: { readonly bundlePrice?: number | null; readonly digits: number },
): readonly number[] {
  const negative = obligations.findIndex(({ ssp }) => ssp < 0);
  if (negative >= 0) {
    throw financeError("SSP_NEGATIVE", { row: negative + 1, value: obligations[negative]!.ssp });
  }
  const weights = bundledWeights(obligations, bundlePrice);
  if (obligations.some(({ isResidual }) => isResidual)) {
    return withResidual(minor, weights, residualOf(obligations), digits);
  }
  if (!isAnyWeighed(weights)) throw financeError("SSP_SUM_ZERO", { rows: obligations.length });
  return largestRemainder(minor, weights);
}

/** The selling prices, those in the bundle scaled to the price of the bundle. */
function bundledWeights(
  obligations: readonly PricedObligation[],
  bundlePrice: number | null,
): readonly Weight[] {
  if (!obligations.some((each) => each.inBundle)) return obligations.map(({ ssp }) => ssp);
  const inBundle = obligations.filter((each) => each.inBundle);
  if (bundlePrice === null) {
    throw financeError("ARGUMENT_MISSING", {
      output: "A group of obligations",
      argument: "bundle_price",
      known: "the price at which the group is sold together",
    });
  }
  const sum = inBundle.reduce((total, { ssp }) => total.plus(ssp), new Exact(0));
  if (sum.isZero()) throw financeError("SSP_SUM_ZERO", { rows: inBundle.length });
  const scale = new Exact(bundlePrice).div(sum);
  return obligations.map((each) => (each.inBundle ? scale.times(each.ssp) : each.ssp));
}

function residualOf(obligations: readonly PricedObligation[]): number {
  const residuals = obligations.flatMap(({ isResidual }, index) => (isResidual ? [index] : []));
  if (residuals.length > 1) {
    throw financeError("RESIDUAL_TWICE", { rows: residuals.map((index) => index + 1).join(", ") });
  }
  return residuals[0]!;
}

function withResidual(
  minor: number,
  weights: readonly Weight[],
  residual: number,
  digits: number,
): readonly number[] {
  const others = weights.map((weight, index) => (index === residual ? 0 : weight));
  const taken = others.reduce<Exact>((sum, weight) => sum.plus(weight), new Exact(0));
  const takenMinor = minorFromAmount(taken.toNumber(), digits);
  const left = minor - takenMinor;
  if (left <= 0) {
    const price = amountFromMinor(minor, digits);
    throw financeError("RESIDUAL_NOT_POSITIVE", { row: residual + 1, price, others: taken.toNumber() });
  }
  const parts = takenMinor === 0 ? others.map(() => 0) : largestRemainder(takenMinor, others);
  return parts.map((part, index) => (index === residual ? left : part));
}
