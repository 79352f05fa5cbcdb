import type { TouchLog } from "../../src/core/attribution/reading/TouchLog";
import { seededRandom } from "../../src/core/numeric/seededRandom";

/** How the people of a log behave. */
export type SyntheticKind = "mixed" | "funnel" | "lagged" | "confounded";

/** A log of which it is known what each channel brought. */
export interface SyntheticLog {
  readonly log: TouchLog;
  /** Conversions expected of these people that would be lost if a channel worked on nobody, by channel. */
  readonly effects: Float64Array;
}

const channels = ["Direct", "Organic", "Paid Search", "Email", "Display", "Social", "Affiliate", "Video"];
const people = 20_000;
/** Chance at each touch that another one follows. */
const goesOn = 0.7;
const conversionValue = 100;

/**
 * People touch channels that differ in how common they are and in how much they work, nothing to 8 % a touch. They may convert at
 * each touch; what comes after a conversion is never seen.
 * - mixed: every touch is drawn alike, works at once, and 40 % of that at the next touch, 16 % at the one after it …
 * - funnel: the same, but some channels come early in a journey and some late.
 * - lagged: as mixed, but a touch works from the next one on only, there in full, then 80 %, 64 % …
 * - confounded: as mixed, but a third of the people have made up their minds: they come by Direct four times as often and convert
 *   all the more, whatever they touch. Direct itself works on nobody.
 */
export function syntheticLog(kind: SyntheticKind, seed: number): SyntheticLog {
  const random = seededRandom(seed);
  const common = channels.map(() => -Math.log(1 - random()) + 0.1);
  const works = channels.map(() => 0.08 * random());
  const tilt = channels.map(() => (kind === "funnel" ? 2 * random() - 1 : 0));
  if (kind === "confounded") works[0] = 0;
  const effects = new Float64Array(channels.length);
  const rows: { journey: number; time: number; code: number; converts: number }[] = [];
  for (let journey = 0; journey < people; journey++) {
    const decided = kind === "confounded" && random() < 1 / 3;
    const base = decided ? 0.12 : 0.01;
    const path: number[] = [];
    do {
      const weights = common.map(
        (weight, code) =>
          weight * Math.exp(tilt[code]! * (path.length - 1)) * (decided && code === 0 ? 4 : 1),
      );
      path.push(drawn(weights, random()));
    } while (path.length < 20 && random() < goesOn);
    const chances = hazards(path, works, base, kind === "lagged");
    for (const code of new Set(path))
      effects[code]! += converting(chances) - converting(hazards(path, works, base, kind === "lagged", code));
    let time = 100 * random();
    for (let i = 0; i < path.length; i++) {
      rows.push({ journey, time, code: path[i]!, converts: 0 });
      if (random() < chances[i]!) {
        rows.push({ journey, time: time + 0.01, code: -1, converts: 1 });
        break;
      }
      time += -4 * Math.log(1 - random());
    }
  }
  return {
    effects,
    log: {
      channels,
      journeys: Int32Array.from(rows, (row) => row.journey),
      times: Float64Array.from(rows, (row) => row.time),
      codes: Int32Array.from(rows, (row) => row.code),
      converts: Uint8Array.from(rows, (row) => row.converts),
      values: Float64Array.from(rows, (row) => conversionValue * row.converts),
      sequence: null,
      stages: null,
    },
  };
}

/** Chances of converting at each touch, one channel without effect if wanted. */
function hazards(
  path: readonly number[],
  works: readonly number[],
  base: number,
  isLagged: boolean,
  without = -1,
): number[] {
  let left = 0;
  return path.map((code) => {
    const own = code === without ? 0 : works[code]!;
    const chance = base + left + (isLagged ? 0 : own);
    left = isLagged ? 0.8 * left + own : 0.4 * (left + own);
    return chance;
  });
}

function converting(chances: readonly number[]): number {
  return 1 - chances.reduce((left, chance) => left * (1 - chance), 1);
}

function drawn(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (let code = 0; code < weights.length; code++) {
    left -= weights[code]!;
    if (left < 0) return code;
  }
  return weights.length - 1;
}
