import { addDays, type IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { sumMinor } from "../../../money/sumMinor";
import { allocatePrice } from "../allocation/allocatePrice";
import { largestRemainder } from "../allocation/largestRemainder";
import { minorFromExact } from "../price/minorFromExact";
import { decideTreatment, type Decision } from "./decideTreatment";
import type { ContractFacts, Modification, Obligation, RevenueEvent } from "./facts";
import type { Added } from "./Measure";
import { measureOf } from "./measureOf";
import { ObligationLedger } from "./ObligationLedger";

/** Revenue that a change brought on its day for days before, in minor units. */
export interface CatchUp {
  readonly date: IsoDate;
  readonly obligation: string;
  readonly minor: number;
  readonly reason: string;
}

/** What goods expected back take of an obligation's price from a day on, in minor units, once all is delivered. */
export interface ExpectedReturns {
  readonly date: IsoDate;
  readonly ledger: ObligationLedger;
  readonly minor: number;
}

/** A contract after all that is known of it. */
export interface RecognisedContract {
  readonly facts: ContractFacts;
  readonly obligations: readonly ObligationLedger[];
  readonly catchUps: readonly CatchUp[];
  readonly modifications: readonly (Decision & { readonly date: IsoDate })[];
  readonly returns: readonly ExpectedReturns[];
}

/**
 * The five steps for one contract: its promises, its price as estimated from day to day, the price allocated, and what
 * each promise recognises.
 * @throws OBLIGATION_UNKNOWN, EVENT_BEFORE_CONTRACT, and what `allocatePrice` and `measureOf` throw.
 * @source ASC 606-10-05-4, IFRS 15.IN7.
 */
export function recogniseContract(facts: ContractFacts): RecognisedContract {
  return new Recognition(facts).run();
}

/** A change of price or extent on a day. */
interface Change {
  readonly date: IsoDate;
  readonly apply: () => void;
}

class Recognition {
  readonly #ledgers = new Map<string, ObligationLedger>();
  readonly #original: readonly ObligationLedger[];
  /** Obligations that a modification has put together: they share what comes later. */
  readonly #pools = new Map<ObligationLedger, readonly ObligationLedger[]>();
  readonly #catchUps: CatchUp[] = [];
  readonly #decisions: (Decision & { readonly date: IsoDate })[] = [];
  readonly #returns: ExpectedReturns[] = [];

  constructor(private readonly facts: ContractFacts) {
    const { id, signed, price, obligations, events } = facts;
    for (const { date, kind } of events) {
      if (date < signed) throw financeError("EVENT_BEFORE_CONTRACT", { contract: id, kind, date, signed });
    }
    this.#original = this.#promise(obligations, price, signed);
  }

  run(): RecognisedContract {
    const changes = [...this.#estimates(), ...this.#priceEvents(), ...this.#modifications()];
    // Of one day: estimates first, then events, then modifications, for sorting keeps their order.
    changes.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
    for (const { apply } of changes) apply();
    return {
      facts: this.facts,
      obligations: [...this.#ledgers.values()],
      catchUps: this.#catchUps,
      modifications: this.#decisions,
      returns: this.#returns,
    };
  }

  /** New promises, with a price over all of them. */
  #promise(obligations: readonly Obligation[], price: number, from: IsoDate): readonly ObligationLedger[] {
    const { digits, bundlePrice = null } = this.facts;
    const priced = obligations.map((each) => (isPricedByUnit(each) ? { ...each, ssp: 0 } : each));
    const isAnyPriced = priced.some(({ ssp, isResidual }) => ssp > 0 || isResidual);
    const parts =
      price === 0 && !isAnyPriced
        ? priced.map(() => 0)
        : allocatePrice(price, priced, { digits, bundlePrice });
    return obligations.map((obligation, index) => this.#add(obligation, parts[index]!, from));
  }

  #add(obligation: Obligation, amount: number, from: IsoDate): ObligationLedger {
    const { events, digits, progressDigits = null } = this.facts;
    const own = events.filter((event) => event.obligation === null || event.obligation === obligation.id);
    const measure = measureOf(obligation, own, { digits, progressDigits });
    const ledger = new ObligationLedger(obligation, from, amount, measure);
    this.#ledgers.set(obligation.id, ledger);
    return ledger;
  }

  /** Each estimate of variable consideration takes the place of the one before for the same obligations. */
  #estimates(): readonly Change[] {
    const before = new Map<string | null, number>();
    return this.facts.variable.map(({ date, minor, obligation }) => ({
      date: date < this.facts.signed ? this.facts.signed : date,
      apply: () => {
        const change = minor - (before.get(obligation) ?? 0);
        before.set(obligation, minor);
        this.#changePrice(date, change, obligation, "variable consideration estimated anew");
      },
    }));
  }

  #priceEvents(): readonly Change[] {
    const { events, digits } = this.facts;
    return events.flatMap((event): Change[] => {
      const { date, kind, value, obligation, note } = event;
      const minor = minorFromExact(new Exact(value), digits);
      if (kind === "payable to customer") {
        return [{ date, apply: () => this.#changePrice(date, -minor, obligation, "paid to the customer") }];
      }
      if (kind === "expected returns") return [{ date, apply: () => this.#expectReturns(event) }];
      if (kind !== "credit") return [];
      const isForDelivered = note.trim().toLowerCase() === "delivered";
      return [
        {
          date,
          apply: () =>
            isForDelivered
              ? this.#creditDelivered(date, minor, obligation)
              : this.#changePrice(date, -minor, obligation, "credit"),
        },
      ];
    });
  }

  #modifications(): readonly Change[] {
    return this.facts.modifications.map((modification) => ({
      date: modification.date,
      apply: () => this.#modify(modification),
    }));
  }

  #modify(modification: Modification): void {
    const { date, minor, obligations } = modification;
    const open = [...this.#ledgers.values()].filter((each) => !each.isSatisfied(addDays(date, -1)));
    const decision = decideTreatment(
      modification,
      open.map(({ obligation }) => obligation),
      this.facts.digits,
    );
    this.#decisions.push({ ...decision, date });
    if (decision.treatment === "separate") this.#promise(obligations, minor, date);
    else if (decision.treatment === "prospective") this.#pool(modification, open);
    else this.#catchUp(modification);
  }

  /** What is left of the open promises and what is added are one new contract. */
  #pool({ date, minor, obligations }: Modification, open: readonly ObligationLedger[]): void {
    const added = new Map(obligations.map((each) => [each.id, each]));
    const fresh = obligations.filter(({ id }) => !this.#ledgers.has(id));
    const left = open.map((ledger) => ledger.price(date) - ledger.doneBefore(date));
    const weights = [
      ...open.map((ledger) => {
        const { id, ssp } = ledger.obligation;
        return new Exact(ssp).times(ledger.left(addDays(date, -1))).plus(added.get(id)?.ssp ?? 0);
      }),
      ...fresh.map(({ ssp }) => new Exact(ssp)),
    ];
    const parts = largestRemainder(sumMinor([minor, ...left]), evenIfZero(weights));
    for (const [index, ledger] of open.entries()) {
      ledger.restart(date, parts[index]!, addedBy(added.get(ledger.obligation.id)));
    }
    const pool = [
      ...open,
      ...fresh.map((obligation, index) => this.#add(obligation, parts[open.length + index]!, date)),
    ];
    for (const ledger of pool) this.#pools.set(ledger, pool);
  }

  /** As if the contract had been made so from its start. */
  #catchUp({ date, minor, obligations }: Modification): void {
    const added = new Map(obligations.map((each) => [each.id, each]));
    for (const obligation of obligations) {
      if (!this.#ledgers.has(obligation.id)) this.#add(obligation, 0, date);
    }
    const ledgers = [...this.#ledgers.values()];
    const weights = ledgers.map(({ obligation: { id, ssp } }) =>
      new Exact(ssp).plus(this.#isOriginal(id) ? (added.get(id)?.ssp ?? 0) : 0),
    );
    const prices = ledgers.map((ledger) => ledger.price(date));
    const parts = largestRemainder(sumMinor([minor, ...prices]), evenIfZero(weights));
    for (const [index, ledger] of ledgers.entries()) {
      const { id } = ledger.obligation;
      const more = this.#isOriginal(id) ? addedBy(added.get(id)) : nothingAdded;
      this.#note(
        date,
        id,
        ledger.change(date, parts[index]! - prices[index]!, more),
        "modified, as if from the start",
      );
    }
  }

  #isOriginal(id: string): boolean {
    return this.facts.obligations.some((each) => each.id === id);
  }

  /** A price promised with the contract: its obligations share it, and those that were put together pass it on. */
  #changePrice(date: IsoDate, minor: number, obligation: string | null, reason: string): void {
    const targets = obligation === null ? this.#original : [this.#ledger(obligation)];
    const weights = targets.map((ledger) => new Exact(ledger.obligation.ssp));
    const parts = largestRemainder(minor, evenIfZero(weights));
    for (const [index, ledger] of targets.entries()) {
      const pool = obligation === null ? (this.#pools.get(ledger) ?? [ledger]) : [ledger];
      const shares = largestRemainder(
        parts[index]!,
        evenIfZero(pool.map((each) => new Exact(each.obligation.ssp))),
      );
      for (const [at, each] of pool.entries()) {
        this.#note(date, each.obligation.id, each.change(date, shares[at]!), reason);
      }
    }
  }

  /** A credit for what is delivered: by what each promise has recognised. */
  #creditDelivered(date: IsoDate, minor: number, obligation: string | null): void {
    const targets = obligation === null ? [...this.#ledgers.values()] : [this.#ledger(obligation)];
    const weights = targets.map((ledger) => new Exact(ledger.revenue(date)));
    const parts = largestRemainder(minor, evenIfZero(weights));
    for (const [index, ledger] of targets.entries()) {
      const caughtUp = ledger.changeDone(date, -parts[index]!);
      this.#note(date, ledger.obligation.id, caughtUp, "credit for what is delivered");
    }
  }

  #expectReturns({ date, obligation, value }: RevenueEvent): void {
    const ledger = obligation === null ? this.#original[0]! : this.#ledger(obligation);
    const { id, quantity } = ledger.obligation;
    if (quantity === null || quantity < value) {
      throw financeError("RETURNS_ABOVE_QUANTITY", { obligation: id, value, quantity: quantity ?? "none" });
    }
    const before = this.#returns.filter((each) => each.ledger === ledger).at(-1)?.minor ?? 0;
    const gross = ledger.price(date) + before;
    const minor = minorFromExact(new Exact(gross).times(value).div(quantity), 0);
    this.#returns.push({ date, ledger, minor });
    this.#note(date, id, ledger.change(date, before - minor), "returns expected anew");
  }

  #ledger(id: string): ObligationLedger {
    const found = this.#ledgers.get(id);
    if (found) return found;
    const known = [...this.#ledgers.keys()].join(", ");
    throw financeError("OBLIGATION_UNKNOWN", { contract: this.facts.id, obligation: id, known });
  }

  #note(date: IsoDate, obligation: string, minor: number, reason: string): void {
    if (minor !== 0) this.#catchUps.push({ date, obligation, minor, reason });
  }
}

const nothingAdded: Added = { quantity: 0, end: null };

function addedBy(obligation: Obligation | undefined): Added {
  return obligation
    ? { quantity: obligation.quantity ?? 0, end: obligation.term?.last ?? null }
    : nothingAdded;
}

/** Units without an agreed quantity bring their price as they come: nothing is allocated to them. */
function isPricedByUnit({ method, quantity }: Obligation): boolean {
  return method === "units" && quantity === null;
}

/** Where nothing has a price, all share alike. */
function evenIfZero(weights: readonly Exact[]): readonly Exact[] {
  return weights.every((weight) => weight.isZero()) ? weights.map(() => new Exact(1)) : weights;
}
