import { addDays, isoDate } from "../src/core/dates/isoDate";
import { monthsFrom } from "../src/core/dates/period";
import type {
  ContractFacts,
  EventKind,
  Method,
  Obligation,
  RevenueEvent,
} from "../src/core/revenue/recognition/contract/facts";
import { seededRandom } from "../src/core/numeric/seededRandom";

const begins = isoDate("2024-01-01");
const year = 365;

/** Of ten contracts eight are services day by day, one is delivered at once, and one is special. */
const methodsOfTen: readonly Method[] = [...Array<Method>(8).fill("straight line"), "point in time"];

type Special = (contract: ContractFacts) => Partial<ContractFacts>;

const specials: readonly Special[] = [
  (contract) => measured(contract, "units", 1000, ["usage", "usage", "usage"], 200),
  (contract) => measured(contract, "milestones", null, ["milestone", "milestone"], 0.4),
  (contract) => measured(contract, "cost to cost", 50_000, ["progress", "estimate change"], 60_000),
  (contract) => ({ events: [eventOf(contract, 100, "hold", 0), eventOf(contract, 160, "release", 0)] }),
  (contract) => ({ events: [{ ...eventOf(contract, 120, "credit", 5), obligation: null }] }),
  ({ signed, price }) => ({ variable: [{ date: addDays(signed, 90), minor: price >> 4, obligation: null }] }),
  ({ obligations, price }) => ({
    costs: obligations.map(({ term }) => ({ minor: price >> 5, term: term!, incremental: true })),
  }),
  ({ id, signed, obligations, price }) => {
    const date = addDays(signed, 200);
    const added = { ...obligations[0]!, id: `${id}-more`, term: monthsFrom(date, 12) };
    return { modifications: [{ date, minor: price >> 2, obligations: [added], treatment: "prospective" }] };
  },
];

/**
 * Contracts signed in 2024 to 2026 with 1 to 4 promises each, billed once a year; the same ones for the same seed.
 * @param obligations How many promises they have in all, or a few more.
 */
export function seededPortfolio(obligations: number, seed: number): readonly ContractFacts[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const contracts: ContractFacts[] = [];
  for (let made = 0; made < obligations; made += contracts.at(-1)!.obligations.length) {
    const method = methodsOfTen[below(10)];
    const plain = contractOf(`C${contracts.length + 1}`, method ?? "straight line", below);
    contracts.push(method ? plain : { ...plain, ...specials[below(specials.length)]!(plain) });
  }
  return contracts;
}

function contractOf(id: string, method: Method, below: (limit: number) => number): ContractFacts {
  const signed = addDays(begins, below(1000));
  const years = 1 + below(3);
  const term = monthsFrom(addDays(signed, below(30)), 12 * years);
  const count = 1 + below(3) + (below(4) === 0 ? 1 : 0);
  const obligations = Array.from({ length: count }, (_, at): Obligation => ({
    id: `${id}-${at + 1}`,
    method,
    term,
    convention: "daily",
    ssp: (1000 + below(5_000_000)) / 100,
    quantity: null,
  }));
  const price = Math.round(obligations.reduce((sum, { ssp }) => sum + ssp, 0) * (70 + below(31)));
  const billings = Array.from({ length: years }, (_, at) => {
    const date = addDays(signed, at * year);
    const minor = Math.round((price * (at + 1)) / years) - Math.round((price * at) / years);
    return { date, minor, paid: below(5) === 0 ? null : addDays(date, 20 + below(40)) };
  });
  const cancellable = below(10) === 0;
  const told = { variable: [], modifications: [], events: [] };
  return { id, signed, price, digits: 2, cancellable, obligations, billings, ...told };
}

/** The first promise measured by what events tell, the same value each. */
function measured(
  contract: ContractFacts,
  method: Method,
  quantity: number | null,
  kinds: readonly EventKind[],
  value: number,
): Partial<ContractFacts> {
  const [first, ...others] = contract.obligations;
  return {
    obligations: [{ ...first!, method, quantity, term: null }, ...others],
    events: kinds.map((kind, at) => eventOf(contract, 60 * (at + 1), kind, kind === "progress" ? 1 : value)),
  };
}

/** An event of the first promise. */
function eventOf(
  { signed, obligations }: ContractFacts,
  days: number,
  kind: EventKind,
  value: number,
): RevenueEvent {
  return { date: addDays(signed, days), obligation: obligations[0]!.id, kind, value, note: "" };
}
