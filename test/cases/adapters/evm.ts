import { earnedValue } from "../../../src/core/budget/tracker/earnedValue";
import { estimateLeft } from "../../../src/core/budget/tracker/estimateLeft";

interface Inputs {
  readonly PV: number;
  readonly EV: number;
  readonly AC: number;
  readonly BAC: number;
  readonly planMonths?: number;
}

export function evm({ PV, EV, AC, BAC, planMonths }: Inputs): unknown {
  const found = earnedValue({
    earned: EV,
    actual: AC,
    budget: BAC,
    planned: PV,
    ...(planMonths === undefined ? {} : { plannedTime: planMonths }),
  });
  const atCompletion = found.estimates.cpi;
  const left = atCompletion === null ? null : estimateLeft(atCompletion, { actual: AC, budget: BAC });
  return {
    CV: found.costVariance,
    SV: found.scheduleVariance,
    CPI: found.costPerformance,
    SPI: found.schedulePerformance,
    EAC_cpi: atCompletion,
    EAC_budgetRate: found.estimates.budget,
    EAC_cpiSpi: found.estimates["cpi spi"],
    ETC: left?.toCome,
    VAC: left?.variance,
    TCPI_bac: found.toComplete,
    percentComplete: found.completeShare,
    ...(planMonths === undefined ? {} : { timeEstimate: found.estimatedTime }),
  };
}
