import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import { isoDate } from "../../../src/core/dates/isoDate";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { sampleContracts } from "../../../src/runs/revenue/sampleContracts";
import { sampleGrids } from "../../../src/runs/revenue/sample/sampleGrids";

const tables = sampleContracts();
const { contracts } = contractsFromTables(sampleGrids(tables), 1900);
const recognised = contracts.map(({ facts }) => recogniseContract(facts));
const facts = contracts.map((each) => each.facts);

test("the sample holds every method, and most conventions", () => {
  const obligations = facts.flatMap((each) => each.obligations);
  expect(tally(obligations.map(({ method }) => method))).toEqual({
    "straight line": 296,
    "point in time": 104,
    units: 30,
    hours: 16,
    "cost to cost": 15,
    milestones: 12,
  });
  expect(
    tally(obligations.flatMap(({ method, convention }) => (method === "straight line" ? [convention] : []))),
  ).toEqual({
    daily: 204,
    "month prorate": 30,
    "even periods": 16,
    "half month": 14,
    "30/360": 14,
    "full months": 9,
    "mid-month split": 3,
    "actual/30": 2,
    "ends daily middle even": 2,
    "first last prorated": 2,
  });
  const units = obligations.filter(({ method }) => method === "units");
  expect(tally(units.map(({ quantity }) => (quantity === null ? "as they come" : "a quantity")))).toEqual({
    "as they come": 19,
    "a quantity": 11,
  });
});

test("the sample holds every kind of modification, by rows and by events, stated and decided", () => {
  const kinds = recognised.flatMap(({ facts: { modifications }, modifications: decisions }) =>
    decisions.map(({ treatment, reason, date }) => {
      const { obligations } = modifications.find((each) => each.date === date)!;
      const by = obligations.length > 0 ? "row" : "event";
      return `${treatment}, ${by}, ${reason === "as stated" ? "stated" : "decided"}`;
    }),
  );
  expect(tally(kinds)).toEqual({
    "separate, row, stated": 3,
    "separate, row, decided": 5,
    "prospective, row, stated": 3,
    "prospective, row, decided": 4,
    "prospective, event, stated": 1,
    "prospective, event, decided": 2,
    "catch-up, row, stated": 4,
    "catch-up, row, decided": 4,
    "catch-up, event, stated": 4,
    "catch-up, event, decided": 4,
  });
  const ids = new Set(facts.map(({ id }) => id));
  const ofChanges = tables
    .rows("Contracts")
    .filter((row) => row["Modification of"] && !ids.has(labelFromCell(row["Modification of"])));
  expect(ofChanges.length).toBeGreaterThan(0);
});

test("the sample holds every kind of event", () => {
  const events = tables.rows("RevenueEvents");
  expect(tally(events.map(({ Kind: kind }) => kind!))).toEqual({
    progress: 126,
    usage: 201,
    milestone: 27,
    delivery: 11,
    "estimate change": 19,
    "expected returns": 6,
    refund: 8,
    credit: 5,
    "payable to customer": 3,
    hold: 9,
    release: 6,
    modification: 11,
  });
  const credits = events.filter(({ Kind: kind }) => kind === "credit");
  expect(tally(credits.map(({ Note: note }) => (note === "delivered" ? "delivered" : "all alike")))).toEqual({
    delivered: 2,
    "all alike": 3,
  });
  const held = facts.map(
    ({ events: own }) =>
      own.filter(({ kind }) => kind === "hold").length - own.filter(({ kind }) => kind === "release").length,
  );
  expect(held.some((open) => open > 0)).toBe(true);
});

test("the sample holds estimates of both methods, capped and not, and made anew", () => {
  const rows = tables.rows("VariableConsideration");
  expect(
    tally(
      rows.map(
        ({ Method: method, Constraint: constraint }) =>
          `${labelFromCell(method ?? null)}, ${constraint === null ? "not capped" : "capped"}`,
      ),
    ),
  ).toEqual({
    "expected, capped": 6,
    "expected, not capped": 19,
    "likely, capped": 8,
    "likely, not capped": 8,
  });
  expect(countOf(({ variable }) => variable.length > 1)).toBeGreaterThan(0);
});

test("the sample holds each way in which a price is allocated, financed and paid", () => {
  const obligations = facts.flatMap((each) => each.obligations);
  const billings = facts.flatMap((each) => each.billings);
  const costs = facts.flatMap((each) => each.costs ?? []);
  const ranges = tables.rows("Obligations").filter((row) => row["SSP low"] !== undefined);
  const isPaidAhead = ({ obligations: promised, financing }: ContractFacts): boolean =>
    promised.every(({ term }) => financing!.payment < term!.first);
  const financed = facts.filter(({ financing }) => financing);
  expect({
    "in a bundle": obligations.filter(({ inBundle }) => inBundle).length,
    residual: obligations.filter(({ isResidual }) => isResidual).length,
    "with a range of selling prices": ranges.length,
    "paid ahead": financed.filter(isPaidAhead).length,
    "paid late": financed.filter((each) => !isPaidAhead(each)).length,
    cancellable: countOf(({ cancellable }) => cancellable),
    "progress rounded": countOf(({ progressDigits }) => progressDigits !== null),
    "bills paid": billings.filter(({ paid }) => paid !== null).length,
    "bills not paid": billings.filter(({ paid }) => paid === null).length,
    "credit notes": billings.filter(({ minor }) => minor < 0).length,
    "costs capitalised": costs.filter(({ incremental }) => incremental).length,
    "costs expensed": costs.filter(({ incremental }) => !incremental).length,
  }).toEqual({
    "in a bundle": 6,
    residual: 3,
    "with a range of selling prices": 30,
    "paid ahead": 3,
    "paid late": 3,
    cancellable: 17,
    "progress rounded": 5,
    "bills paid": 933,
    "bills not paid": 42,
    "credit notes": 14,
    "costs capitalised": 62,
    "costs expensed": 8,
  });
});

test("the sample holds two currencies with rates of all kinds, and its dimensions", () => {
  const count = (table: "Contracts" | "Obligations", header: "Currency" | "Channel" | "Product" | "Region") =>
    tally(tables.rows(table).map((row: Readonly<Record<string, CellValue>>) => row[header]!));
  expect(count("Contracts", "Currency")).toEqual({ EUR: 231, USD: 52 });
  expect(count("Contracts", "Channel")).toEqual({ Direct: 134, Partner: 70, Web: 79 });
  expect(count("Obligations", "Product")).toEqual({
    Cloud: 188,
    Support: 121,
    Stations: 49,
    Services: 88,
    Projects: 31,
    Data: 19,
  });
  expect(count("Obligations", "Region")).toEqual({
    DACH: 91,
    Benelux: 106,
    "North America": 99,
    Nordics: 75,
    South: 125,
  });
  expect(tally(tables.rows("FxRates").map(({ Kind: kind }) => kind!))).toEqual({
    closing: 37,
    average: 36,
    historical: 10,
  });
});

test("subscriptions begin, grow, shrink and end within each year", () => {
  for (const year of [2025, 2026]) {
    const before = annualValues(`${year - 1}-12-31`);
    const after = annualValues(`${year}-12-31`);
    const customers = [...new Set([...before.keys(), ...after.keys()])];
    const kinds = customers.map((customer) => {
      const [from, to] = [before.get(customer) ?? 0, after.get(customer) ?? 0];
      if (from === 0) return "new";
      if (to === 0) return "churn";
      return from < to ? "expansion" : from > to ? "contraction" : "unchanged";
    });
    expect(Object.keys(tally(kinds))).toEqual(
      expect.arrayContaining(["new", "churn", "expansion", "contraction"]),
    );
  }
});

test("the plan has every product, and is near what came of it", () => {
  const targets = tables.rows("PlanTargets");
  expect(tally(targets.map(({ Line: line }) => line!))).toEqual({
    Cloud: 17,
    Support: 17,
    Stations: 17,
    Services: 17,
    Projects: 17,
    Data: 17,
  });
  for (const [product, earned] of revenueOf2025()) {
    const planned = targets.filter(
      (row) => row.Line === product && labelFromCell(row.Period ?? null).startsWith("2025-Q"),
    );
    const target = planned.reduce((sum, row) => sum + Number(row.Target), 0);
    expect(Math.abs(target / earned - 1)).toBeLessThan(0.15);
  }
});

/** By product, in euros: dollars at about what they were worth. */
function revenueOf2025(): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [at, { obligations }] of recognised.entries()) {
    const { currency, obligationLabels } = contracts[at]!;
    for (const ledger of obligations) {
      const product = obligationLabels.get(ledger.obligation.id)!["Product"]!;
      const minor = ledger.revenue(isoDate("2025-12-31")) - ledger.revenue(isoDate("2024-12-31"));
      sums.set(product, (sums.get(product) ?? 0) + (minor / 100) * (currency === "USD" ? 0.92 : 1));
    }
  }
  return sums;
}

/** What the services of each customer are worth a year, on a day. */
function annualValues(date: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [at, { obligations }] of recognised.entries()) {
    const customer = contracts[at]!.labels["Customer"]!;
    for (const ledger of obligations) {
      const value = ledger.annualRate(isoDate(date));
      if (value !== 0) values.set(customer, (values.get(customer) ?? 0) + value);
    }
  }
  return values;
}

function countOf(isSo: (contract: ContractFacts) => boolean): number {
  return facts.filter(isSo).length;
}

function tally(values: readonly CellValue[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const label of values.map((value) => labelFromCell(value))) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
