import { isoDate } from "../../../src/core/dates/isoDate";
import { type ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { postedRevenue } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { rollForward } from "../../../src/core/revenue/recognition/contract/rollForward";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { contractFacts, event, obligation, term } from "../../support/contractFacts";

describe("facts that cannot be", () => {
  const service = obligation("service", { method: "straight line", term: term("2025-01-01", "2025-12-31") });

  test.each<[string, Partial<ContractFacts>]>([
    ["TERM_MISSING", { obligations: [{ ...service, term: null }] }],
    ["EVENT_BEFORE_CONTRACT", { obligations: [service], events: [event("2024-12-31", "credit", 1)] }],
    [
      "OBLIGATION_UNKNOWN",
      { obligations: [service], events: [event("2025-02-01", "credit", 1, { obligation: "servcie" })] },
    ],
    [
      "RETURNS_ABOVE_QUANTITY",
      { obligations: [service], events: [event("2025-02-01", "expected returns", 1)] },
    ],
  ])("%s", (code, facts) => {
    expect(() => recogniseContract(contractFacts({ price: 100, ...facts }))).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});

test("a credit for all alike takes its part of what is earned at once, and the rest from what comes", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 90_00,
      obligations: [
        obligation("service", { method: "straight line", term: term("2025-01-01", "2025-03-31") }),
      ],
      events: [event("2025-02-01", "credit", 45)],
    }),
  );
  expect(contract.catchUps).toEqual([
    { date: "2025-02-01", obligation: "service", minor: -15_50, reason: "credit" },
  ]);
  expect(rollForward(contract, term("2025-02-01", "2025-02-28"))).toMatchObject({
    recognised: 14_00,
    modifications: -15_50,
  });
});

test("a modification at stand-alone prices is a contract of its own, and changes nothing of the first", () => {
  const first = obligation("first", {
    method: "straight line",
    ssp: 120,
    term: term("2025-01-01", "2025-12-31"),
  });
  const second = { ...first, id: "second", term: term("2025-07-01", "2025-12-31"), ssp: 60 };
  const contract = recogniseContract(
    contractFacts({
      price: 100_00,
      obligations: [first],
      modifications: [{ date: isoDate("2025-07-01"), minor: 60_00, obligations: [second], treatment: null }],
    }),
  );
  expect(contract.modifications[0]!.treatment).toBe("separate");
  expect(contract.obligations.map((ledger) => ledger.revenue(isoDate("2025-12-31")))).toEqual([
    100_00, 60_00,
  ]);
});

test("a period closed before a fact was known keeps its figure; the next open one takes the difference", () => {
  const months = calendarPeriods(term("2025-04-01", "2025-09-30"), "month");
  const line = obligation("service", {
    method: "straight line",
    convention: "month prorate",
    term: term("2025-04-01", "2025-09-30"),
  });
  const [ledger] = recogniseContract(contractFacts({ price: 6000_00, obligations: [line] })).obligations;
  const closed = [{ period: { last: isoDate("2025-04-30") }, minor: 0 }];
  expect(postedRevenue((day) => ledger!.revenue(day), months, closed)).toEqual([
    0, 2000_00, 1000_00, 1000_00, 1000_00, 1000_00,
  ]);
});
