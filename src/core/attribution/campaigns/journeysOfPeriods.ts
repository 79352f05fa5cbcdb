import type { Journeys } from "../Journeys";

/**
 * Journeys that brought something, told apart by period.
 * @param periods Period of each journey; -1 where it stands in none.
 * @returns One each period, and last those that stand in none.
 */
export function journeysOfPeriods(
  journeys: Journeys,
  periods: Int32Array,
  count: number,
): readonly Journeys[] {
  const members: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let journey = 0; journey < periods.length; journey++) {
    if (journeys.conversions[journey] === 0 && journeys.values[journey] === 0) continue;
    const period = periods[journey]!;
    members[period < 0 ? count : period]!.push(journey);
  }
  return members.map((chosen) => chosenJourneys(journeys, chosen));
}

function chosenJourneys(journeys: Journeys, chosen: readonly number[]): Journeys {
  const { offsets, ages, stages } = journeys;
  const starts = new Int32Array(chosen.length + 1);
  for (const [at, journey] of chosen.entries()) {
    starts[at + 1] = starts[at]! + offsets[journey + 1]! - offsets[journey]!;
  }
  const length = starts[chosen.length]!;
  const touches = new Uint16Array(length);
  const { sources } = journeys;
  const cameBy = sources && new Uint16Array(length);
  const ownAges = ages && new Float64Array(length);
  const ownStages = stages && new Uint8Array(length);
  for (const [at, journey] of chosen.entries()) {
    const [from, to] = [offsets[journey]!, offsets[journey + 1]!];
    touches.set(journeys.touches.subarray(from, to), starts[at]);
    if (cameBy) cameBy.set(sources.touches.subarray(from, to), starts[at]);
    if (ages) ownAges!.set(ages.subarray(from, to), starts[at]);
    if (stages) ownStages!.set(stages.subarray(from, to), starts[at]);
  }
  const of = (column: Float64Array): Float64Array => Float64Array.from(chosen, (journey) => column[journey]!);
  return {
    ...journeys,
    touches,
    ...(cameBy ? { sources: { ...sources, touches: cameBy } } : {}),
    offsets: starts,
    conversions: of(journeys.conversions),
    values: of(journeys.values),
    nulls: of(journeys.nulls),
    ages: ownAges,
    stages: ownStages,
    rows: Int32Array.from(chosen, (journey) => journeys.rows[journey]!),
  };
}
