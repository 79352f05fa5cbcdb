import { touchOrder } from "../../core/attribution/reading/touchOrder";
import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import { alikeRows } from "./alikeRows";
import type { RoleOfAttribution } from "./attributionTables";
import { duplicateCells } from "./duplicateCells";
import type { TouchCheck } from "./ReadTouches";
import { RowTally } from "./RowTally";
import type { TouchColumns } from "./touchColumns";
import type { TimeColumn } from "./timeColumn";
import { unknownChannels } from "./unknownChannels";

/** What was looked for in a touch log, and what was found; always all of it, in this order. @param log By channel. */
export function touchChecks(source: TouchColumns, log: TouchLog, times: TimeColumn): readonly TouchCheck[] {
  const { columns, rows } = source;
  const { missing, equal, orphans, late } = orderTallies(log);
  const negative = tallyOf(log.values, (value) => value < 0);
  const unknown = unknownChannels(log);
  const isMixed = times.zoned.count > 0 && times.zoneless.count > 0;
  const check = (
    name: string,
    { count, first }: RowTally,
    role: RoleOfAttribution<"touches">,
    text: string,
  ): TouchCheck => ({
    name,
    rows: count,
    text: count === 0 ? "" : text,
    cell: count === 0 ? null : source.place(first, columns.get(role)),
  });
  return [
    check(
      "Missing times",
      missing,
      "time",
      "Rows without a time. Their journeys go by sequence, else by row, all their touches stand in the window, and time decay goes by rank.",
    ),
    check(
      "Equal times",
      equal,
      "time",
      "Rows with the time of the row before in their journey, and no sequence that tells them apart. They stand in the order of the rows.",
    ),
    check(
      "Conversions without a touch",
      orphans,
      "journey",
      "Conversions before which their journey has no touch. They are unattributed and stay in the total; a look-back window may add others.",
    ),
    check(
      "Negative values",
      negative,
      "value",
      "Values below 0. They are refunds, which take back from the touches of the conversion before, and are no conversions.",
    ),
    check(
      "Unknown channels",
      unknown.touches,
      "channel",
      `Touches whose channel is not known: ${unknown.names}. They are credited as any other.`,
    ),
    check(
      "Duplicate rows",
      duplicateCells(rows, alikeRows(log)),
      "journey",
      "Rows that repeat another in every column. They are counted: check that nothing was loaded twice.",
    ),
    check(
      "Time zones",
      isMixed ? times.zoneless : new RowTally(),
      "time",
      `Times without an offset, beside ${times.zoned.count} with one, which are turned to UTC. Those without are taken as UTC.`,
    ),
    check(
      "Touches after the conversion",
      late,
      "time",
      "Touches after the last conversion of their journey. They claim nothing.",
    ),
  ];
}

function tallyOf(column: Float64Array, matches: (value: number) => boolean): RowTally {
  const found = new RowTally();
  for (let row = 0; row < column.length; row++) if (matches(column[row]!)) found.add(row);
  return found;
}

/** What only the order of each journey tells. */
function orderTallies(log: TouchLog): Record<"missing" | "equal" | "orphans" | "late", RowTally> {
  const { codes, converts, times, values, sequence } = log;
  const { rows, offsets, untimed } = touchOrder(log);
  const [equal, orphans, late] = [new RowTally(), new RowTally(), new RowTally()];
  for (let journey = 0; journey < untimed.length; journey++) {
    const [from, to] = [offsets[journey]!, offsets[journey + 1]!];
    let touches = 0;
    let sold = -1;
    let last = -1;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      if (untimed[journey] === 0 && at > from) {
        const before = rows[at - 1]!;
        const step = sequence === null ? 0 : sequence[row]! - sequence[before]!;
        if (times[row] === times[before] && (step === 0 || Number.isNaN(step))) equal.add(row);
      }
      if (codes[row]! >= 0) touches++;
      if (converts[row] === 0) continue;
      if (touches === 0) orphans.add(row);
      last = at;
      if (values[row]! >= 0) sold = at;
    }
    if (last < 0) continue;
    for (let at = (sold < 0 ? last : sold) + 1; at < to; at++)
      if (codes[rows[at]!]! >= 0) late.add(rows[at]!);
  }
  return { missing: tallyOf(times, Number.isNaN), equal, orphans, late };
}
