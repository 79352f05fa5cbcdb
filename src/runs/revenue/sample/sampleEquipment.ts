import type { SampleDeal, SamplePromise } from "./SampleDeal";
import { cloud, support, training } from "./sampleSubscriptions";

function stations(quantity: number, ssp: number, more: Partial<SamplePromise> = {}): SamplePromise {
  return {
    id: "stations",
    product: "Stations",
    description: "Gauge stations",
    method: "point in time",
    ssp,
    quantity,
    ...more,
  };
}

/** Sales of measuring stations, with what is sold beside them and what becomes of them. */
export const sampleEquipment: readonly SampleDeal[] = [
  {
    price: 38_000,
    promises: [stations(10, 38_000), training(2_000, { from: 1 })],
    bills: { every: 1, times: 1 },
  },
  {
    price: 36_100,
    promises: [
      stations(6, 24_000),
      {
        id: "installation",
        product: "Services",
        description: "Installation on site",
        method: "hours",
        months: 4,
        ssp: 8_000,
        quantity: 80,
      },
      cloud(12, 6_000),
    ],
    bills: { every: 2, times: 2 },
    events: [
      [1, "installation", "progress", 20],
      [2, "installation", "progress", 55],
      [3.5, "installation", "progress", 80],
    ],
    costs: [[1_900, 12, true]],
  },
  // Delivered later than planned.
  {
    price: 28_500,
    promises: [stations(7, 26_600, { from: 1 }), support(12, 3_400, { from: 2 })],
    bills: { from: 2, every: 1, times: 1 },
    events: [[2.4, "stations", "delivery", null, "the river was in flood"]],
  },
  // With a right of return.
  {
    price: 60_000,
    promises: [stations(40, 60_000)],
    bills: { every: 1, times: 1 },
    events: [
      [0, "stations", "expected returns", 4],
      [1, "stations", "refund", 3_000, "2 stations came back"],
      [2, "stations", "expected returns", 3],
      [3, "stations", "refund", 1_400, "1 station came back, less its packing"],
    ],
  },
  // Paid back without a right of return.
  {
    price: 21_000,
    promises: [stations(6, 21_000)],
    bills: { every: 1, times: 1 },
    events: [[2, null, "refund", 2_000, "scratched cases"]],
  },
  {
    price: 29_000,
    bundlePrice: 10_200,
    promises: [
      cloud(12, 9_000, { inBundle: true }),
      training(3_000, { inBundle: true }),
      stations(5, 20_000),
    ],
    bills: { every: 6, times: 2 },
  },
  {
    price: 45_000,
    promises: [
      {
        id: "licence",
        product: "Cloud",
        description: "Tideline on own servers",
        method: "point in time",
        isResidual: true,
      },
      stations(5, 18_000),
      support(12, 3_000),
    ],
    bills: { every: 1, times: 1 },
    costs: [[2_250, 36, true]],
  },
  {
    price: 63_000,
    promises: [stations(20, 60_000), support(12, 6_000, { isAbroad: true })],
    bills: { every: 1, times: 2 },
    events: [[0.5, null, "payable to customer", 1_800, "shelf space at the customer's fair"]],
  },
  {
    price: 34_000,
    promises: [stations(8, 30_400), support(12, 3_600)],
    bills: { every: 1, times: 1 },
    events: [[2, null, "credit", 1_000, "delivered"]],
    moreBills: [[2, -1_000]],
  },
  // Paid two years after delivery.
  {
    price: 40_000,
    promises: [stations(12, 40_000)],
    bills: { from: 24, every: 1, times: 1 },
    financing: { annualRate: 0.06, paymentMonth: 24 },
  },
  // Paid twenty months before delivery.
  {
    price: 32_000,
    promises: [stations(10, 32_000, { from: 20 })],
    bills: { every: 1, times: 1 },
    events: [[20, "stations", "delivery", null]],
    financing: { annualRate: 0.05, paymentMonth: 0 },
  },
  {
    price: 19_500,
    promises: [stations(5, 18_000), support(12, 2_000)],
    bills: { every: 1, times: 1 },
    changes: [
      {
        month: 3,
        price: 7_000,
        treatment: "separate",
        promises: [
          stations(2, 7_200, { id: "stations 2", description: "Gauge stations, second order", from: 3 }),
        ],
      },
    ],
    moreBills: [[3, 7_000]],
  },
];
