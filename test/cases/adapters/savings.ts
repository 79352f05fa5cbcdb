import { targetAttainment } from "../../../src/core/cost/savings/targetAttainment";
import { validatedSaving } from "../../../src/core/cost/savings/validatedSaving";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly baselineFixed?: number;
  readonly baselineVariablePerUnit: number;
  readonly baselineVolume: number;
  readonly reportVolume: number;
  readonly reportActual: number;
  readonly priceIndex?: number;
  readonly oneOffs?: number;
  readonly targetPct?: number;
  readonly costToAchieve?: number;
}

export function savings({
  baselineFixed = 0,
  baselineVariablePerUnit,
  baselineVolume,
  reportVolume,
  reportActual,
  priceIndex = 1,
  oneOffs = 0,
  targetPct,
  costToAchieve = 0,
}: Inputs): unknown {
  const found = validatedSaving(
    {
      fixed: minorOf(baselineFixed),
      variablePerUnit: baselineVariablePerUnit,
      volume: baselineVolume,
      digits: 2,
    },
    {
      actual: minorOf(reportActual),
      volume: reportVolume,
      priceIndex,
      oneOffs: minorOf(oneOffs),
      costToAchieve: minorOf(costToAchieve),
    },
  );
  const result = {
    baseline: textOf(found.baseline),
    adjustedBaseline: textOf(found.adjustedBaseline),
    grossSavings: textOf(found.gross),
    naiveSavings: textOf(found.naive),
    savingsPct: found.share,
    netSavings: textOf(found.net),
  };
  if (targetPct === undefined) return result;
  const { target, isMet, attainment } = targetAttainment(found, targetPct);
  return { ...result, targetSavings: textOf(target), targetMet: isMet, attainment };
}
