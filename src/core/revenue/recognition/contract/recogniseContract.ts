import type { IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import { changeDelivered, changePrice, type PriceChange } from "./changePrice";
import type { Decision } from "./decideTreatment";
import { expectReturns, type ExpectedReturns } from "./expectReturns";
import type { ContractFacts, RevenueEvent } from "./facts";
import { financedPrice, type FinancedPrice } from "./financedPrice";
import { modify } from "./modify";
import type { ObligationLedger } from "./ObligationLedger";
import { payBack } from "./payBack";
import { Promises, type CatchUp } from "./Promises";
import type { Refund } from "./Refund";

/** A contract after all that is known of it. */
export interface RecognisedContract {
  readonly facts: ContractFacts;
  readonly financed: FinancedPrice;
  readonly obligations: readonly ObligationLedger[];
  readonly catchUps: readonly CatchUp[];
  readonly modifications: readonly (Decision & { readonly date: IsoDate })[];
  readonly returns: readonly ExpectedReturns[];
  readonly refunds: readonly Refund[];
}

/**
 * The five steps for one contract: its promises, its price as estimated from day to day, the price allocated, and what
 * each promise recognises.
 * @throws OBLIGATION_UNKNOWN, EVENT_BEFORE_CONTRACT, and what the single steps throw.
 * @source ASC 606-10-05-4, IFRS 15.IN7.
 */
export function recogniseContract(given: ContractFacts): RecognisedContract {
  const [events, variable] = [byDate(given.events), byDate(given.variable)];
  const isSorted = events === given.events && variable === given.variable;
  const facts = isSorted ? given : { ...given, events, variable };
  refuseBeforeSigned(facts);
  return new Recognition(facts).run();
}

/** What happens to a contract on a day. */
interface Change {
  readonly date: IsoDate;
  readonly apply: () => void;
}

class Recognition {
  readonly #financed: FinancedPrice;
  readonly #promises: Promises;
  readonly #decisions: (Decision & { readonly date: IsoDate })[] = [];
  readonly #returns: ExpectedReturns[] = [];
  readonly #refunds: Refund[] = [];

  constructor(private readonly facts: ContractFacts) {
    this.#financed = financedPrice(facts);
    this.#promises = new Promises(facts, this.#financed.price);
  }

  run(): RecognisedContract {
    // Of one day: estimates first, then events, then modifications, for sorting keeps their order.
    const changes = byDate([...this.estimates(), ...this.events(), ...this.modifications()]);
    for (const { apply } of changes) apply();
    return {
      facts: this.facts,
      financed: this.#financed,
      obligations: this.#promises.all,
      catchUps: this.#promises.catchUps,
      modifications: this.#decisions,
      returns: this.#returns,
      refunds: this.#refunds,
    };
  }

  /** Each estimate of variable consideration takes the place of the one before for the same obligations. */
  private estimates(): readonly Change[] {
    const { variable, signed } = this.facts;
    const before = new Map<string | null, number>();
    return variable.map(({ date: estimated, minor, obligation }) => {
      const date = estimated < signed ? signed : estimated;
      const change = minor - (before.get(obligation) ?? 0);
      before.set(obligation, minor);
      const reason = "variable consideration estimated anew";
      return { date, apply: () => changePrice(this.#promises, { date, minor: change, obligation, reason }) };
    });
  }

  private events(): readonly Change[] {
    return this.facts.events.map((event) => ({ date: event.date, apply: () => this.happen(event) }));
  }

  /** Kinds that tell of progress alone are read by the measures. */
  private happen(event: RevenueEvent): void {
    const { kind, note } = event;
    if (kind === "payable to customer") {
      changePrice(this.#promises, this.lowerPrice(event, "paid to the customer"));
    } else if (kind === "credit" && note.trim().toLowerCase() === "delivered") {
      changeDelivered(this.#promises, this.lowerPrice(event, "credit for what is delivered"));
    } else if (kind === "credit") {
      changePrice(this.#promises, this.lowerPrice(event, "credit"));
    } else if (kind === "expected returns") {
      this.#returns.push(expectReturns(this.#promises, event, this.#returns, this.#refunds));
    } else if (kind === "refund") {
      this.#refunds.push(payBack(this.#promises, event, this.#returns, this.#refunds));
    }
  }

  private lowerPrice({ date, value, obligation }: RevenueEvent, reason: string): PriceChange {
    return { date, obligation, reason, minor: -minorFromExact(new Exact(value), this.facts.digits) };
  }

  private modifications(): readonly Change[] {
    return this.facts.modifications.map((each) => ({
      date: each.date,
      apply: () => {
        this.#decisions.push({ ...modify(this.#promises, each), date: each.date });
      },
    }));
  }
}

function refuseBeforeSigned({ id, signed, events, modifications }: ContractFacts): void {
  const early = events.find(({ date }) => date < signed) ?? modifications.find(({ date }) => date < signed);
  if (!early) return;
  const kind = "kind" in early ? early.kind : "modification";
  throw financeError("EVENT_BEFORE_CONTRACT", { contract: id, kind, date: early.date, signed });
}

/** In the order of their days; of one day, as they came. */
function byDate<Item extends { readonly date: IsoDate }>(items: readonly Item[]): readonly Item[] {
  return items.length < 2
    ? items
    : [...items].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}
