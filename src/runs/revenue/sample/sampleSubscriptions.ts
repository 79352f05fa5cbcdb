import type { SampleDeal, SamplePromise } from "./SampleDeal";

export function cloud(months: number, ssp: number, more: Partial<SamplePromise> = {}): SamplePromise {
  return {
    id: "cloud",
    product: "Cloud",
    description: "Tideline Cloud",
    method: "straight line",
    months,
    ssp,
    ...more,
  };
}

export function support(months: number, ssp: number, more: Partial<SamplePromise> = {}): SamplePromise {
  return {
    id: "support",
    product: "Support",
    description: "Support, working days",
    method: "straight line",
    months,
    ssp,
    ...more,
  };
}

export function training(ssp: number, more: Partial<SamplePromise> = {}): SamplePromise {
  return {
    id: "training",
    product: "Services",
    description: "Training day",
    method: "point in time",
    ssp,
    ...more,
  };
}

/** Measured values that the customer fetches, at the price of one. */
export function dataCalls(priceOfOne: number): SamplePromise {
  return {
    id: "calls",
    product: "Data",
    description: "Data calls",
    method: "units",
    months: 12,
    ssp: priceOfOne,
  };
}

/** Deals that are renewed when their term ends. */
export const sampleSubscriptions: readonly SampleDeal[] = [
  {
    price: 12_600,
    promises: [cloud(12, 12_000), support(12, 2_000)],
    bills: { every: 12, times: 1 },
    costs: [[900, 24, true]],
  },
  {
    price: 10_200,
    promises: [
      cloud(12, 9_000, { convention: "month prorate" }),
      support(12, 1_500, { convention: "month prorate" }),
    ],
    bills: { every: 1, times: 12 },
  },
  {
    price: 33_000,
    promises: [cloud(24, 30_000), support(24, 5_000), training(1_800)],
    bills: { every: 12, times: 2 },
    costs: [[2_400, 24, true]],
  },
  {
    price: 16_800,
    promises: [
      cloud(12, 15_000, { convention: "half month" }),
      support(12, 2_400, { convention: "30/360", isAbroad: true }),
    ],
    bills: { every: 3, times: 4 },
  },
  {
    price: 6_600,
    promises: [cloud(12, 6_000), support(12, 900)],
    bills: { every: 1, times: 12 },
    isCancellable: true,
  },
  {
    price: 50_400,
    promises: [
      cloud(36, 48_000, { convention: "even periods" }),
      support(36, 8_000, { convention: "even periods" }),
    ],
    bills: { every: 12, times: 3 },
    costs: [
      [3_000, 36, true],
      [600, 36, false],
    ],
  },
  {
    price: 10_800,
    promises: [cloud(12, 10_800), dataCalls(0.04)],
    bills: { every: 3, times: 4 },
    events: [2_150, 2_400, 1_925, 3_050, 2_875, 3_300, 4_125, 3_950, 2_700, 2_600, 3_475, 3_800].map(
      (calls, month) => [month + 0.9, "calls", "usage", calls],
    ),
  },
  {
    price: 13_900,
    promises: [cloud(12, 12_400, { range: [11_000, 14_000] }), support(12, 3_000, { range: [1_800, 2_600] })],
    bills: { every: 3, times: 4 },
    costs: [[1_100, 12, true]],
  },
  {
    price: 8_400,
    promises: [cloud(12, 7_800, { convention: "full months" }), training(900, { from: 1 })],
    bills: { from: 2, every: 12, times: 1 },
  },
  {
    price: 5_400,
    promises: [cloud(6, 4_800), training(600)],
    bills: { every: 6, times: 1 },
  },
];
