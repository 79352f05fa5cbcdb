import type { SampleDeal, SamplePromise } from "./SampleDeal";
import { cloud, dataCalls, support, training } from "./sampleSubscriptions";

function units(id: string, description: string, quantity: number, ssp: number): SamplePromise {
  return { id, product: "Services", description, method: "units", months: 12, ssp, quantity };
}

const sensors = (quantity: number, ssp: number): SamplePromise => ({
  ...units("sensors", "Spare sensors on call", quantity, ssp),
  product: "Stations",
});

const analytics = (from: number, months: number, ssp: number): SamplePromise =>
  cloud(months, ssp, { id: "analytics", description: "Tideline Analytics", from });

/** Services whose extent or price changes on the way. */
export const sampleServices: readonly SampleDeal[] = [
  {
    price: 7_200,
    promises: [units("visits", "Calibration visits", 24, 7_200)],
    bills: { every: 3, times: 4 },
    isCancellable: true,
    events: [3, 2, 4, 5, 2, 3, 5].map((visits, index) => [1 + index * 1.6, "visits", "usage", visits]),
  },
  // Some of what is paid ahead is never used.
  {
    price: 5_000,
    promises: [units("calls", "Prepaid data calls", 100_000, 5_000)],
    bills: { every: 1, times: 1 },
    events: [
      [1, "calls", "progress", 12_000],
      [3, "calls", "progress", 30_000],
      [6, "calls", "progress", 61_000],
      [9, "calls", "progress", 84_000],
      [10, "calls", "estimate change", 92_000, "the rest will lapse"],
      [11.5, "calls", "progress", 92_000],
    ],
  },
  // A lower price of one is agreed for the whole year.
  {
    price: 600,
    promises: [training(600), dataCalls(0.05)],
    bills: { every: 1, times: 1 },
    events: [
      ...[4_000, 3_500, 5_500, 7_000].map(
        (calls, index) => [index * 3 + 2.5, "calls", "usage", calls] as const,
      ),
      [11.8, "calls", "estimate change", 0.045],
    ],
    moreBills: [[11.8, -100]],
  },
  {
    price: 52_000,
    promises: [sensors(400, 52_000)],
    bills: { every: 2, times: 4 },
    events: [90, 110, 120, 80].map((sold, index) => [1 + index * 2, "sensors", "usage", sold]),
    estimates: [
      {
        month: 0,
        method: "expected",
        constraint: -1_300,
        outcomes: [
          [-2_600, 0.4],
          [0, 0.6],
        ],
      },
      { month: 5, method: "expected", outcomes: [[-2_600, 1]] },
    ],
    moreBills: [[9, -2_600]],
  },
  {
    price: 18_900,
    promises: [cloud(12, 18_000), training(1_500)],
    bills: { every: 12, times: 1 },
    estimates: [
      {
        month: 0,
        method: "expected",
        outcomes: [
          [1_500, 0.2],
          [900, 0.5],
          [0, 0.3],
        ],
      },
      {
        month: 6,
        method: "expected",
        outcomes: [
          [1_500, 0.6],
          [900, 0.3],
          [0, 0.1],
        ],
      },
      { month: 11.5, method: "expected", outcomes: [[1_500, 1]] },
    ],
    moreBills: [[11.8, 1_500]],
  },
  {
    price: 12_000,
    promises: [cloud(12, 10_800), support(12, 1_800)],
    bills: { every: 6, times: 2 },
    events: [[4, null, "credit", 600, "outage in spring"]],
    moreBills: [[4, -600]],
  },
  {
    price: 11_400,
    promises: [cloud(12, 9_600), support(12, 2_400)],
    bills: { from: 5, every: 4, times: 2 },
    events: [
      [3, null, "hold", null, "dispute about the start"],
      [5, null, "release", null, "settled"],
    ],
  },
  {
    price: 7_800,
    promises: [cloud(12, 7_800)],
    bills: { every: 3, times: 2 },
    events: [[7, "cloud", "hold", null, "insolvency of the customer"]],
  },
  // More seats at their own price: the rules say separate.
  {
    price: 9_600,
    promises: [cloud(12, 9_600, { convention: "mid-month split" })],
    bills: { every: 12, times: 1 },
    changes: [
      {
        month: 4,
        price: 3_200,
        promises: [cloud(8, 3_200, { id: "seats", description: "More seats", from: 4 })],
      },
    ],
    moreBills: [[4, 3_200]],
  },
  {
    price: 28_800,
    promises: [cloud(24, 28_800)],
    bills: { every: 12, times: 2 },
    changes: [{ month: 14, price: 11_000, treatment: "prospective", promises: [cloud(36, 14_400)] }],
    moreBills: [[14, 11_000]],
  },
  // A module below its own price: the rules say prospective.
  {
    price: 14_400,
    promises: [cloud(12, 14_400, { convention: "actual/30" })],
    bills: { every: 3, times: 4 },
    changes: [{ month: 6, price: 2_000, promises: [analytics(6, 6, 3_000)] }],
    moreBills: [[6, 2_000]],
  },
  {
    price: 22_800,
    promises: [cloud(24, 22_800)],
    bills: { every: 12, times: 2 },
    events: [[9, null, "modification", -1_800, "prospective"]],
    moreBills: [[12, -1_800]],
  },
  {
    price: 13_200,
    promises: [
      cloud(12, 12_000, { convention: "ends daily middle even" }),
      support(12, 2_000, { convention: "first last prorated" }),
    ],
    bills: { every: 1, times: 12 },
    events: [[5, null, "modification", 1_200]],
    moreBills: [[5, 1_200]],
  },
  {
    price: 12_000,
    promises: [sensors(120, 12_000)],
    bills: { every: 4, times: 3 },
    events: [
      [2, "sensors", "usage", 60],
      [5, "sensors", "usage", 50],
      [7, "sensors", "usage", 40],
    ],
    changes: [{ month: 3, price: 2_500, treatment: "prospective", promises: [sensors(30, 3_000)] }],
    moreBills: [[3, 2_500]],
  },
  // Changed twice.
  {
    price: 24_000,
    promises: [cloud(24, 24_000)],
    bills: { every: 12, times: 2 },
    changes: [
      { month: 6, price: 5_400, promises: [analytics(6, 18, 6_000)] },
      {
        month: 12,
        price: 1_200,
        promises: [cloud(12, 1_200, { id: "alarms", description: "Flood alarms", from: 12 })],
        isOfChange: true,
      },
    ],
    moreBills: [
      [6, 5_400],
      [12, 1_200],
    ],
  },
];
