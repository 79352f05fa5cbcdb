import type { IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { amountFromMinor } from "../../../money/minorUnits";
import { allocatePrice } from "../allocation/allocatePrice";
import { allocationWeight } from "./allocationWeight";
import type { ContractFacts, Obligation } from "./facts";
import { measureOf } from "./measureOf";
import { ObligationLedger } from "./ObligationLedger";

/** Revenue that a change brought on its day for days before, in minor units. */
export interface CatchUp {
  readonly date: IsoDate;
  readonly obligation: string;
  readonly minor: number;
  readonly reason: string;
}

/** The promises of a contract, while its facts are gone through day by day. */
export class Promises {
  readonly #ledgers = new Map<string, ObligationLedger>();
  /** Obligations that a modification has put together: they share what comes later. */
  readonly #pools = new Map<ObligationLedger, readonly ObligationLedger[]>();
  readonly #catchUps: CatchUp[] = [];
  /** Those of the contract as it was signed. */
  readonly original: readonly ObligationLedger[];

  constructor(
    readonly facts: ContractFacts,
    price: number,
  ) {
    this.original = this.promise(facts.obligations, price, facts.signed);
  }

  get all(): readonly ObligationLedger[] {
    return [...this.#ledgers.values()];
  }

  get catchUps(): readonly CatchUp[] {
    return this.#catchUps;
  }

  has(id: string): boolean {
    return this.#ledgers.has(id);
  }

  /** One obligation, or a list for the whole contract. @throws OBLIGATION_UNKNOWN. */
  targets(id: string | null, whole: readonly ObligationLedger[]): readonly ObligationLedger[] {
    if (id === null) return whole;
    const found = this.#ledgers.get(id);
    if (found) return [found];
    const known = [...this.#ledgers.keys()].join(", ");
    throw financeError("OBLIGATION_UNKNOWN", { place: `Contract ${this.facts.id}`, obligation: id, known });
  }

  /** New promises, with a price over all of them. */
  promise(obligations: readonly Obligation[], price: number, from: IsoDate): readonly ObligationLedger[] {
    const { digits, bundlePrice = null } = this.facts;
    const priced = obligations.map((each) => ({ ...each, ssp: allocationWeight(each) }));
    const isAnyPriced = priced.some(({ ssp, isResidual }) => ssp > 0 || isResidual);
    const parts =
      price === 0 && !isAnyPriced
        ? priced.map(() => 0)
        : allocatePrice(price, priced, { digits, bundlePrice });
    return obligations.map((obligation, index) => this.add(obligation, parts[index]!, from));
  }

  add(obligation: Obligation, amount: number, from: IsoDate): ObligationLedger {
    const { events, digits, progressDigits = null } = this.facts;
    const own =
      events.length === 0
        ? events
        : events.filter((event) => event.obligation === null || event.obligation === obligation.id);
    const measure = measureOf(obligation, own, { digits, progressDigits });
    // A residual has no selling price: it counts with what it was left.
    const weight = obligation.isResidual ? amountFromMinor(amount, digits) : allocationWeight(obligation);
    const ledger = new ObligationLedger(obligation, weight, { from, amount, measure });
    this.#ledgers.set(obligation.id, ledger);
    return ledger;
  }

  /** Puts obligations together: what is priced for one of them later is shared by all. */
  pool(ledgers: readonly ObligationLedger[]): void {
    for (const ledger of ledgers) this.#pools.set(ledger, ledgers);
  }

  poolOf(ledger: ObligationLedger): readonly ObligationLedger[] {
    return this.#pools.get(ledger) ?? [ledger];
  }

  note(date: IsoDate, ledger: ObligationLedger, minor: number, reason: string): void {
    if (minor !== 0) this.#catchUps.push({ date, obligation: ledger.obligation.id, minor, reason });
  }
}
