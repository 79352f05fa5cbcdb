import { paidDocuments, type PaidDocument } from "./paidDocuments";
import type { PaymentColumns } from "./PaymentColumns";

export interface SplitSettings {
  /** Minor units beyond which, strictly, a payment needs a second approver. */
  readonly approvalLimit: number;
  /** Days that the parts lie apart at most. */
  readonly days: number;
  /** Share of the limit that a part reaches at least: many small orders are no split. */
  readonly smallestPart: number;
  /** Parts at most: beyond, the supplier is paid often. */
  readonly mostParts: number;
  /** Pairs of its other payments that chance alone would put as close: from there on the supplier is paid often. */
  readonly chancePairs: number;
  /** Share of the limit from which on a part stands just below it: such parts are told of a supplier that is paid often too. */
  readonly besideLimit: number;
}

/** Documents of one supplier, each within the approval limit, that together pass it. */
export interface SplitPayment {
  /** Rows of the parts by day. */
  readonly rows: readonly number[];
  /** Documents that they are. */
  readonly parts: number;
  /** Minor units in all: at stake, not saved. */
  readonly minor: number;
  readonly days: number;
}

export const splitSettings: SplitSettings = {
  approvalLimit: 1_000_000,
  days: 7,
  smallestPart: 0.3,
  mostParts: 4,
  chancePairs: 1,
  besideLimit: 0.9,
};

/**
 * Payments that may have been split to stay within an approval limit: documents of one supplier, currency, cost centre and category,
 * within days, each within the limit and together strictly beyond it. A document belongs to one finding at most.
 *
 * A supplier that is paid often has such documents close together anyway: of those only parts just below the limit are told.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @returns Largest first.
 */
export function splitPayments(
  payments: PaymentColumns,
  supplierOf: Int32Array,
  settings: SplitSettings = splitSettings,
): readonly SplitPayment[] {
  const { approvalLimit, days, smallestPart, besideLimit, chancePairs } = settings;
  const least = approvalLimit * smallestPart;
  const { currency, costCentre, category, amount } = payments;
  const byPurpose = new Map<string, PaidDocument[]>();
  for (const document of paidDocuments(payments, supplierOf, least)) {
    if (document.minor > approvalLimit) continue;
    const main = document.rows.reduce((a, b) => (amount.minor[b]! > amount.minor[a]! ? b : a));
    const labels = [currency, costCentre, category].map((dimension) => dimension?.codes[main] ?? 0);
    const key = `${document.payee}|${labels.join("|")}`;
    const own = byPurpose.get(key);
    if (own) own.push(document);
    else byPurpose.set(key, [document]);
  }
  const chance = chanceWithin(days, spanOf(payments.days));
  const isPaidOften = (others: number): boolean => (others * (others - 1) * chance) / 2 >= chancePairs;
  const toldOf = (documents: readonly PaidDocument[]): readonly (readonly PaidDocument[])[] => {
    const unusual = splitsAmong(documents, settings).filter(
      (parts) => !isPaidOften(documents.length - parts.length),
    );
    const told = new Set(unusual.flat());
    const beside = documents.filter((each) => each.minor >= approvalLimit * besideLimit && !told.has(each));
    return [...unusual, ...splitsAmong(beside, settings)];
  };
  return [...byPurpose.values()]
    .flatMap((documents) =>
      toldOf(documents.sort((one, other) => one.day - other.day || one.rows[0]! - other.rows[0]!)),
    )
    .map((parts) => ({
      rows: parts.flatMap(({ rows }) => rows),
      parts: parts.length,
      minor: sumOf(parts),
      days: parts.at(-1)!.day - parts[0]!.day,
    }))
    .sort((one, other) => other.minor - one.minor || one.rows[0]! - other.rows[0]!);
}

/** @param documents In the order of their days. */
function splitsAmong(
  documents: readonly PaidDocument[],
  { days, approvalLimit, mostParts }: SplitSettings,
): readonly (readonly PaidDocument[])[] {
  const found: (readonly PaidDocument[])[] = [];
  for (let start = 0; start < documents.length;) {
    let end = start;
    while (end < documents.length && documents[end]!.day - documents[start]!.day <= days) end++;
    const parts = documents.slice(start, end);
    if (parts.length > mostParts) start = end;
    else if (parts.length > 1 && sumOf(parts) > approvalLimit) {
      found.push(parts);
      start = end;
    } else start++;
  }
  return found;
}

function sumOf(parts: readonly PaidDocument[]): number {
  return parts.reduce((sum, { minor }) => sum + minor, 0);
}

function spanOf(days: Int32Array): number {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return last - first + 1;
}

/** Chance that two days of a span, drawn at random, lie at most so many days apart. */
function chanceWithin(days: number, span: number): number {
  return days >= span ? 1 : ((2 * days + 1) * span - days * (days + 1)) / span ** 2;
}
