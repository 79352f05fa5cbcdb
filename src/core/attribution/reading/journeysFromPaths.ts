import { counted } from "../../errors/counted";
import { financeError } from "../../errors/financeError";
import type { AttributionNote } from "../AttributionNote";
import type { Journeys } from "../Journeys";
import { NoteRows } from "../NoteRows";
import { ChannelReader } from "./ChannelReader";
import { otherSeparators } from "./otherSeparators";
import type { PathTable } from "./PathTable";

/** Journeys of a table, and what should be known of it. */
export interface ReadJourneys {
  readonly journeys: Journeys;
  readonly notes: readonly AttributionNote[];
}

/**
 * One journey a path. White space about channels is ignored and an empty segment is no touch; what a path without any touch
 * brought stays as a journey that no channel can claim. Negative values are kept; value without conversions is credited as any.
 * @param separator What stands between channels, exactly: ">" also splits "A>B", " > " does not.
 * @throws NUMBER_NEGATIVE where conversions or nulls are below 0; AMOUNT_NOT_A_NUMBER; CHANNELS_TOO_MANY; OPTION_REFUSED for an
 * empty separator.
 */
export function journeysFromPaths(table: PathTable, separator = ">"): ReadJourneys {
  const { paths, conversions } = table;
  if (separator === "") {
    throw financeError("OPTION_REFUSED", {
      option: "sep",
      value: '""',
      allowed: 'what stands between channels, such as ">"',
    });
  }
  const reader = new ChannelReader(separator);
  const offsets = new Int32Array(paths.length + 1);
  const rows = new Int32Array(paths.length);
  const values = table.values ?? new Float64Array(paths.length);
  const nulls = table.nulls ?? new Float64Array(paths.length);
  const emptySegments = new NoteRows();
  const emptyPaths = new NoteRows();
  const withoutWeight = new NoteRows();
  const withoutConversion = new NoteRows();
  const negative = new NoteRows();
  let touches = new Uint16Array(Math.max(1024, paths.length * 8));
  let at = 0;
  for (let row = 0; row < paths.length; row++) {
    const path = paths[row]!;
    if (at + path.length >= touches.length) touches = grown(touches, at + path.length + 1);
    const begin = at;
    const emptyBefore = reader.empty;
    at = reader.read(path, touches, at);
    offsets[row + 1] = at;
    rows[row] = row;
    if (at === begin) emptyPaths.add(row);
    else if (reader.empty > emptyBefore) emptySegments.add(row);
    const converted = conversions[row]!;
    const value = values[row]!;
    if (!(converted >= 0 && converted < Infinity)) throw noCount(row, "conversions", converted);
    if (!(nulls[row]! >= 0 && nulls[row]! < Infinity)) throw noCount(row, "nulls", nulls[row]!);
    if (!Number.isFinite(value)) throw noNumber(row, "value", value);
    if (value < 0) negative.add(row);
    if (converted > 0) continue;
    if (value !== 0) withoutConversion.add(row);
    else if (table.nulls !== null && nulls[row] === 0) withoutWeight.add(row);
  }
  const spaced = new NoteRows();
  if (reader.sawSpaced && reader.sawBare) {
    for (let row = 0; row < paths.length; row++) if (hasBare(paths[row]!, separator)) spaced.add(row);
  }
  const shown = JSON.stringify(separator);
  const journeys: Journeys = {
    channels: reader.channels,
    touches: touches.slice(0, at),
    offsets,
    conversions,
    values,
    hasValues: table.values !== null,
    nulls,
    hasNulls: table.nulls !== null,
    ages: null,
    stages: null,
    rows,
  };
  return {
    journeys,
    notes: [
      ...emptySegments.notes(
        "EMPTY_SEGMENT",
        (count) => `${counted(count, "path holds", "paths hold")} an empty segment, which is no touch.`,
      ),
      ...emptyPaths.notes(
        "EMPTY_PATH",
        (count) =>
          `${counted(count, "path holds no channel: what it", "paths hold no channel: what they")} brought is unattributed.`,
      ),
      ...spaced.notes(
        "SEPARATOR_UNCLEAR",
        (count) =>
          `${counted(count, "path holds", "paths hold")} ${shown} without spaces, others with them, and each was taken to separate channels: where it belongs to a name, give the separator with its spaces.`,
      ),
      ...otherSeparators(journeys, separator),
      ...withoutWeight.notes(
        "WITHOUT_WEIGHT",
        (count) =>
          `${counted(count, "path has neither conversions nor nulls, and counts", "paths have neither conversions nor nulls, and count")} for nothing.`,
      ),
      ...withoutConversion.notes(
        "VALUE_WITHOUT_CONVERSION",
        (count) =>
          `${counted(count, "path has", "paths have")} a value and no conversion: the value is credited as any other.`,
      ),
      ...negative.notes(
        "NEGATIVE_VALUE",
        (count) =>
          `${counted(count, "path has a negative value, which takes credit from its", "paths have a negative value, which takes credit from their")} channels.`,
      ),
    ],
  };
}

function grown(touches: Uint16Array<ArrayBuffer>, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(needed, 2 * touches.length));
  larger.set(touches);
  return larger;
}

function noCount(row: number, column: string, value: number): Error {
  if (!(value < 0)) return noNumber(row, column, value);
  return financeError("NUMBER_NEGATIVE", { place: placeOf(row, column), value });
}

function noNumber(row: number, column: string, value: number): Error {
  return financeError("AMOUNT_NOT_A_NUMBER", { place: placeOf(row, column), value });
}

function placeOf(row: number, column: string): string {
  return `Row ${row + 1} of ${column}`;
}

/** Whether a separator stands between characters that are no white space. */
function hasBare(path: string, separator: string): boolean {
  for (let at = path.indexOf(separator); at >= 0; at = path.indexOf(separator, at + separator.length)) {
    const before = path.charAt(at - 1);
    const after = path.charAt(at + separator.length);
    if (before.trim() !== "" && after.trim() !== "") return true;
  }
  return false;
}
