import { claimedTwice, type DoubleClaim } from "../../../core/cost/savings/claimedTwice";
import type { InitiativeStage } from "../../../core/cost/savings/initiativeStage";
import { isoDateFromDayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { financeError } from "../../../core/errors/financeError";
import type { Finding } from "../../problems";
import type { Synonyms } from "../../table/knownWord";
import type { GivenTable } from "../../table/TableSpec";
import { normalisedWords } from "../../words";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn, noDay } from "./dayColumn";
import { shownMoney } from "./foundRows";
import { keptMinor, keptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { Initiative, ReadInitiatives } from "./ReadInitiatives";
import { totalsLeftOut } from "./totalsLeftOut";
import { wordIn } from "./wordIn";

type InitiativeRole = keyof typeof costTables.initiatives;

const stages: Synonyms<InitiativeStage> = {
  identified:
    "idea,new,proposed,open,opportunity,pipeline,identifiziert,idee,idée,identifié,identificado,identificato",
  planned: "plan,approved,committed,in planning,scheduled,geplant,planifié,prévu,planificado,pianificato",
  implemented:
    "in progress,implementing,in implementation,live,done,executed,delivered,complete,completed,umgesetzt,in umsetzung,réalisé,implementado,realizzato",
  validated:
    "confirmed,verified,realised,realized,booked,audited,signed off,validiert,bestätigt,validé,confirmé,validado,confirmado,validato",
};

/**
 * The savings initiatives of a table in one currency, in the order of its rows. An id that stands twice is a problem; two initiatives on one
 * opportunity whose times overlap are told, with what is claimed twice.
 * @throws TABLE_COLUMN_MISSING, CURRENCY_UNKNOWN, CURRENCY_ABSENT, DAY_ORDER_UNCLEAR, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS; DATA_REFUSED, or its only problem.
 */
export function initiativesFromTable(table: GivenTable, reading: CostReading): ReadInitiatives {
  const read = new CostRows<InitiativeRole>(table, costTables.initiatives);
  const currency = oneCurrency(read, reading);
  const ids = read.texts("id")!;
  const texts = {
    opportunity: read.texts("opportunity"),
    stage: read.texts("stage"),
    owner: read.texts("owner"),
    category: read.texts("category"),
    driver: read.texts("driver"),
  };
  const starts = read.has("start") ? dayColumn(read, "start", reading, false) : null;
  const ends = read.has("end") ? dayColumn(read, "end", reading, false) : null;
  const claimed = read.numbers("claimed", true)!;
  read.refuseBlanks("claimed", claimed);
  refuseIds(read, ids);
  const stageOf = texts.stage?.map((text, row) =>
    wordIn(read, { role: "stage", row, text }, stages, "identified"),
  );
  const kept = keptRows(read, [{ role: "claimed", amounts: claimed }], currency, reading);
  const minor = keptMinor(claimed, kept);
  const initiatives = Array.from(kept.rows, (row, at): Initiative => ({
    id: ids[row]!,
    opportunity: texts.opportunity?.[row] ?? "",
    stage: stageOf?.[row] ?? "identified",
    owner: texts.owner?.[row] ?? "",
    category: texts.category?.[row] ?? "",
    claimed: minor[at]!,
    start: dateOf(starts?.days[row]),
    end: dateOf(ends?.lastDays[row]),
    driver: texts.driver?.[row] ?? "",
    sheetRow: read.sheetRows[row]!,
    place: read.place("claimed", row),
  }));
  const claims = claimsOf(initiatives);
  return {
    initiatives,
    claims,
    currency: currency.code,
    digits: kept.digits,
    rows: read.size,
    leftOut: kept.leftOut,
    dayOrder: starts?.dayOrder || ends?.dayOrder || "",
    findings: [
      ...read.slips,
      ...totalsLeftOut(kept, read.header("id")),
      ...(starts?.findings ?? []),
      ...(ends?.findings ?? []),
      ...claims.map((claim) => claimFinding(claim, initiatives, kept.digits, currency.code)),
    ],
  };
}

/** A blank id is a problem, and one that stands twice. */
function refuseIds(read: CostRows<InitiativeRole>, ids: readonly string[]): void {
  const firstOf = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    const key = normalisedWords(id);
    const first = firstOf.get(key);
    if (id === "") read.refuse("id", row, "CELL_EMPTY");
    else if (first === undefined) firstOf.set(key, row);
    else {
      const slots = { place: read.place("id", row), value: id, first: read.place("id", first) };
      read.bad.add(row, "INITIATIVE_TWICE", () => financeError("INITIATIVE_TWICE", slots));
    }
  }
}

function dateOf(day: number | undefined): IsoDate | null {
  return day === undefined || day === noDay ? null : isoDateFromDayNumber(day);
}

/** Initiatives on one opportunity whose times overlap: the lesser of two claims is claimed twice. */
function claimsOf(initiatives: readonly Initiative[]): readonly DoubleClaim[] {
  const byOpportunity = new Map<string, number[]>();
  for (const [index, { opportunity }] of initiatives.entries()) {
    const key = normalisedWords(opportunity);
    if (key === "") continue;
    const others = byOpportunity.get(key) ?? [];
    byOpportunity.set(key, others);
    others.push(index);
  }
  const evidence = initiatives.map((): number[] => []);
  const shared: number[] = [];
  for (const own of byOpportunity.values()) {
    for (const [at, first] of own.entries()) {
      for (const other of own.slice(at + 1)) {
        const [one, two] = [initiatives[first]!, initiatives[other]!];
        if (!overlap(one, two)) continue;
        const row = shared.push(Math.min(one.claimed, two.claimed)) - 1;
        evidence[first]!.push(row);
        evidence[other]!.push(row);
      }
    }
  }
  return claimedTwice(evidence, Float64Array.from(shared));
}

/** A side without a date is open. */
function overlap(one: Initiative, other: Initiative): boolean {
  const isBefore = (end: IsoDate | null, start: IsoDate | null): boolean =>
    end !== null && start !== null && end < start;
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function claimFinding(
  { first, other, minor }: DoubleClaim,
  initiatives: readonly Initiative[],
  digits: number,
  currency: string,
): Finding {
  const [one, two] = [initiatives[first]!, initiatives[other]!];
  return {
    code: "CLAIMED_TWICE",
    text: `${two.id} claims a saving on ${JSON.stringify(two.opportunity)} that ${one.id} (${one.place}) claims too: ${shownMoney(minor, digits, currency)} may be counted twice. Keep it in one of them.`,
    rows: 2,
    cell: two.place,
  };
}
