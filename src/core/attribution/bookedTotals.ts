import { compensatedSum } from "../numeric/compensatedSum";
import type { Booked } from "./Attribution";
import type { Journeys } from "./Journeys";

/** What journeys brought in all, by whether a touch can claim it. */
export interface BookedTotals {
  readonly total: Booked;
  /** Of journeys without a touch. */
  readonly unattributed: Booked;
  readonly claimed: Booked;
  /** Conversions per journey, of those with a touch. */
  readonly rate: number;
}

/** Journeys never change, and every model asks. */
const known = new WeakMap<Journeys, BookedTotals>();

export function bookedTotals(journeys: Journeys): BookedTotals {
  let totals = known.get(journeys);
  if (totals === undefined) known.set(journeys, (totals = totalsOf(journeys)));
  return totals;
}

function totalsOf({ offsets, conversions, values, nulls }: Journeys): BookedTotals {
  const empty: number[] = [];
  for (let journey = 0; journey < conversions.length; journey++) {
    if (offsets[journey] === offsets[journey + 1]) empty.push(journey);
  }
  const sumOf = (column: Float64Array): { total: number; unattributed: number; claimed: number } => {
    const total = compensatedSum(column);
    const unattributed = compensatedSum(empty.map((journey) => column[journey]!));
    return { total, unattributed, claimed: total - unattributed };
  };
  const [converted, value, lost] = [sumOf(conversions), sumOf(values), sumOf(nulls)];
  return {
    total: { conversions: converted.total, value: value.total },
    unattributed: { conversions: converted.unattributed, value: value.unattributed },
    claimed: { conversions: converted.claimed, value: value.claimed },
    rate: converted.claimed === 0 ? 0 : converted.claimed / (converted.claimed + lost.claimed),
  };
}
