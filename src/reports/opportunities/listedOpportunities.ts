import { isoDateFromDayNumber } from "../../core/dates/isoDate";
import type { Opportunity } from "../../core/cost/opportunities/Opportunity";
import type { OpportunitiesInput } from "./OpportunitiesInput";

/** An opportunity with a line of its own. */
export interface ListedOpportunity {
  /** By which a comment is kept: the same at the next run. */
  readonly key: string;
  readonly opportunity: Opportunity;
  /** Category of most of its evidence; "" where none is known. */
  readonly category: string;
}

type Listed = Pick<OpportunitiesInput, "opportunities" | "payments" | "budget">;

/** In the order to do them, each with a key of its own. */
export function listedOpportunities(input: Listed): readonly ListedOpportunity[] {
  const times = new Map<string, number>();
  return input.opportunities.map((opportunity) => {
    const plain = keyOf(input, opportunity);
    const time = (times.get(plain) ?? 0) + 1;
    times.set(plain, time);
    return {
      key: time === 1 ? plain : `${plain} #${time}`,
      opportunity,
      category: categoryOf(input, opportunity),
    };
  });
}

function keyOf({ payments }: Listed, { kind, subject, evidence }: Opportunity): string {
  if (kind !== "duplicate payment") return `${kind}: ${subject}`;
  return `${kind}: ${subject}, ${duplicateKey(payments.columns, evidence.rows[0]!, evidence.rows[1]!)}`;
}

/** What tells one duplicate from another of the same supplier. */
export function duplicateKey(
  { days, documents, amount }: OpportunitiesInput["payments"]["columns"],
  original: number,
  duplicate: number,
): string {
  const of = (row: number): string => `${isoDateFromDayNumber(days[row]!)} ${documents?.[row] ?? ""}`.trim();
  return `${of(original)}, ${of(duplicate)}, ${amount.minor[duplicate]!}`;
}

function categoryOf({ payments, budget }: Listed, { evidence, subject }: Opportunity): string {
  const { category, amount } = payments.columns;
  if (!category) return "";
  if (evidence.table !== "payments") {
    const line = evidence.table === "budget" && budget ? budget.columns.line : null;
    const label = line ? line.labels[line.codes[evidence.rows[0]!]!]! : subject;
    return category.labels.includes(label) ? label : "";
  }
  const spend = new Map<string, number>();
  for (const row of evidence.rows) {
    const label = category.labels[category.codes[row]!]!;
    spend.set(label, (spend.get(label) ?? 0) + amount.minor[row]!);
  }
  return [...spend].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
