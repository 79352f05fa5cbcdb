/**
 * Says which shares the touches of one journey have in what it brought; of all but participation they add up to 1.
 * @param from Place of its first touch.
 * @param to Place after its last; above `from`.
 * @param shares Filled from 0 on, for each touch of the journey, unless one touch has all.
 * @returns The place of the touch that has all, or `shared`.
 */
export type TouchRule = (from: number, to: number, shares: Float64Array) => number;

/** No touch has all: shares are filled. */
export const shared = -1;
