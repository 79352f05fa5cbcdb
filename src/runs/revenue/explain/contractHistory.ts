import { kindWords } from "../../../cells/recognition/contracts/contractWords";
import { amountInWords } from "../../../cells/recognition/inWords";
import type { IsoDate } from "../../../core/dates/isoDate";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { EventKind, RevenueEvent } from "../../../core/revenue/recognition/contract/facts";
import type { RecognisedContract } from "../../../core/revenue/recognition/contract/recogniseContract";
import type { HistoryEntry } from "./ContractExplanation";
import type { ContractRows } from "./contractRows";

type Entry = Omit<HistoryEntry, "isLater">;

/** What happened to a contract, day by day, what it caught up, and which cells say so. */
export function contractHistory(
  recognised: RecognisedContract,
  day: IsoDate,
  rows: ContractRows,
): readonly HistoryEntry[] {
  const { facts, catchUps, modifications: decisions } = recognised;
  const { digits, signed } = facts;
  const shown = (minor: number): string => amountInWords(amountFromMinor(minor, digits), digits);
  const of = (obligation: string | null): string => (obligation === null ? "" : ` of ${obligation}`);

  const estimates = facts.variable.map(({ date, minor, obligation }): Entry => {
    const row = rows.variable.find(
      (each) => each.day("date") === date && (each.text("obligation") || null) === obligation,
    );
    const text = `Variable consideration${of(obligation)} estimated at ${shown(minor)} in all.`;
    return { date, text, place: row?.place("outcome") ?? null };
  });
  const happened = facts.events.map((event): Entry => {
    const { date, kind, obligation, note } = event;
    const row = rows.events.find(
      (each) =>
        each.day("date") === date &&
        each.word("kind", kindWords) === kind &&
        (each.text("obligation") || null) === obligation &&
        (each.number("value") ?? 0) === event.value,
    );
    const why = note.trim() === "" ? "" : ` (${note.trim()})`;
    return {
      date,
      text: `${eventText(event, digits)}${of(obligation)}${why}.`,
      place: row?.place("value") ?? null,
    };
  });
  const changed = sorted(facts.modifications).map(({ date, minor, obligations }, index): Entry => {
    const { treatment, reason } = decisions[index]!;
    const about = obligations.map(({ id }) => id).join(", ");
    const what = `Modified by ${shown(minor)}${about === "" ? "" : `, about ${about}`}`;
    return {
      date,
      text: `${what}: ${treatments[treatment]}, ${reason}.`,
      place: placeOfModification(rows, date, minor / 10 ** digits),
    };
  });
  const caughtUp = catchUps.map(({ date, obligation, minor, reason }): Entry => {
    const text = `${obligation}: ${shown(minor)} caught up for earlier days, ${reason}.`;
    return { date, text, place: null };
  });
  const begin = { date: signed, text: `Signed for ${shown(facts.price)}.`, place: signing(rows) };
  return sorted([begin, ...estimates, ...happened, ...changed, ...caughtUp]).map((entry) => ({
    ...entry,
    isLater: entry.date > day,
  }));
}

const treatments = {
  separate: "a contract of its own",
  prospective: "what is left goes on as a new contract",
  "catch-up": "measured as if from the start",
} as const;

const words: Readonly<Record<EventKind, string>> = {
  progress: "done to date",
  usage: "done in addition",
  milestone: "reached a milestone",
  delivery: "delivered",
  "estimate change": "now expected in all",
  "expected returns": "units expected back",
  refund: "refunded",
  credit: "credited",
  "payable to customer": "paid to the customer",
  hold: "put on hold",
  release: "released",
};

function eventText({ kind, value }: RevenueEvent, digits: number): string {
  const isMoney = kind === "refund" || kind === "credit" || kind === "payable to customer";
  const amount = isMoney
    ? amountInWords(value, digits)
    : value.toLocaleString("en", { maximumFractionDigits: 6 });
  const isByDay = kind === "hold" || kind === "release" || (kind === "delivery" && value === 0);
  const text = words[kind];
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${isByDay ? "" : `: ${amount}`}`;
}

function signing({ contracts }: ContractRows): string | null {
  return contracts.find((row) => row.seen("modificationOf") === "")?.place("price") ?? null;
}

/** A modification stands among the events, or in a row of its own among the contracts. */
function placeOfModification(rows: ContractRows, date: IsoDate, value: number): string | null {
  const event = rows.events.find(
    (row) =>
      row.day("date") === date &&
      row.word("kind", kindWords) === "modification" &&
      row.number("value") === value,
  );
  const change = rows.contracts.find(
    (row) => row.seen("modificationOf") !== "" && row.day("signed") === date && row.number("price") === value,
  );
  return event?.place("value") ?? change?.place("price") ?? null;
}

/** By day; of one day, as they come. */
function sorted<Item extends { readonly date: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}
