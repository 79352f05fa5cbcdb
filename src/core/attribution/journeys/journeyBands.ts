import type { JourneyBand } from "./JourneyFigures";

/** Numbers of touches at which bands begin. */
export const bandsOfTouches = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 21] as const;

/** Whole days at which bands begin. */
export const bandsOfDays = [0, 1, 2, 4, 8, 15, 31, 61, 91] as const;

/** Adds up what journeys brought by the band that a measure of theirs falls into; the last band has no end. */
export class JourneyBands {
  readonly #conversions: Float64Array;
  readonly #values: Float64Array;

  /** @param starts Where bands begin, whole and ascending, 0 first. */
  constructor(private readonly starts: readonly number[]) {
    this.#conversions = new Float64Array(starts.length);
    this.#values = new Float64Array(starts.length);
  }

  /** @param measure 0 or more; its fraction does not count. */
  add(measure: number, conversions: number, value: number): void {
    let band = this.starts.length - 1;
    while (measure < this.starts[band]!) band--;
    this.#conversions[band]! += conversions;
    this.#values[band]! += value;
  }

  bands(): readonly JourneyBand[] {
    return this.starts.map((from, band) => ({
      from,
      until: (this.starts[band + 1] ?? Infinity) - 1,
      conversions: this.#conversions[band]!,
      value: this.#values[band]!,
    }));
  }
}
