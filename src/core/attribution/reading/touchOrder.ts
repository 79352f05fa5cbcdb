import type { TouchLog } from "./TouchLog";

/** Rows of a log, journey after journey, each in order. */
export interface TouchOrder {
  readonly rows: Int32Array;
  /** Where the rows of each journey begin, and last where they end. */
  readonly offsets: Int32Array;
  /** 1 for a journey that lacks a time and so stands in the order of its sequence, or of its rows. */
  readonly untimed: Uint8Array;
}

/**
 * Orders the rows of each journey by time, then sequence, then row. A journey with a missing time cannot be placed among its own
 * touches, so all of it goes by sequence, then row.
 */
export function touchOrder({ journeys, times, sequence }: TouchLog): TouchOrder {
  let count = 0;
  for (let row = 0; row < journeys.length; row++) count = Math.max(count, journeys[row]! + 1);
  const offsets = new Int32Array(count + 1);
  const untimed = new Uint8Array(count);
  for (let row = 0; row < journeys.length; row++) {
    offsets[journeys[row]! + 1]!++;
    if (Number.isNaN(times[row]!)) untimed[journeys[row]!] = 1;
  }
  for (let journey = 0; journey < count; journey++) offsets[journey + 1]! += offsets[journey]!;
  const rows = new Int32Array(journeys.length);
  const filled = offsets.slice();
  for (let row = 0; row < journeys.length; row++) rows[filled[journeys[row]!]!++] = row;

  // Rows without a sequence stand after those with one.
  const place = sequence?.map((number) => (Number.isNaN(number) ? Infinity : number));
  const bySequence = (one: number, other: number): number =>
    (place === undefined ? 0 : place[one]! - place[other]!) || one - other;
  const byTime = (one: number, other: number): number =>
    times[one]! - times[other]! || bySequence(one, other);
  for (let journey = 0; journey < count; journey++) {
    const [from, to] = [offsets[journey]!, offsets[journey + 1]!];
    const order = untimed[journey] === 1 ? bySequence : byTime;
    for (let at = from + 1; at < to; at++) {
      if (order(rows[at - 1]!, rows[at]!) <= 0) continue;
      rows.subarray(from, to).sort(order);
      break;
    }
  }
  return { rows, offsets, untimed };
}
