import type { Findings } from "../../../problems";
import type { ReadContract } from "../ReadContract";
import { isPricedByUse, promisesOf } from "./promisesOf";

/** What contracts leave unsaid: a currency where others have one, a price. */
export function checkStated(contracts: readonly ReadContract[], findings: Findings): void {
  const isCurrencyStated = contracts.some(({ currency }) => currency !== null);
  for (const contract of contracts) {
    const { facts, currency, place } = contract;
    if (isCurrencyStated && currency === null) {
      const text = `Contract ${facts.id} states no currency while others do: enter its ISO 4217 code.`;
      findings.add("NO_CURRENCY", place, text);
    }
    const { price, variable, modifications } = facts;
    const isPriced = price !== 0 || variable.length > 0 || modifications.length > 0;
    if (!isPriced && !promisesOf(contract).some(isPricedByUse)) {
      const text = `Contract ${facts.id} has a price of 0: nothing of it is recognised. Enter its price.`;
      findings.add("PRICE_ZERO", place, text);
    }
  }
}
