import { counted } from "../errors/counted";
import type { Attribution, Booked, Credits } from "./Attribution";
import type { AttributionModel } from "./AttributionModel";
import type { AttributionNote } from "./AttributionNote";
import type { AttributionOptions } from "./AttributionOptions";
import { bookedTotals } from "./bookedTotals";
import { directTouches } from "./directTouches";
import { creditByRule } from "./heuristics/creditByRule";
import type { Journeys } from "./Journeys";
import { markovCredits } from "./markov/markovCredits";
import { NoteRows } from "./NoteRows";
import { ruleOfModel } from "./ruleOfModel";
import { withoutDirect } from "./withoutDirect";
import { withoutRepeats } from "./withoutRepeats";

/**
 * What each channel brought by a model. Credits and what is unattributed add up to what was booked, for every model but
 * participation, whose credits overlap. The same journeys give the same credits, whatever order they stand in, to the digits that
 * sums of doubles keep.
 * @throws ARGUMENT_MISSING, OPTION_REFUSED, CHANNELS_TOO_MANY, MARKOV_UNSETTLED.
 */
export function attribute(
  journeys: Journeys,
  model: AttributionModel = "linear unique",
  options: AttributionOptions = {},
): Attribution {
  const notes: AttributionNote[] = [];
  const { direct: name = "Direct", directRule = "keep" } = options;
  const asks = directRule !== "keep" || model === "last non-direct";
  const direct = asks ? directTouches(journeys, name) : null;
  if (asks && direct === null) {
    notes.push({
      code: "DIRECT_UNKNOWN",
      text: `No channel is called ${JSON.stringify(name)}: no touch is direct.`,
      count: 0,
      rows: [],
    });
  }
  let seen =
    directRule === "keep" || direct === null ? journeys : withoutDirect(journeys, direct, directRule);
  if (options.collapse === true) seen = withoutRepeats(seen);
  const { total, unattributed, claimed, rate } = bookedTotals(seen);
  let credits: Credits;
  let removal: Credits | null = null;
  let conversionRate = rate;
  switch (model) {
    case "markov1":
    case "markov2":
    case "markov3":
    case "markov4": {
      const markov = markovCredits(seen, Number(model.slice(-1)), claimed);
      ({ credits, removal, conversionRate } = markov);
      notes.push(...markov.notes);
      break;
    }
    default:
      credits = creditByRule(seen, ruleOfModel(model, seen, options));
      notes.push(...notesOfRule(seen, model, options));
  }
  return {
    model,
    channels: seen.channels,
    credits,
    shares: sharesOf(credits, total),
    removal,
    conversionRate,
    unattributed,
    total,
    overlaps: model === "participation",
    notes,
  };
}

/** Of value where any was booked, else of conversions. */
function sharesOf({ conversions, value }: Credits, total: Booked): Float64Array {
  if (total.value !== 0) return value.map((credit) => credit / total.value);
  return conversions.map((credit) => (total.conversions === 0 ? 0 : credit / total.conversions));
}

function notesOfRule(
  journeys: Journeys,
  model: AttributionModel,
  { decay }: AttributionOptions,
): AttributionNote[] {
  if (model === "participation") {
    const text =
      "Credits overlap: each channel has all that the journeys it was part of brought, and they add up to more than the total.";
    return [{ code: "OVERLAPPING", text, count: 0, rows: [] }];
  }
  if (model !== "time decay" || decay === "rank") return [];
  const { ages, offsets, rows } = journeys;
  const untimed = new NoteRows();
  for (let journey = 0; journey < rows.length; journey++) {
    const from = offsets[journey]!;
    if (from === offsets[journey + 1]) continue;
    if (ages === null || Number.isNaN(ages[from]!)) untimed.add(rows[journey]!);
  }
  return untimed.notes(
    "DECAY_BY_RANK",
    (count) =>
      `${counted(count, "journey has", "journeys have")} no times: touches weigh by rank, 1, 2, 3 … from the oldest on.`,
  );
}
