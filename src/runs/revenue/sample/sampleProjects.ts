import type { SampleDeal, SamplePromise } from "./SampleDeal";
import { support, training } from "./sampleSubscriptions";

function build(months: number, ssp: number, cost: number): SamplePromise {
  return {
    id: "build",
    product: "Projects",
    description: "Measuring network, turnkey",
    method: "cost to cost",
    months,
    ssp,
    quantity: cost,
  };
}

function rollout(ssp: number, months?: number): SamplePromise {
  return {
    id: "rollout",
    product: "Projects",
    description: "Rollout in stages",
    method: "milestones",
    ...(months === undefined ? {} : { months }),
    ssp,
  };
}

function consulting(hours: number, months: number, ssp: number): SamplePromise {
  return {
    id: "consulting",
    product: "Services",
    description: "Hydrology consulting",
    method: "hours",
    months,
    ssp,
    quantity: hours,
  };
}

/** Work that is measured by what is spent or reached. */
export const sampleProjects: readonly SampleDeal[] = [
  // Pumps are delivered long before they are installed.
  {
    price: 240_000,
    promises: [build(12, 240_000, 190_000), training(4_000, { from: 11 })],
    bills: { every: 3, times: 4 },
    events: [
      [1, "build", "progress", 25_000],
      [2, "build", "progress", 52_000],
      [3, "build", "delivery", 40_000, "pumps, not yet installed"],
      [3.5, "build", "progress", 110_000],
      [6, "build", "progress", 141_000],
      [6.5, "build", "estimate change", 200_000],
      [8, "build", "progress", 172_000],
      [11, "build", "progress", 200_000],
    ],
    costs: [[6_000, 12, true]],
  },
  // Extended while it is under way: the rules say catch-up.
  {
    price: 90_000,
    progressDigits: 3,
    promises: [build(12, 90_000, 70_000)],
    bills: { every: 3, times: 4 },
    events: [
      [2, "build", "progress", 20_000],
      [4.5, "build", "progress", 45_000],
      [7, "build", "progress", 60_000],
      [10, "build", "progress", 82_000],
    ],
    changes: [{ month: 5, price: 15_000, promises: [build(12, 15_000, 12_000)] }],
    moreBills: [[5.5, 15_000]],
  },
  // Costs more than it brings.
  {
    price: 50_000,
    promises: [build(9, 50_000, 46_000)],
    bills: { every: 2, times: 4 },
    events: [
      [1.5, "build", "progress", 15_000],
      [3, "build", "estimate change", 58_000, "rock where clay was expected"],
      [4, "build", "progress", 40_000],
      [8, "build", "progress", 58_000],
    ],
  },
  {
    price: 66_000,
    promises: [rollout(64_000, 6), support(12, 4_000, { from: 6 })],
    bills: { from: 1, every: 2, times: 3 },
    events: [
      [1, "rollout", "milestone", 0.25],
      [3, "rollout", "milestone", 0.35],
      [6, "rollout", "milestone", 0.4],
    ],
    estimates: [
      {
        month: 0,
        method: "likely",
        constraint: 4_000,
        outcomes: [
          [8_000, 0.6],
          [0, 0.4],
        ],
      },
      {
        month: 3,
        method: "likely",
        outcomes: [
          [8_000, 0.85],
          [0, 0.15],
        ],
      },
    ],
    moreBills: [[6.5, 8_000]],
  },
  {
    price: 42_000,
    promises: [rollout(42_000)],
    bills: { from: 2, every: 3, times: 2 },
    events: [
      [2, "rollout", "milestone", 0.5],
      [2.5, "rollout", "hold", null, "permit withdrawn"],
      [4, "rollout", "release", null, "permit granted again"],
      [5, "rollout", "milestone", 0.5],
    ],
  },
  {
    price: 36_000,
    promises: [rollout(36_000, 8)],
    bills: { from: 1, every: 3, times: 3 },
    events: [
      [2, "rollout", "milestone", 0.4],
      [2.5, null, "modification", 4_000],
      [7, "rollout", "milestone", 0.6],
    ],
    moreBills: [[7.5, 4_000]],
  },
  {
    price: 16_800,
    promises: [consulting(120, 5, 16_800)],
    bills: { from: 1, every: 1, times: 4 },
    events: [
      [1, "consulting", "progress", 30],
      [2, "consulting", "progress", 64],
      [2.5, "consulting", "estimate change", 140],
      [3, "consulting", "usage", 37],
      [4.5, "consulting", "progress", 140],
    ],
  },
  {
    price: 14_000,
    promises: [consulting(100, 5, 14_000)],
    bills: { from: 1, every: 2, times: 2 },
    events: [
      [1.5, "consulting", "progress", 40],
      [2.5, null, "modification", -900, "catch-up"],
      [3, "consulting", "progress", 70],
      [5, "consulting", "progress", 100],
    ],
    moreBills: [[2.5, -900]],
  },
  {
    price: 8_400,
    promises: [consulting(60, 4, 8_400)],
    bills: { from: 1, every: 2, times: 2 },
    events: [
      [1, "consulting", "progress", 25],
      [2, "consulting", "progress", 48],
      [3, "consulting", "progress", 70],
      [4, "consulting", "progress", 90],
    ],
    changes: [{ month: 2.3, price: 3_600, treatment: "catch-up", promises: [consulting(30, 4, 4_200)] }],
    moreBills: [[4, 3_600]],
  },
];
