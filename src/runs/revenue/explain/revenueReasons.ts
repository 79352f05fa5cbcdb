import { amountInWords } from "../../../cells/recognition/inWords";
import { dayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { isPricedByUnit } from "../../../core/revenue/recognition/contract/allocationWeight";
import type { RevenueEvent } from "../../../core/revenue/recognition/contract/facts";
import { holdsOf } from "../../../core/revenue/recognition/contract/holdsOf";
import type {
  ObligationLedger,
  RevenueBasis,
} from "../../../core/revenue/recognition/contract/ObligationLedger";
import type { RecognisedContract } from "../../../core/revenue/recognition/contract/recogniseContract";
import { postedThrough } from "../../../core/revenue/recognition/contract/postedThrough";

/** Why an obligation has recognised what it has by a day: the rule of its method with its numbers, holds, closed periods. */
export function revenueReasons(
  { facts }: RecognisedContract,
  ledger: ObligationLedger,
  day: IsoDate,
): readonly string[] {
  const { id } = ledger.obligation;
  const { digits } = facts;
  const shown = (minor: number): string => amountInWords(amountFromMinor(minor, digits), digits);
  const events = facts.events.filter(
    ({ date, obligation }) => date <= day && (obligation === null || obligation === id),
  );
  const basis = ledger.basis(day);
  if (!basis) return [];
  const told = ruleOf({ ledger, basis, events, day, shown });
  const before =
    basis.carried === 0 ? "" : `${shown(basis.carried)} recognised before ${basis.from}; since then `;
  return [
    sentence(before + told),
    ...holdReasons(id, events, day),
    ...closedReasons(facts.closed ?? [], ledger, day, shown),
  ];
}

interface Told {
  readonly ledger: ObligationLedger;
  readonly basis: RevenueBasis;
  /** Of the obligation, by the day. */
  readonly events: readonly RevenueEvent[];
  readonly day: IsoDate;
  readonly shown: (minor: number) => string;
}

function ruleOf(told: Told): string {
  const { ledger, basis, day, shown } = told;
  const { method, term, convention } = ledger.obligation;
  const earned = shown(ledger.revenue(day) - basis.carried);
  const amount = shown(basis.amount);
  const { progress } = basis;
  if (method === "point in time") return pointRule(told, amount);
  if (isPricedByUnit(ledger.obligation)) return unitsRule(told);
  if (method === "straight line") {
    const isWholeTerm =
      progress && term && progress.inAll === dayNumber(term.last) - dayNumber(term.first) + 1;
    const dates = term && (isWholeTerm || !progress) ? ` (${term.first} to ${term.last})` : "";
    return progress
      ? `${amount} over ${counted(progress.inAll, "day")}${dates}, ${number(progress.done)} of them by ${day}: ${earned}`
      : `${amount} over its term${dates} by the convention "${convention}", ${percent(basis.share)} by ${day}: ${earned}`;
  }
  if (method === "milestones") {
    return `${amount} by milestones, ${percent(basis.share)} reached by ${day}: ${earned}`;
  }
  const done = progress ? `${number(progress.done)} of ${number(progress.inAll)}` : percent(basis.share);
  const unit = method === "cost to cost" ? " of cost" : ` ${method}`;
  if (!progress?.atCost) return `${amount} × ${done}${unit} by ${day}: ${earned}`;
  const rest = shown(basis.amount - progress.atCost.inAll);
  const materials = `${shown(progress.atCost.done)} for materials delivered, which bring their cost alone`;
  return `${rest} × ${done}${unit} by ${day}, and ${materials}: ${earned}`;
}

function pointRule({ ledger, basis, events, day }: Told, amount: string): string {
  const delivered = events.find(({ kind }) => kind === "delivery")?.date;
  if (basis.share < 1) {
    const first = ledger.obligation.term?.first;
    return first && first > day
      ? `nothing by ${day}: ${amount} on ${first}`
      : `nothing by ${day}: ${amount} on delivery`;
  }
  const kept = delivered ?? ledger.obligation.term?.first;
  return `all of ${amount} on the day of delivery${kept ? `, ${kept}` : ""}`;
}

/** Units without an agreed quantity: each at the price of one. */
function unitsRule({ ledger, basis, events, day, shown }: Told): string {
  let [units, price] = [0, ledger.obligation.ssp];
  for (const { kind, value } of events) {
    if (kind === "progress") units = value;
    else if (kind === "usage") units += value;
    else if (kind === "estimate change") price = value;
  }
  const credited = basis.amount === 0 ? "" : `, and ${shown(basis.amount)} of credits`;
  const earned = shown(ledger.revenue(day) - basis.carried);
  return `${counted(units, "unit")} by ${day} at ${number(price)} each${credited}: ${earned}`;
}

function holdReasons(id: string, events: readonly RevenueEvent[], day: IsoDate): readonly string[] {
  const hold = holdsOf(id, events).find(
    ({ from, released }) => from <= day && (released === null || released > day),
  );
  return hold ? [`On hold since ${hold.from}: nothing more is recognised until it is released.`] : [];
}

function closedReasons(
  closed: NonNullable<RecognisedContract["facts"]["closed"]>,
  ledger: ObligationLedger,
  day: IsoDate,
  shown: (minor: number) => string,
): readonly string[] {
  const own = closed.filter(
    ({ obligation, period }) => obligation === ledger.obligation.id && period.last <= day,
  );
  if (own.length === 0) return [];
  const last = own.reduce(
    (latest, { period }) => (period.last > latest ? period.last : latest),
    own[0]!.period.last,
  );
  const [kept, known] = [postedThrough(ledger, own, last), ledger.revenue(last)];
  if (kept === 0 && known === 0) return [];
  const text = `Periods closed up to ${last} keep ${shown(kept)}`;
  if (kept === known) return [`${text}.`];
  return [
    `${text}; by what is known now it would be ${shown(known)}. The difference of ${shown(known - kept)} comes in the first open period.`,
  ];
}

const number = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

const percent = (share: number): string =>
  `${(share * 100).toLocaleString("en", { maximumFractionDigits: 4 })} %`;

function counted(count: number, name: string): string {
  return `${number(count)} ${name}${count === 1 ? "" : "s"}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
