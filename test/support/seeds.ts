/** The big counts: `npm run test:full`. */
const isFull = process.env["FINOPS_FULL"] === "1";

/** fast-check's settings for every property: a fixed seed, 200 inputs, or 10,000 in the full tier. */
export const seeds = { seed: 20260331, numRuns: isFull ? 10_000 : 200 } as const;

/** The same for properties of which one run takes milliseconds: 40 inputs, or all 10,000 in the full tier. */
export const seedsOfSlow = { ...seeds, numRuns: isFull ? seeds.numRuns : 40 } as const;
