import { addDays } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { sumMinor } from "../../../money/sumMinor";
import { allocationWeight, isPricedByUnit } from "./allocationWeight";
import { decideTreatment, type Decision } from "./decideTreatment";
import type { Modification, Obligation } from "./facts";
import type { Added } from "./Measure";
import type { ObligationLedger } from "./ObligationLedger";
import type { Promises } from "./Promises";
import { sharesOf } from "./sharesOf";

/**
 * Carries a modification into the promises of a contract.
 * @throws MODIFICATION_NOT_SEPARATE when it is separate and adds to an obligation of the contract.
 * @source ASC 606-10-25-10 to 25-13, IFRS 15.18 to 21.
 */
export function modify(promises: Promises, modification: Modification): Decision {
  const open = promises.all.filter((each) => !each.isSatisfied(addDays(modification.date, -1)));
  const decision = decideTreatment(
    modification,
    open.map(({ obligation }) => obligation),
    promises.facts.digits,
  );
  if (decision.treatment === "separate") addSeparately(promises, modification);
  else if (decision.treatment === "prospective") {
    const priced = open.filter(({ obligation }) => !isPricedByUnit(obligation));
    goOnAsNew(promises, modification, priced);
  } else catchUp(promises, modification);
  return decision;
}

function addSeparately(promises: Promises, { date, minor, obligations }: Modification): void {
  const known = obligations.find(({ id }) => promises.has(id));
  if (known || obligations.length === 0) {
    const { id } = promises.facts;
    throw financeError("MODIFICATION_NOT_SEPARATE", { contract: id, date, obligation: known?.id ?? "none" });
  }
  promises.promise(obligations, minor, date);
}

/** What is left of the open promises and what is added are one new contract. */
function goOnAsNew(
  promises: Promises,
  { date, minor, obligations }: Modification,
  open: readonly ObligationLedger[],
): void {
  const added = new Map(obligations.map((each) => [each.id, each]));
  const fresh = obligations.filter(({ id }) => !promises.has(id));
  if (open.length + fresh.length === 0) {
    throw financeError("MODIFICATION_OF_NOTHING", { contract: promises.facts.id, date });
  }
  const left = open.map((ledger) => ledger.price(date) - ledger.doneBefore(date));
  const weights = [
    ...open.map((ledger) =>
      new Exact(ledger.weight)
        .times(ledger.left(addDays(date, -1)))
        .plus(addedWeight(added.get(ledger.obligation.id))),
    ),
    ...fresh.map(allocationWeight),
  ];
  const parts = sharesOf(sumMinor([minor, ...left]), weights);
  for (const [index, ledger] of open.entries()) {
    ledger.restart(date, parts[index]!, addedBy(added.get(ledger.obligation.id)));
  }
  const begun = fresh.map((each, index) => promises.add(each, parts[open.length + index]!, date));
  promises.pool([...open, ...begun]);
}

/** As if the contract had been made so from its start. */
function catchUp(promises: Promises, { date, minor, obligations }: Modification): void {
  const added = new Map<ObligationLedger, Obligation>();
  for (const each of obligations) {
    if (promises.has(each.id)) added.set(promises.targets(each.id, [])[0]!, each);
    else promises.add(each, 0, date);
  }
  const ledgers = promises.all;
  const prices = ledgers.map((ledger) => ledger.price(date));
  const parts = sharesOf(
    sumMinor([minor, ...prices]),
    ledgers.map((ledger) => new Exact(ledger.weight).plus(addedWeight(added.get(ledger)))),
  );
  for (const [index, ledger] of ledgers.entries()) {
    const more = addedBy(added.get(ledger));
    const caughtUp = ledger.change(date, parts[index]! - prices[index]!, more);
    promises.note(date, ledger, caughtUp, "modified, as if from the start");
  }
}

function addedWeight(obligation: Obligation | undefined): number {
  return obligation ? allocationWeight(obligation) : 0;
}

function addedBy(obligation: Obligation | undefined): Added {
  return { quantity: obligation?.quantity ?? 0, end: obligation?.term?.last ?? null };
}
