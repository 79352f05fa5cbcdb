/** Work in steps: each `yield` is a place where it may be left for a moment, or given up. */
export type Steps<Result> = Generator<undefined, Result, undefined>;
