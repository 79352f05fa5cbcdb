import { categoryTargets as judge } from "../../../src/core/cost/savings/categoryTargets";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly categories: readonly {
    readonly name: string;
    readonly kind?: "efficiency";
    readonly baseline: number;
    readonly actual: number;
    readonly targetPct: number;
    readonly volumeFactor?: number;
    readonly baselineOutput?: number;
    readonly actualOutput?: number;
  }[];
}

export function categoryTargets({ categories }: Inputs): unknown {
  const found = judge(
    categories.map(
      ({
        name,
        kind,
        baseline,
        actual,
        targetPct,
        volumeFactor = 1,
        baselineOutput = 1,
        actualOutput = volumeFactor,
      }) => ({
        name,
        kind: kind ?? "reduction",
        baseline: minorOf(baseline),
        baselineVolume: baselineOutput,
        actual: minorOf(actual),
        actualVolume: actualOutput,
        targetShare: targetPct,
      }),
    ),
  );
  return {
    categories: found.categories.map((each) => ({
      name: each.name,
      adjustedBaseline: textOf(each.adjustedBaseline),
      requiredCost: textOf(each.requiredCost),
      saving: textOf(each.saving),
      achievedPct: each.achievedShare,
      targetPct: each.targetShare,
      gapAmount: textOf(each.gap),
      status: each.status,
    })),
    totalSaving: textOf(found.saving),
    totalTarget: textOf(found.target),
    attainment: found.attainment,
  };
}
