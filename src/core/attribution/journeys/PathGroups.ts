import type { Journeys } from "../Journeys";
import type { JourneyPath } from "./JourneyFigures";

/** What the journeys of equal paths brought together. Equal hashes are compared touch by touch: no path is taken for another. */
export class PathGroups {
  /** First journey of each path. */
  readonly #firsts: number[] = [];
  readonly #conversions: number[] = [];
  readonly #values: number[] = [];
  readonly #nulls: number[] = [];

  constructor(private readonly journeys: Journeys) {
    const { offsets, conversions, values, nulls } = journeys;
    let slots = 1024;
    while (slots < 2 * conversions.length) slots *= 2;
    // Number of the path from 1, 0 for a free slot.
    const paths = new Int32Array(slots);
    for (let journey = 0; journey < conversions.length; journey++) {
      if (offsets[journey] === offsets[journey + 1]) continue;
      let slot = this.#hash(journey) & (slots - 1);
      while (paths[slot] !== 0 && !this.#isSame(this.#firsts[paths[slot]! - 1]!, journey)) {
        slot = (slot + 1) & (slots - 1);
      }
      if (paths[slot] === 0) {
        paths[slot] = this.#firsts.push(journey);
        this.#conversions.push(0);
        this.#values.push(0);
        this.#nulls.push(0);
      }
      const path = paths[slot]! - 1;
      this.#conversions[path]! += conversions[journey]!;
      this.#values[path]! += values[journey]!;
      this.#nulls[path]! += nulls[journey]!;
    }
  }

  get count(): number {
    return this.#firsts.length;
  }

  /** Those that brought most, at most so many. */
  best(most: number): readonly JourneyPath[] {
    const best: number[] = [];
    for (let path = 0; path < this.count; path++) {
      if (this.#conversions[path] === 0 && this.#values[path] === 0) continue;
      let at = best.length;
      while (at > 0 && this.#compare(path, best[at - 1]!) < 0) at--;
      if (at === most) continue;
      best.splice(at, 0, path);
      best.length = Math.min(best.length, most);
    }
    return best.map((path) => ({
      channels: [...this.#touchesOf(this.#firsts[path]!)],
      conversions: this.#conversions[path]!,
      value: this.#values[path]!,
      nulls: this.#nulls[path]!,
      row: this.journeys.rows[this.#firsts[path]!]!,
    }));
  }

  #touchesOf(journey: number): Uint16Array {
    const { touches, offsets } = this.journeys;
    return touches.subarray(offsets[journey], offsets[journey + 1]);
  }

  /** @source Fowler, Noll & Vo, FNV-1a with 32 bits, and the last steps of MurmurHash3, so that low bits depend on all. */
  #hash(journey: number): number {
    const { touches, offsets } = this.journeys;
    let hash = 0x811c9dc5;
    for (let at = offsets[journey]!; at < offsets[journey + 1]!; at++) {
      hash = Math.imul(hash ^ touches[at]!, 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  #isSame(one: number, other: number): boolean {
    const { touches, offsets } = this.journeys;
    const from = offsets[one]!;
    const length = offsets[one + 1]! - from;
    const start = offsets[other]!;
    if (offsets[other + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (touches[from + i] !== touches[start + i]) return false;
    return true;
  }

  #compare(one: number, other: number): number {
    return (
      this.#conversions[other]! - this.#conversions[one]! ||
      this.#values[other]! - this.#values[one]! ||
      this.#compareNames(this.#touchesOf(this.#firsts[one]!), this.#touchesOf(this.#firsts[other]!))
    );
  }

  #compareNames(one: Uint16Array, other: Uint16Array): number {
    const { channels } = this.journeys;
    for (let i = 0; i < Math.min(one.length, other.length); i++) {
      const [name, against] = [channels[one[i]!]!, channels[other[i]!]!];
      if (name !== against) return name < against ? -1 : 1;
    }
    return one.length - other.length;
  }
}
