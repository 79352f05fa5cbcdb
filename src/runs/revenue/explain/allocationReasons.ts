import { amountInWords } from "../../../cells/recognition/inWords";
import type { IsoDate } from "../../../core/dates/isoDate";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { sumMinorOf } from "../../../core/money/sumMinor";
import { isPricedByUnit } from "../../../core/revenue/recognition/contract/allocationWeight";
import type { ObligationLedger } from "../../../core/revenue/recognition/contract/ObligationLedger";
import type { RecognisedContract } from "../../../core/revenue/recognition/contract/recogniseContract";

/**
 * Why an obligation is allocated what it is.
 * @param originals Those of the contract as signed.
 */
export function allocationReasons(
  { facts }: RecognisedContract,
  ledger: ObligationLedger,
  originals: readonly ObligationLedger[],
  day: IsoDate,
): readonly string[] {
  const { obligation, weight } = ledger;
  const { digits, signed, modifications } = facts;
  const shown = (minor: number): string => amountInWords(amountFromMinor(minor, digits), digits);
  if (isPricedByUnit(obligation)) {
    return ["No price is allocated beforehand: each unit brings its price as it is delivered."];
  }
  const reasons: string[] = [];
  let begin = signed;
  if (originals.includes(ledger)) {
    const all = originals.reduce((sum, each) => sum + each.weight, 0);
    if (originals.length === 1) reasons.push("The only promise on signing takes the whole price.");
    else if (obligation.isResidual) {
      reasons.push("Its selling price varies too much: it takes what the others leave at theirs.");
    } else if (all > 0) {
      const percent = ((weight / all) * 100).toLocaleString("en", { maximumFractionDigits: 2 });
      const whole = sumMinorOf(originals, (each) => each.price(signed));
      const price = `${amountInWords(weight, digits)} of ${amountInWords(all, digits)}`;
      reasons.push(`${shown(whole)} is shared by stand-alone selling prices: ${price}, or ${percent} %.`);
    }
    if (obligation.inBundle) {
      reasons.push(
        `It is sold in a bundle for ${amountInWords(facts.bundlePrice ?? 0, digits)}, whose discount stays inside it.`,
      );
    }
  } else {
    const added = modifications.find((each) => each.obligations.some(({ id }) => id === obligation.id));
    begin = added?.date ?? signed;
    if (begin > day) return [`It is added on ${begin}, after ${day}: nothing is allocated yet.`];
    reasons.push(`Added on ${begin}, at a selling price of ${amountInWords(weight, digits)}.`);
  }
  const [first, now] = [ledger.price(begin), ledger.price(day)];
  reasons.push(`Allocated on ${begin}: ${shown(first)}.`);
  if (now !== first) {
    reasons.push(`Changed since by ${shown(now - first)}: ${shown(now)} is allocated on ${day}.`);
  }
  return reasons;
}
