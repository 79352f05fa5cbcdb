import { endOfMonth, isoDate, addMonths, type IsoDate } from "../src/core/dates/isoDate";
import { monthPeriod } from "../src/core/dates/period";
import { sumMinor } from "../src/core/money/sumMinor";
import { contractBalances } from "../src/core/revenue/recognition/contract/contractBalances";
import { journalOf } from "../src/core/revenue/recognition/contract/journal";
import { liabilityByTerm } from "../src/core/revenue/recognition/contract/liabilityByTerm";
import { recogniseContract } from "../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../src/core/revenue/recognition/contract/remainingPerformance";
import { median } from "./cost";
import { seededPortfolio } from "./seededPortfolio";

/** Figures of a revenue pack: 100,000 obligations, 37 month ends, 13 of them with balances; goal 1.2 s in all. */
const obligations = 100_000;
const runs = 5;
const asOf = isoDate("2026-06-30");

const monthEnd = (months: number): IsoDate => endOfMonth(addMonths(asOf, months));
const reported = Array.from({ length: 13 }, (_, at) => monthEnd(at - 12));
const planned = Array.from({ length: 24 }, (_, at) => monthEnd(at + 1));
const month = monthPeriod(2026, 6);

const portfolio = seededPortfolio(obligations, 6);

function pack(time: (step: string, work: () => number) => number): Record<string, number> {
  let recognised: readonly ReturnType<typeof recogniseContract>[] = [];
  const sums: Record<string, number> = {};
  const step = (name: string, work: () => number): void => {
    sums[name] = time(name, work);
  };
  step("recognised", () => {
    recognised = portfolio.map(recogniseContract);
    return sumMinor(recognised.map((each) => each.catchUps.length));
  });
  const ledgers = recognised.flatMap((each) => each.obligations);
  step("month ends", () => {
    let sum = 0;
    for (const ledger of ledgers) {
      for (const day of reported) sum += ledger.revenue(day);
      for (const day of planned) sum += ledger.planned(asOf, day);
      sum += ledger.price(asOf) + ledger.annualRate(asOf);
    }
    return sum;
  });
  step("balances", () => {
    let sum = 0;
    for (const each of recognised) {
      for (const day of reported) sum += contractBalances(each, day).contractLiability;
    }
    return sum;
  });
  step("journal", () => {
    let sum = 0;
    for (const each of recognised) {
      for (const { debit } of journalOf(each, month, "balance sheet")) sum += debit;
    }
    return sum;
  });
  step("liability", () => {
    let sum = 0;
    for (const each of recognised) sum += liabilityByTerm(each, asOf).nonCurrent;
    return sum;
  });
  step("remaining", () => {
    let sum = 0;
    for (const each of recognised) sum += remainingPerformance(each, asOf, [12, 24]).total;
    return sum;
  });
  return sums;
}

const times = new Map<string, number[]>();
let sums: Record<string, number> = {};
for (let run = 0; run < runs; run++) {
  sums = pack((step, work) => {
    const before = process.cpuUsage();
    const sum = work();
    const { user, system } = process.cpuUsage(before);
    times.set(step, [...(times.get(step) ?? []), (user + system) / 1e6]);
    return sum;
  });
}
console.log(`${portfolio.length} contracts`);
let all = 0;
for (const [step, seconds] of times) {
  const best = Math.min(...seconds);
  all += best;
  console.log(
    `${step.padEnd(12)} best ${best.toFixed(3)} CPU s, median ${median(seconds).toFixed(3)}, sum ${sums[step]}`,
  );
}
console.log(`in all       ${all.toFixed(3)} CPU s (goal 1.2)`);
