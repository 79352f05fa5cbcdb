import { Exact } from "../../../src/core/money/decimal";
import { capitalisedCosts } from "../../../src/core/revenue/recognition/costs/contractCosts";
import { breakageByPeriod, breakageRevenue } from "../../../src/core/revenue/recognition/measure/breakage";
import { costToCost } from "../../../src/core/revenue/recognition/measure/costToCost";
import { earnedByMeasure } from "../../../src/core/revenue/recognition/measure/earnedByMeasure";
import { runningTotals } from "../../../src/core/revenue/recognition/measure/runningTotals";
import { priceOfMaterialRight } from "../../../src/core/revenue/recognition/options/materialRight";
import { expectedRenewals } from "../../../src/core/revenue/recognition/options/renewalOption";
import { revenueAfterPayment } from "../../../src/core/revenue/recognition/price/considerationPayable";
import {
  interestOnAdvance,
  levelPayment,
  presentValueOfPayment,
} from "../../../src/core/revenue/recognition/price/financing";
import { minorFromExact } from "../../../src/core/money/minorFromExact";
import { revenueOfRepricedUnits } from "../../../src/core/revenue/recognition/price/repricedUnits";
import { saleWithReturns } from "../../../src/core/revenue/recognition/price/returns";
import { variableConsideration } from "../../../src/core/revenue/recognition/price/variableConsideration";

const code = (name: string): Error => expect.objectContaining({ code: name }) as Error;

describe("variable consideration", () => {
  const outcomes = [
    { amount: 0, probability: 0.1 },
    { amount: 50_000, probability: 0.3 },
    { amount: 100_000, probability: 0.6 },
  ];

  test("expected value and most likely amount", () => {
    expect(variableConsideration(outcomes, "expected", null, 2)).toEqual({
      expected: 7_500_000,
      mostLikely: 10_000_000,
      included: 7_500_000,
    });
  });

  test("the constraint caps what the price takes in", () => {
    expect(variableConsideration(outcomes, "likely", 60_000, 2).included).toBe(6_000_000);
  });

  test.each([
    [[{ amount: 1, probability: 0.5 }]],
    [
      [
        { amount: 1, probability: 1.5 },
        { amount: 1, probability: -0.5 },
      ],
    ],
  ])("probabilities that are none are refused: PROBABILITIES_NOT_ONE", (wrong) => {
    expect(() => variableConsideration(wrong, "expected", null, 2)).toThrow(code("PROBABILITIES_NOT_ONE"));
  });
});

describe("progress", () => {
  test("ASC 606 Example 19: elevators delivered and not installed bring their cost only", () => {
    const costs = { toDate: 2_000_000, total: 4_000_000, uninstalled: 1_500_000 };
    const { progress, revenue, profit } = costToCost(500_000_000, costs, { digits: 2 });
    expect([progress.toNumber(), revenue, profit]).toEqual([0.2, 220_000_000, 20_000_000]);
  });

  test("Example 8: 51.2 % as published, and exactly", () => {
    const costs = { toDate: 420_000, total: 820_000 };
    expect(
      costToCost(135_000_000, costs, { digits: 2, progressDigits: 3, recognised: 60_000_000 }).earned,
    ).toBe(9_120_000);
    expect(costToCost(135_000_000, costs, { digits: 2 }).revenue).toBe(69_146_341);
  });

  test("no expected cost, or more done than expected, is refused", () => {
    expect(() => costToCost(100, { toDate: 1, total: 0 }, { digits: 2 })).toThrow(code("TOTAL_COST_ZERO"));
    expect(() => costToCost(100, { toDate: 3, total: 2 }, { digits: 2 })).toThrow(
      code("PROGRESS_OUT_OF_RANGE"),
    );
    expect(() => earnedByMeasure(100, [{ done: 3, expected: 2 }])).toThrow(code("PROGRESS_OUT_OF_RANGE"));
    expect(() => earnedByMeasure(100, [{ done: 0, expected: 0 }])).toThrow(code("PROGRESS_OUT_OF_RANGE"));
  });

  test("KPMG 10A: loyalty points, the expectation raised in the second period", () => {
    const periods = [
      { done: 4500, expected: 9700 },
      { done: 8500, expected: 9900 },
    ];
    expect(earnedByMeasure(9000, periods)).toEqual([4175, 3552]);
  });

  test("hours a period add up to a cost report's running totals", () => {
    expect(runningTotals([0.1, 0.2, 580])).toEqual([0.1, 0.3, 580.3]);
  });

  test("breakage comes with each redemption, and never brings more than was sold", () => {
    expect([34_00, 85_00, 90_00].map((redeemed) => breakageRevenue(100_00, 0.15, redeemed))).toEqual([
      40_00, 100_00, 100_00,
    ]);
    expect(() => breakageRevenue(100, 1, 0)).toThrow(code("BREAKAGE_RATE"));
    expect(breakageRevenue(0, 0.1, 0)).toBe(0);
    expect(breakageByPeriod(5000_00, 0.1, [2250_00, 1000_00, 1250_00])).toEqual({
      revenue: [2500_00, 1111_11, 1388_89],
      liability: 0,
    });
  });
});

describe("price", () => {
  test("Example 26: 121 due in two years at 10 % is 100 today", () => {
    expect(presentValueOfPayment(121_00, 0.1, 2)).toBe(100_00);
  });

  test("Example 29: an advance of 4,000 at 6 % makes revenue of 4,494.40 after two years", () => {
    expect(interestOnAdvance(4000_00, 0.06, 2)).toEqual([240_00, 254_40]);
  });

  test("Example 28: 60 payments of 18,871 repay 1,000,000 at 5 % a year", () => {
    expect(levelPayment(1_000_000_00, 0.05, { periods: 60, periodsPerYear: 12 })).toEqual({
      payment: 18_871_23,
      interest: 132_274_02,
    });
    expect(levelPayment(1200, 0, { periods: 12, periodsPerYear: 12 })).toEqual({ payment: 100, interest: 0 });
  });

  test("Example 22: three of 100 products come back", () => {
    const sale = { units: 100, expectedReturns: 3, price: 100, cost: 60 };
    expect(saleWithReturns(sale, 0)).toEqual({
      revenue: 9700,
      refundLiability: 300,
      costOfSales: 5820,
      returnAsset: 180,
    });
  });

  test("Example 24: a retrospective rebate is caught up in the second quarter", () => {
    const quarters = [
      { units: 75, price: 100 },
      { units: 500, price: 90 },
    ];
    expect(revenueOfRepricedUnits(quarters, 0)).toEqual([7500, 44_250]);
  });

  test("Example 32: a payment to the customer takes its share of each invoice", () => {
    expect(revenueAfterPayment(2_000_000, 1_500_000, 15_000_000).revenue).toBe(1_800_000);
    expect(() => revenueAfterPayment(1, 2, 1)).toThrow(code("PAYMENT_ABOVE_SALES"));
  });

  test("an amount beyond exact integers is refused", () => {
    expect(() => minorFromExact(new Exact("1e15"), 2)).toThrow(code("AMOUNT_TOO_LARGE"));
  });
});

test("Example 49: a voucher for 40 % where everyone gets 10 %", () => {
  const option = { averagePurchase: 50, discount: 0.4, discountForAll: 0.1, likelihood: 0.8 };
  expect(priceOfMaterialRight(option)).toBe(12);
});

test("Example 51: renewals of 80 % a year stand in for the options", () => {
  expect(expectedRenewals({ contracts: 50, fee: 1200, renewalRate: 0.8, costs: [500, 500] }, 0)).toEqual({
    consideration: 2160,
    cost: 900,
    fees: [1200, 960],
    revenue: [60_000, 48_000],
    liability: [0, 0],
  });
});

test("Example 36: of legal fees, travel and a commission only the commission is an asset", () => {
  const costs = [
    { minor: 15_000, incremental: false },
    { minor: 25_000, incremental: false },
    { minor: 10_000, incremental: true },
  ];
  expect(capitalisedCosts(costs)).toEqual({ asset: 10_000, expense: 40_000 });
});
