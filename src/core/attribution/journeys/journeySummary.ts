import { weightedMedian } from "../../numeric/weightedMedian";
import type { Booked } from "../Attribution";
import { bookedTotals } from "../bookedTotals";
import type { Journeys } from "../Journeys";
import { channelAssists } from "./channelAssists";
import { bandsOfDays, bandsOfTouches, JourneyBands } from "./journeyBands";
import type { ChannelAssists, JourneyBand, JourneyPath } from "./JourneyFigures";
import { PathGroups } from "./PathGroups";

/** How long journeys are, how long they take, which ways they go, and who helps on the way. */
export interface JourneySummary {
  /** Journeys that converted, and how often in all; refunds are no conversions. */
  readonly converting: number;
  readonly conversions: number;
  readonly value: number;
  /** Journeys that ended without conversion. */
  readonly nulls: number;
  /** Of converting journeys with a touch, weighted by their conversions; 0 where there are none. */
  readonly meanTouches: number;
  readonly medianTouches: number;
  /** Days from the first touch to the conversion, weighted alike; null where no journey has times. */
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  /** Journeys of so many touches, from 0 (nobody can claim them) on; the last holds longer ones too. */
  readonly lengths: readonly JourneyBand[];
  /** Journeys that took so many whole days; none where there are no times. */
  readonly days: readonly JourneyBand[];
  /** Of journeys that have no touch, or lack a time: they are in no band of days. */
  readonly untimed: Booked;
  /**
   * Those with most conversions first, at a tie with most value, then by the names of their channels; none without a touch, and
   * none that brought nothing.
   */
  readonly paths: readonly JourneyPath[];
  /** How many different paths there are, those that never converted among them. */
  readonly distinctPaths: number;
  /** By the codes of channels. */
  readonly assists: readonly ChannelAssists[];
}

/**
 * Summary of journeys. Bands and paths hold what every journey brought, refunds too: bands of touches add up to the total, and so
 * do bands of days with what is untimed.
 * @param options.paths Most paths to name, default 25.
 */
export function journeySummary(
  journeys: Journeys,
  { paths = 25 }: { readonly paths?: number } = {},
): JourneySummary {
  const { offsets, conversions, values, nulls, ages } = journeys;
  const lengths = new JourneyBands(bandsOfTouches);
  const days = new JourneyBands(bandsOfDays);
  const untimed = { conversions: 0, value: 0 };
  const touched = new Weighted(conversions.length);
  const timed = new Weighted(conversions.length);
  let converting = 0;
  let lost = 0;
  for (let journey = 0; journey < conversions.length; journey++) {
    const from = offsets[journey]!;
    const count = offsets[journey + 1]! - from;
    const [converted, value] = [conversions[journey]!, values[journey]!];
    const taken = count === 0 || ages === null ? NaN : ages[from]!;
    lost += nulls[journey]!;
    lengths.add(count, converted, value);
    if (!Number.isNaN(taken)) {
      days.add(taken, converted, value);
    } else {
      untimed.conversions += converted;
      untimed.value += value;
    }
    if (converted === 0) continue;
    converting++;
    if (count > 0) touched.add(count, converted);
    if (!Number.isNaN(taken)) timed.add(taken, converted);
  }
  const groups = new PathGroups(journeys);
  const { total } = bookedTotals(journeys);
  return {
    converting,
    conversions: total.conversions,
    value: total.value,
    nulls: lost,
    meanTouches: touched.mean() ?? 0,
    medianTouches: touched.median() ?? 0,
    meanDays: timed.mean(),
    medianDays: timed.median(),
    lengths: lengths.bands(),
    days: ages?.some((age) => !Number.isNaN(age)) === true ? days.bands() : [],
    untimed,
    paths: groups.best(paths),
    distinctPaths: groups.count,
    assists: channelAssists(journeys),
  };
}

/** Figures with weights above 0. */
class Weighted {
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  #count = 0;

  constructor(most: number) {
    this.#values = new Float64Array(most);
    this.#weights = new Float64Array(most);
  }

  add(value: number, weight: number): void {
    this.#values[this.#count] = value;
    this.#weights[this.#count++] = weight;
  }

  /** null where there are none, as below. */
  mean(): number | null {
    let [sum, all] = [0, 0];
    for (let i = 0; i < this.#count; i++) {
      sum += this.#values[i]! * this.#weights[i]!;
      all += this.#weights[i]!;
    }
    return this.#count === 0 ? null : sum / all;
  }

  median(): number | null {
    return weightedMedian(this.#values.subarray(0, this.#count), this.#weights.subarray(0, this.#count));
  }
}
