import type { AttributionModel } from "../../core/attribution/AttributionModel";
import { attribute } from "../../core/attribution/attribute";
import type { Journeys } from "../../core/attribution/Journeys";
import { keptTouches } from "../../core/attribution/keptTouches";
import { journeysFromTouches } from "../../core/attribution/reading/journeysFromTouches";
import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import { FinanceError } from "../../core/errors/financeError";
import type { Sensitivity } from "../../reports/attribution/AttributionReportInput";
import type { Progress } from "../WorkerTalk";
import type { AttributionRunOptions } from "./AttributionRunOptions";

/** Days. */
const windows = [1, 7, 14, 30, 60, 90, Infinity];
const halfLives = [1, 3, 7, 14, 30];

export const usualHalfLife = 7;

/**
 * The chosen model under other windows, and time decay under other half-lives: what the answer owes to these choices.
 * @returns None where the log has no times.
 */
export function sensitivities(
  log: TouchLog,
  journeys: Journeys,
  model: AttributionModel,
  options: AttributionRunOptions,
  onProgress?: Progress,
): readonly Sensitivity[] {
  if (!hasTimes(journeys)) return [];
  const { lookback = Infinity, halfLife = usualHalfLife } = options;
  const [widest, reach] = widestWindow(log, journeys, lookback);
  const others = windows.filter((days) => days !== lookback && days <= reach);
  const halvings = options.decay === "rank" ? [] : halfLives.filter((days) => days !== halfLife);
  const of = others.length + halvings.length;
  return [
    ...others.map((days, done): Sensitivity => {
      onProgress?.(`Trying other settings, days of window: ${days}`, done / of);
      return { of: "window", days, attribution: attribute(within(widest, days), model, options) };
    }),
    ...halvings.map((days, done): Sensitivity => {
      onProgress?.(`Trying other settings, days of half-life: ${days}`, (others.length + done) / of);
      const own = { ...options, halfLife: days };
      return { of: "half-life", days, attribution: attribute(journeys, "time decay", own) };
    }),
  ];
}

export function hasTimes({ ages }: Journeys): boolean {
  return ages?.some((age) => !Number.isNaN(age)) === true;
}

/** Journeys with an endless window; those with the chosen one where that would claim too many touches. */
function widestWindow(log: TouchLog, journeys: Journeys, lookback: number): readonly [Journeys, number] {
  if (lookback === Infinity) return [journeys, Infinity];
  try {
    return [journeysFromTouches(log).journeys, Infinity];
  } catch (problem) {
    if (problem instanceof FinanceError && problem.code === "TOUCHES_TOO_MANY") return [journeys, lookback];
    throw problem;
  }
}

/** The same with a narrower window: touches whose age is not known stay. */
function within(journeys: Journeys, days: number): Journeys {
  const ages = journeys.ages!;
  const kept = new Uint8Array(ages.length);
  for (let touch = 0; touch < kept.length; touch++) if (!(ages[touch]! > days)) kept[touch] = 1;
  return keptTouches(journeys, kept);
}
