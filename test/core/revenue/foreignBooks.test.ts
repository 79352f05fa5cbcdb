import { isoDate } from "../../../src/core/dates/isoDate";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { closingBalance } from "../../../src/core/revenue/recognition/contract/rollForward";
import { Advance } from "../../../src/core/revenue/recognition/currency/Advance";
import { journalFrom } from "../../../src/core/revenue/recognition/contract/journal";
import {
  foreignBalances,
  foreignBalancesAt,
  foreignRollForward,
} from "../../../src/core/revenue/recognition/currency/foreignBooks";
import { RateTable, type Rate } from "../../../src/core/revenue/recognition/currency/RateTable";
import { billing, contractFacts, event, obligation, term } from "../../support/contractFacts";

const rate = (date: string, value: number, kind: Rate["kind"] = "closing"): Rate => ({
  from: "USD",
  to: "EUR",
  date: isoDate(date),
  rate: value,
  kind,
});

const books = (...rates: readonly Rate[]) => ({ rates: new RateTable(rates, "USD", "EUR"), digits: 2 });
const service = (first: string, last: string) =>
  obligation("service", { method: "straight line", convention: "month prorate", term: term(first, last) });

describe("a contract in dollars, in books in euros", () => {
  const prepaid = contractFacts({
    price: 1200_00,
    obligations: [service("2025-01-01", "2025-12-31")],
    billings: [billing("2025-01-01", 1200, "2025-01-01")],
  });
  const rates = books(rate("2025-01-01", 0.9), rate("2025-01-31", 0.95), rate("2025-12-31", 1));

  test("paid ahead keeps the rate of the advance: no gain or loss", () => {
    const contract = recogniseContract(prepaid);
    expect(foreignBalances(contract, rates, isoDate("2025-01-31"))).toMatchObject({
      cash: 1080_00,
      contractLiability: 990_00,
      revenue: 90_00,
      fx: 0,
    });
    expect(foreignBalances(contract, rates, isoDate("2025-12-31"))).toMatchObject({
      contractLiability: 0,
      revenue: 1080_00,
      fx: 0,
    });
  });

  test("a bill that waits is held at the closing rate: what that changes is a gain", () => {
    const billed: ContractFacts = {
      ...contractFacts({}),
      price: 1000_00,
      obligations: [obligation("product", { term: term("2025-01-01", "2025-01-01") })],
      billings: [billing("2025-01-01", 1000, "2025-12-31")],
    };
    const contract = recogniseContract(billed);
    const on = (day: string) => foreignBalances(contract, rates, isoDate(day));
    expect(on("2025-01-01")).toMatchObject({ receivable: 900_00, revenue: 900_00, fx: 0 });
    expect(on("2025-01-31")).toMatchObject({ receivable: 950_00, revenue: 900_00, fx: 50_00 });
    expect(on("2025-12-31")).toMatchObject({ receivable: 0, cash: 1000_00, fx: 100_00 });
  });

  test("earned before its bill has the average of its month, and the asset the closing rate", () => {
    const contract = recogniseContract({
      ...contractFacts({}),
      price: 200_00,
      obligations: [service("2025-01-01", "2025-02-28")],
      billings: [billing("2025-03-15", 200)],
    });
    const own = books(
      rate("2025-01-31", 0.9, "average"),
      rate("2025-01-31", 0.95),
      rate("2025-02-28", 1, "average"),
      rate("2025-02-28", 1.1),
      rate("2025-03-15", 1.2),
    );
    expect(foreignBalances(contract, own, isoDate("2025-01-31"))).toMatchObject({
      revenue: 90_00,
      contractAsset: 95_00,
      fx: 5_00,
    });
    const february = foreignRollForward(contract, own, term("2025-02-01", "2025-02-28"));
    expect(february).toMatchObject({ opening: -95_00, recognised: 100_00, fx: -25_00, closing: -220_00 });
    expect(closingBalance(february.opening, february)).toBe(february.closing);
    expect(foreignBalances(contract, own, isoDate("2025-03-31"))).toMatchObject({
      receivable: 240_00,
      contractAsset: 0,
      revenue: 190_00,
      fx: 50_00,
    });
  });

  test("what is earned up to the day before a bill is not paid by it", () => {
    const contract = recogniseContract({
      ...contractFacts({}),
      price: 300_00,
      obligations: [service("2025-01-01", "2025-03-31")],
      billings: [billing("2025-03-31", 300)],
    });
    const own = books(
      rate("2025-01-31", 0.9, "average"),
      rate("2025-02-28", 1, "average"),
      rate("2025-03-31", 1.1, "average"),
      rate("2025-01-01", 1.2),
    );
    // 96.77 of March at its average, 3.23 of its last day at the rate of the bill.
    expect(foreignBalances(contract, own, isoDate("2025-03-31")).revenue).toBe(
      90_00 + 100_00 + 106_45 + 3_88,
    );
  });

  test("a delivery has the rate of its day", () => {
    const contract = recogniseContract({
      ...contractFacts({}),
      price: 100_00,
      obligations: [obligation("product", { term: term("2025-01-20", "2025-01-20") })],
    });
    const own = books(rate("2025-01-20", 0.93), rate("2025-01-31", 0.9, "average"));
    expect(foreignBalances(contract, own, isoDate("2025-01-31")).revenue).toBe(93_00);
  });

  test("two advances at two rates become revenue at their average", () => {
    const advance = new Advance();
    advance.add(100, 90);
    expect(advance.take(50)).toBe(45);
    advance.add(50, 60);
    expect([advance.take(33), advance.take(67), advance.left]).toEqual([35, 70, 0]);
  });

  test("a rate given the other way round is turned, and one day's own rate goes before the closing one", () => {
    const turned = new RateTable(
      [{ ...rate("2025-01-01", 1.25), from: "EUR", to: "USD" }, rate("2025-02-10", 0.7, "historical")],
      "USD",
      "EUR",
    );
    expect(turned.closing(isoDate("2025-03-01")).toNumber()).toBe(0.8);
    expect(turned.spot(isoDate("2025-02-10")).toNumber()).toBe(0.7);
  });

  test("a cost keeps the rate of the day on which it was spent, and moves no exchange gain", () => {
    const contract = recogniseContract({
      ...prepaid,
      costs: [
        { minor: 120_00, incremental: true, term: term("2025-01-01", "2025-01-31") },
        { minor: 10_00, incremental: false, term: term("2025-01-31", "2025-12-31") },
        { minor: 50_00, incremental: true, term: term("2026-02-01", "2026-12-31") },
      ],
    });
    // 120.00 at 0.9 by 15 of 31 days: 52.258…
    expect(foreignBalances(contract, rates, isoDate("2025-01-15"))).toMatchObject({
      costsSpent: 108_00,
      costAsset: 55_74,
      costExpense: 52_26,
    });
    expect(foreignBalances(contract, rates, isoDate("2025-12-31"))).toMatchObject({
      costsSpent: 117_50,
      costAsset: 0,
      costExpense: 117_50,
      fx: 0,
    });
  });

  test("a loss still expected is provided for at the closing rate", () => {
    const contract = recogniseContract({
      ...contractFacts({}),
      price: 100_00,
      obligations: [obligation("work", { method: "cost to cost", quantity: 160 })],
      events: [event("2025-01-01", "progress", 80)],
    });
    // 80.00 still to be spent for 50.00 still to be earned.
    expect(foreignBalances(contract, rates, isoDate("2025-01-01")).lossProvision).toBe(27_00);
    expect(foreignBalances(contract, rates, isoDate("2025-01-31")).lossProvision).toBe(28_50);
  });

  test("entries of each day are equal in debit and credit, what rates change with them", () => {
    const contract = recogniseContract({
      ...contractFacts({}),
      price: 1000_00,
      obligations: [obligation("product", { term: term("2025-01-01", "2025-01-01") })],
      billings: [billing("2025-01-01", 1000)],
    });
    const [billed, january] = foreignBalancesAt(contract, rates, ["2025-01-01", "2025-01-31"].map(isoDate));
    const struck = [{ date: isoDate("2025-01-31"), balances: january! }];
    expect(journalFrom(billed!, struck, "balance sheet")).toEqual([
      { date: "2025-01-31", account: "Receivable", debit: 50_00, credit: 0 },
      { date: "2025-01-31", account: "Exchange gain or loss", debit: 0, credit: 50_00 },
    ]);
  });

  test("without a rate nothing is guessed: RATE_MISSING", () => {
    const late = books(rate("2025-06-30", 0.9));
    expect(() => foreignBalances(recogniseContract(prepaid), late, isoDate("2025-12-31"))).toThrow(
      expect.objectContaining({ code: "RATE_MISSING" }) as Error,
    );
  });
});
