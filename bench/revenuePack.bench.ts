/**
 * Figures of a revenue pack without its sheets: 100,000 obligations in about 45,000 contracts, 37 month ends, 13 of them
 * with balances; goal 1.2 s. `npx tsx bench/revenuePack.bench.ts`
 */
import { addMonths, endOfMonth, isoDate, type IsoDate } from "../src/core/dates/isoDate";
import { monthPeriod } from "../src/core/dates/period";
import { contractBalances } from "../src/core/revenue/recognition/contract/contractBalances";
import { journalOf } from "../src/core/revenue/recognition/contract/journal";
import { liabilityByTerm } from "../src/core/revenue/recognition/contract/liabilityByTerm";
import {
  recogniseContract,
  type RecognisedContract,
} from "../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../src/core/revenue/recognition/contract/remainingPerformance";
import { printCosts } from "./printCosts";
import { seededPortfolio } from "./seededPortfolio";

const obligations = 100_000;
const runs = 7;
const asOf = isoDate("2026-06-30");
const monthEnd = (months: number): IsoDate => endOfMonth(addMonths(asOf, months));
const reported = Array.from({ length: 13 }, (_, at) => monthEnd(at - 12));
const planned = Array.from({ length: 24 }, (_, at) => monthEnd(at + 1));
const month = monthPeriod(2026, 6);

/** Each brings a number, so that nothing is left out and runs can be compared. */
const steps: Readonly<Record<string, (contract: RecognisedContract) => number>> = {
  "month ends": ({ obligations: ledgers }) => {
    let sum = 0;
    for (const ledger of ledgers) {
      for (const day of reported) sum += ledger.revenue(day);
      for (const day of planned) sum += ledger.planned(asOf, day);
      sum += ledger.price(asOf) + ledger.annualRate(asOf);
    }
    return sum;
  },
  balances: (contract) => {
    let sum = 0;
    for (const day of reported) sum += contractBalances(contract, day).contractLiability;
    return sum;
  },
  journal: (contract) => {
    let sum = 0;
    for (const { debit } of journalOf(contract, month, "balance sheet")) sum += debit;
    return sum;
  },
  liability: (contract) => liabilityByTerm(contract, asOf).nonCurrent,
  remaining: (contract) => remainingPerformance(contract, asOf, [12, 24]).total,
};

const portfolio = seededPortfolio(obligations, 6);
const recognised = portfolio.map(recogniseContract);
const figures = Object.values(steps);

function sumOf(
  contracts: readonly RecognisedContract[],
  each: (contract: RecognisedContract) => number,
): number {
  let sum = 0;
  for (const contract of contracts) sum += each(contract);
  return sum;
}

/** Contract by contract, as a pack is made. */
function pack(): number {
  let sum = 0;
  const kept: RecognisedContract[] = [];
  for (const facts of portfolio) {
    const contract = recogniseContract(facts);
    kept.push(contract);
    for (const figure of figures) sum += figure(contract);
  }
  return sum + kept.length;
}

const works: Readonly<Record<string, () => number>> = {
  recognised: () => portfolio.map(recogniseContract).length,
  ...Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, () => sumOf(recognised, step)] as const),
  ),
  "in all": pack,
};
console.log(`${portfolio.length} contracts; CPU and wall seconds`);
await printCosts(works, runs, 3);
