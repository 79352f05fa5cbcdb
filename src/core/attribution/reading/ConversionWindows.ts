import { financeError } from "../../errors/financeError";
import type { Journeys } from "../Journeys";
import type { TouchLog } from "./TouchLog";

/** What touches may be claimed in all, by several conversions each. */
const mostClaimed = 20_000_000;

/** Gathers the look-back windows of conversions as journeys. */
export class ConversionWindows {
  readonly #ends: number[] = [0];
  readonly #rows: number[] = [];
  readonly #conversions: number[] = [];
  readonly #values: number[] = [];
  readonly #nulls: number[] = [];
  #touches: Uint16Array;
  #ages: Float64Array;
  #stages: Uint8Array | null;
  /** Channels that touches came by, where credit goes to something else. */
  #sources: Uint16Array | null;
  #at = 0;

  constructor(
    private readonly log: TouchLog,
    private readonly lookback: number,
    private readonly order: Int32Array,
  ) {
    const { length } = log.journeys;
    this.#touches = new Uint16Array(length);
    this.#ages = new Float64Array(length);
    this.#stages = log.stages && new Uint8Array(length);
    this.#sources = log.sources ? new Uint16Array(length) : null;
  }

  /**
   * Adds the touches from one place of the order to another, as far as they stand in the window; how many do.
   * @throws TOUCHES_TOO_MANY.
   */
  add(row: number, from: number, to: number, timed: boolean, conversions: number, nulls: number): number {
    const { codes, times, stages, sources, values } = this.log;
    const begin = this.#at;
    const now = times[this.order[to]!]!;
    if (begin + to + 1 - from > this.#touches.length) this.#grow(begin + to + 1 - from);
    for (let at = from; at <= to; at++) {
      const touch = this.order[at]!;
      if (codes[touch]! < 0) continue;
      const age = timed ? now - times[touch]! : NaN;
      if (age > this.lookback) continue;
      this.#touches[this.#at] = codes[touch]!;
      this.#ages[this.#at] = age;
      if (this.#stages !== null && stages !== null) this.#stages[this.#at] = stages[touch]!;
      if (this.#sources !== null && sources) this.#sources[this.#at] = sources.codes[touch]!;
      this.#at++;
    }
    this.#ends.push(this.#at);
    this.#rows.push(row);
    this.#conversions.push(conversions);
    this.#nulls.push(nulls);
    this.#values.push(nulls === 1 ? 0 : values[row]!);
    return this.#at - begin;
  }

  journeys(): Journeys {
    return {
      channels: this.log.channels,
      touches: this.#touches.subarray(0, this.#at),
      ...(this.#sources && {
        sources: {
          channels: this.log.sources!.channels,
          touches: this.#sources.subarray(0, this.#at),
        },
      }),
      offsets: Int32Array.from(this.#ends),
      conversions: Float64Array.from(this.#conversions),
      values: Float64Array.from(this.#values),
      hasValues: this.#values.some((value) => value !== 0),
      nulls: Float64Array.from(this.#nulls),
      hasNulls: this.#nulls.includes(1),
      ages: this.#ages.subarray(0, this.#at),
      stages: this.#stages && this.#stages.subarray(0, this.#at),
      rows: Int32Array.from(this.#rows),
    };
  }

  /** @throws TOUCHES_TOO_MANY where conversions claim more than 20 million touches together. */
  #grow(more: number): void {
    if (this.#at + more > mostClaimed) throw financeError("TOUCHES_TOO_MANY", { limit: "20 million" });
    const length = Math.max(2 * this.#touches.length, this.#at + more);
    const [touches, ages] = [new Uint16Array(length), new Float64Array(length)];
    touches.set(this.#touches);
    ages.set(this.#ages);
    [this.#touches, this.#ages] = [touches, ages];
    if (this.#sources !== null) {
      const sources = new Uint16Array(length);
      sources.set(this.#sources);
      this.#sources = sources;
    }
    if (this.#stages === null) return;
    const stages = new Uint8Array(length);
    stages.set(this.#stages);
    this.#stages = stages;
  }
}
