import { financeError } from "../../errors/financeError";
import { studentTail } from "../../numeric/studentTail";
import { bootstrapIntervals, type BootstrapKind } from "./bootstrapIntervals";
import { deltaError } from "./deltaError";
import { deltaInterval } from "./deltaInterval";
import { fewestUnits } from "./fewestUnits";
import { fiellerInterval } from "./fiellerInterval";
import { jackknifeInterval } from "./jackknifeInterval";
import { ratioMoments, type RatioMoments } from "./ratioMoments";
import type { Resampling } from "./resampledReturns";
import type { RoiInterval } from "./RoiInterval";
import { roiNotes, type RoiNote } from "./roiNotes";
import type { RoiUnits } from "./unitsOfRows";

export type RoiMethod = "fieller" | "delta" | "delta normal" | "jackknife" | "bootstrap";

export interface RoiOptions extends Partial<Resampling> {
  /** Share of such intervals that hold the true return, above 0 and below 1; default 0.95. */
  readonly confidence?: number;
  /** Default Fieller: of the closed forms its intervals cover best (docs/methods/roi.md). */
  readonly method?: RoiMethod;
  /** Default percentile. */
  readonly bootstrap?: BootstrapKind;
}

/** What a campaign or channel returned, and how sure that is. */
export interface RoiResult {
  readonly count: number;
  readonly cost: number;
  readonly revenue: number;
  /** (revenue - cost) / cost. */
  readonly roi: number;
  /** Delta error; null below eight units, as the two that follow. */
  readonly standardError: number | null;
  readonly interval: RoiInterval | null;
  /** One-sided, of a return of 0 or less: Student's t of the return over its delta error, whatever the interval's method. */
  readonly p: number | null;
  /** The interval's method in words, with what it needs to be computed again. */
  readonly method: string;
  readonly notes: readonly RoiNote[];
}

/**
 * Return on investment over units, (revenue - cost) / cost of their totals, with an interval. It is a return on the revenue that
 * was given: without a control group nothing says that the spend brought it about.
 * @param units Weeks, regions, journeys: what varies by itself. From 8 on there is an interval, from 20 on without a warning.
 * @throws COST_ZERO, LEVEL_OUT_OF_RANGE, OPTION_REFUSED.
 * @source Intervals: docs/methods/roi.md, and the files of each.
 * @example returnOnInvestment({ cost: [100], revenue: [120], blankRows: 0 }).roi // => 0.2
 */
export function returnOnInvestment(units: RoiUnits, options: RoiOptions = {}): RoiResult {
  const { confidence = 0.95, method = "fieller", bootstrap = "percentile" } = options;
  if (!(confidence > 0 && confidence < 1)) throw financeError("LEVEL_OUT_OF_RANGE", { value: confidence });
  const moments = ratioMoments(units);
  const resampling = checkedResampling(options, moments.count);
  const isShown = moments.count >= fewestUnits;
  const interval = isShown ? intervals(units, moments, confidence, resampling, bootstrap)[method]() : null;
  const standardError = isShown ? deltaError(moments) : null;
  return {
    count: moments.count,
    cost: moments.totalCost,
    revenue: moments.totalRevenue,
    roi: moments.roi,
    standardError,
    interval,
    p: standardError === null ? null : pOfNoReturn(moments, standardError),
    method: methodInWords(method, bootstrap, resampling),
    notes: roiNotes(units, moments, interval),
  };
}

function checkedResampling(
  { replicates = 2000, seed = 1, blockLength = 1 }: RoiOptions,
  count: number,
): Resampling {
  const check = (option: string, value: number, low: number, high: number) => {
    if (Number.isInteger(value) && value >= low && value <= high) return;
    throw financeError("OPTION_REFUSED", { option, value, allowed: `a whole number from ${low} to ${high}` });
  };
  check("replicates", replicates, 200, 100_000);
  check("seed", seed, 0, 2 ** 32 - 1);
  check("block", blockLength, 1, Math.max(1, Math.floor(count / 2)));
  return { replicates, seed, blockLength };
}

function intervals(
  units: RoiUnits,
  moments: RatioMoments,
  confidence: number,
  resampling: Resampling,
  bootstrap: BootstrapKind,
): Readonly<Record<RoiMethod, () => RoiInterval | null>> {
  return {
    fieller: () => fiellerInterval(moments, confidence),
    delta: () => deltaInterval(moments, confidence),
    "delta normal": () => deltaInterval(moments, confidence, "normal"),
    jackknife: () => jackknifeInterval(units, confidence),
    bootstrap: () => bootstrapIntervals(units, confidence, resampling)?.[bootstrap] ?? null,
  };
}

function pOfNoReturn({ roi, count }: RatioMoments, standardError: number): number {
  if (standardError === 0) return roi > 0 ? 0 : 1;
  return studentTail(roi / standardError, count - 1);
}

const names: Readonly<Record<Exclude<RoiMethod, "bootstrap">, string>> = {
  fieller: "Fieller",
  delta: "Delta, Student's t",
  "delta normal": "Delta, normal",
  jackknife: "Jackknife, Student's t",
};

function methodInWords(
  method: RoiMethod,
  kind: BootstrapKind,
  { replicates, seed, blockLength }: Resampling,
): string {
  if (method !== "bootstrap") return names[method];
  const what = blockLength === 1 ? "units" : `blocks of ${blockLength} units`;
  return `Bootstrap (${kind === "bca" ? "BCa" : kind}), ${replicates} resamples of ${what}, seed ${seed}`;
}
