import type { ReturnRows } from "../../cells/attribution/returnsFromTable";
import { comparedCampaigns } from "../../core/attribution/roi/comparedCampaigns";
import type { RoiInterval } from "../../core/attribution/roi/RoiInterval";
import { returnOnInvestment, type RoiOptions } from "../../core/attribution/roi/returnOnInvestment";
import { unitsOfRows, type RoiUnits } from "../../core/attribution/roi/unitsOfRows";
import { FinanceError } from "../../core/errors/financeError";

/**
 * What campaigns returned, and each pair of them compared, as JSON tells it; one whose return cannot be told says why and is in no
 * pair.
 * @throws LEVEL_OUT_OF_RANGE, OPTION_REFUSED for options that suit no campaign.
 */
export function returnsJson(groups: readonly ReturnRows[], options: RoiOptions) {
  const { confidence = 0.95 } = options;
  const told: { readonly name: string; readonly units: RoiUnits }[] = [];
  const results = groups.map(({ name, rows }) => {
    const named = name === null ? {} : { campaign: name };
    try {
      const units = unitsOfRows(rows);
      const { interval, notes, ...result } = returnOnInvestment(units, options);
      if (name !== null) told.push({ name, units });
      return { ...named, ...result, interval: interval && intervalJson(interval), notes };
    } catch (problem) {
      if (!(problem instanceof FinanceError) || problem.code !== "COST_ZERO") throw problem;
      const { code, message } = problem;
      return { ...named, error: { code, message } };
    }
  });
  return { confidence, results, pairs: comparedCampaigns(told, confidence) };
}

/** JSON knows no infinity: an end that is not there is null, and said to be open. */
function intervalJson({ low, high, excluded }: RoiInterval) {
  const open = [low === -Infinity ? "low" : null, high === Infinity ? "high" : null].filter(
    (end) => end !== null,
  );
  return {
    low: Number.isFinite(low) ? low : null,
    high: Number.isFinite(high) ? high : null,
    ...(open.length > 0 ? { open } : {}),
    ...(excluded ? { excluded } : {}),
  };
}
