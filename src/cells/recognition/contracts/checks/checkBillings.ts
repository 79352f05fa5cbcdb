import { amountFromMinor } from "../../../../core/money/minorUnits";
import { sumMinor } from "../../../../core/money/sumMinor";
import type { Billing, ContractFacts } from "../../../../core/revenue/recognition/contract/facts";
import type { Findings } from "../../../problems";
import type { ReadContract } from "../ReadContract";
import { isPricedByUse, promisesOf } from "./promisesOf";

/** Bills that do not fit the price: too much, one twice, none. */
export function checkBillings(contracts: readonly ReadContract[], findings: Findings): void {
  const isAnyBilled = contracts.some(({ facts }) => facts.billings.length > 0);
  for (const contract of contracts) {
    const { facts, place } = contract;
    const price = highestPrice(facts);
    const isByUse = promisesOf(contract).some(isPricedByUse);
    const billed = sumMinor(facts.billings.map(({ minor }) => minor));
    if (price >= 0 && billed > price && !isByUse) {
      const text =
        `Contract ${facts.id} is billed ${shown(billed, contract)} in all, and its price with changes and estimates is ` +
        `${shown(price, contract)}: correct the bills, or add what raised the price.`;
      findings.add("BILLED_ABOVE_PRICE", place, text);
    }
    for (const { date, minor } of repeated(facts.billings)) {
      const text =
        `Contract ${facts.id} has two bills of ${shown(minor, contract)} on ${date}: ` +
        "delete one if it is the same bill.";
      findings.add("BILLED_TWICE", place, text);
    }
    if (isAnyBilled && facts.billings.length === 0 && price > 0) {
      const text =
        `Contract ${facts.id} over ${shown(price, contract)} has no bill: what it recognises stands as a contract ` +
        "asset. Add its bills, or leave it where none is due yet.";
      findings.add("NOT_BILLED", place, text);
    }
  }
  const [first] = contracts;
  if (first && !isAnyBilled) {
    const text =
      "No contract has a bill: all that is recognised stands as contract assets. Add the table of billings.";
    findings.add("NOTHING_BILLED", first.place, text);
  }
}

/** Fixed price and changes, and of each estimate of variable consideration the highest. */
function highestPrice({ price, modifications, variable }: ContractFacts): number {
  const highest = new Map<string | null, number>();
  for (const { obligation, minor } of variable) {
    highest.set(obligation, Math.max(highest.get(obligation) ?? 0, minor));
  }
  return sumMinor([price, ...modifications.map(({ minor }) => minor), ...highest.values()]);
}

function repeated(billings: readonly Billing[]): readonly Billing[] {
  const seen = new Set<string>();
  return billings.filter(({ date, minor }) => {
    const key = `${date} ${minor}`;
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen && minor !== 0;
  });
}

function shown(minor: number, { facts: { digits }, currency }: ReadContract): string {
  const amount = amountFromMinor(minor, digits).toFixed(digits);
  return currency === null ? amount : `${currency} ${amount}`;
}
