import { counted } from "../../errors/counted";
import { financeError } from "../../errors/financeError";
import { mostChannels } from "../Journeys";
import { NoteRows } from "../NoteRows";
import { ConversionWindows } from "./ConversionWindows";
import type { ReadJourneys } from "./journeysFromPaths";
import type { TouchLog } from "./TouchLog";
import { touchOrder } from "./touchOrder";

/**
 * One journey a conversion: the touches before it, in its look-back window. A touch may stand before several conversions of its
 * journey and counts for each; one after the last counts for none. A refund takes back from the touches of the conversion before
 * it, and is no conversion itself. A conversion without a touch in its window keeps its place, and no channel can claim it.
 * A journey that never converts is one null, with the touches in the window that ends at its last. Rows of equal times stand in
 * the order of the sequence, else in their own.
 * @param lookback Days of the window, both ends included; endless where it is left out.
 * @throws OPTION_REFUSED when the window is below 0; AMOUNT_NOT_A_NUMBER; CHANNELS_TOO_MANY; TOUCHES_TOO_MANY.
 */
export function journeysFromTouches(log: TouchLog, lookback = Infinity): ReadJourneys {
  if (!(lookback >= 0)) {
    throw financeError("OPTION_REFUSED", {
      option: "lookback",
      value: lookback,
      allowed: "days, 0 or more",
    });
  }
  if (Math.max(log.channels.length, log.sources?.channels.length ?? 0) > mostChannels) {
    throw financeError("CHANNELS_TOO_MANY", { what: "A touch log", limit: mostChannels });
  }
  const { codes, converts, times, values } = log;
  const { rows, offsets, untimed } = touchOrder(log);
  const found = new ConversionWindows(log, lookback, rows);
  const several = new NoteRows();
  const refunds = new NoteRows();
  const late = new NoteRows();
  const missing = new NoteRows();
  const equal = new NoteRows();
  const orphans = new NoteRows();
  for (let row = 0; row < times.length; row++) if (Number.isNaN(times[row]!)) missing.add(row);
  for (let journey = 0; journey < untimed.length; journey++) {
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    const timed = untimed[journey] === 0;
    let sold = -1;
    let last = -1;
    let begin = from;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      if (timed && at > from && times[row] === times[rows[at - 1]!] && !isOrdered(log, rows[at - 1]!, row))
        equal.add(row);
      if (converts[row] === 0) continue;
      if (!Number.isFinite(values[row])) {
        throw financeError("AMOUNT_NOT_A_NUMBER", { place: `Row ${row + 1} of value`, value: values[row]! });
      }
      const refund = values[row]! < 0;
      if (refund) refunds.add(row);
      else if (sold >= 0) several.add(row);
      last = at;
      if (!refund) sold = at;
      const end = refund && sold >= 0 ? sold : at;
      // Windows end ever later, so what has left one is in none that follows.
      if (timed) while (times[rows[end]!]! - times[rows[begin]!]! > lookback) begin++;
      const taken = found.add(row, begin, end, timed, refund ? 0 : 1, 0);
      if (taken === 0) orphans.add(row);
    }
    if (last < 0 && from < to) found.add(rows[to - 1]!, from, to - 1, timed, 0, 1);
    if (last < 0) continue;
    for (let at = (sold < 0 ? last : sold) + 1; at < to; at++)
      if (codes[rows[at]!]! >= 0) late.add(rows[at]!);
  }
  return {
    journeys: found.journeys(),
    notes: [
      ...missing.notes(
        "TIME_MISSING",
        (count) =>
          `${counted(count, "row has", "rows have")} no time: a journey with such a row goes by sequence, else by row, all its touches stand in the window, and time decay goes by rank.`,
      ),
      ...equal.notes(
        "EQUAL_TIMES",
        (count) =>
          `${counted(count, "row has", "rows have")} the time of the row before and no sequence: such rows stand in the order of the table.`,
      ),
      ...late.notes(
        "TOUCH_AFTER_CONVERSION",
        (count) =>
          `${counted(count, "touch after the last conversion claims", "touches after the last conversion claim")} nothing.`,
      ),
      ...several.notes(
        "SEVERAL_CONVERSIONS",
        (count) =>
          `${counted(count, "conversion is not the first of its journey", "conversions are not the first of their journey")}: the touches before count for each.`,
      ),
      ...refunds.notes(
        "REFUND",
        (count) =>
          `${counted(count, "value below 0 is a refund and takes", "values below 0 are refunds and take")} back from the touches of the conversion before.`,
      ),
      ...orphans.notes(
        "UNATTRIBUTED",
        (count) =>
          `${counted(count, "conversion has no touch in its window and is", "conversions have no touch in their window and are")} unattributed.`,
      ),
    ],
  };
}

/** Whether a sequence tells two rows apart. */
function isOrdered({ sequence }: TouchLog, one: number, other: number): boolean {
  const step = sequence === null ? 0 : sequence[other]! - sequence[one]!;
  return step !== 0 && !Number.isNaN(step);
}
