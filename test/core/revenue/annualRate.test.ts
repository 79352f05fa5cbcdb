import { isoDate } from "../../../src/core/dates/isoDate";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, event, obligation, term } from "../../support/contractFacts";

const service = obligation("service", { method: "straight line", term: term("2025-01-01", "2025-12-31") });

/** Of the first obligation. */
function annualRates(facts: Partial<ContractFacts>, ...days: readonly string[]): readonly number[] {
  const [ledger] = recogniseContract(
    contractFacts({ price: 1200_00, obligations: [service], ...facts }),
  ).obligations;
  return days.map((day) => ledger!.annualRate(isoDate(day)));
}

describe("the annual rate of an obligation over time", () => {
  test("is its price for a term of 365 days, and nothing outside the term", () => {
    const days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"];
    expect(annualRates({}, ...days)).toEqual([0, 1200_00, 1200_00, 0]);
  });

  test("is 365 days of a longer term, rounded half away from zero", () => {
    const obligations = [{ ...service, term: term("2025-01-01", "2027-12-31") }];
    expect(annualRates({ obligations, price: 1200_00 }, "2025-06-30")).toEqual([400_00]);
    // 1,200.00 x 365 / 1,096 days = 399.635…
    const leap = [{ ...service, term: term("2024-01-01", "2026-12-31") }];
    expect(annualRates({ obligations: leap, signed: isoDate("2024-01-01") }, "2025-06-30")).toEqual([399_64]);
    const half = [{ ...service, term: term("2025-01-01", "2026-12-31") }];
    expect(annualRates({ obligations: half, price: 1 }, "2025-06-30")).toEqual([1]);
    expect(annualRates({ obligations: half, price: -1 }, "2025-06-30")).toEqual([-1]);
  });

  test("is for what is left from the day of a prospective modification on", () => {
    // 600.00 more for the 184 days from 1 July, on which 1,200.00 x 184 / 365 = 604.93 are left.
    const modifications = [
      { date: isoDate("2025-07-01"), minor: 600_00, obligations: [], treatment: "prospective" as const },
    ];
    expect(annualRates({ modifications }, "2025-06-30", "2025-07-01")).toEqual([1200_00, 2390_21]);
  });

  test("takes a credit for all alike into the whole term", () => {
    expect(annualRates({ events: [event("2025-07-01", "credit", 200)] }, "2025-06-30", "2025-07-01")).toEqual(
      [1200_00, 1000_00],
    );
  });

  test("goes on in a hold", () => {
    const events = [event("2025-03-01", "hold", 0), event("2025-05-01", "release", 0)];
    expect(annualRates({ events }, "2025-02-28", "2025-04-01", "2025-06-01")).toEqual([
      1200_00, 1200_00, 1200_00,
    ]);
  });

  test("is nothing for what is not kept over time, held or not", () => {
    const product = obligation("product", { term: term("2025-01-01", "2025-12-31") });
    expect(annualRates({ obligations: [product] }, "2025-06-30")).toEqual([0]);
    expect(
      annualRates({ obligations: [product], events: [event("2025-03-01", "hold", 0)] }, "2025-06-30"),
    ).toEqual([0]);
  });
});
