import { counted } from "../../errors/counted";
import type { AttributionNote } from "../AttributionNote";
import type { Journeys } from "../Journeys";
import { NoteRows } from "../NoteRows";

/** What stands between channels elsewhere, and hardly in their names. */
const separators = ["|", ";", "->", "→", ">"];

/** What separates elsewhere and is common in names too, such as "google / cpc": told of where most paths hold it. */
const inNames = [",", "/"];

const remedy = "where that separates channels, give it with --sep (sep= in cells)";

/**
 * Notes on paths that may be separated otherwise: those of one channel alone whose name holds another separator, and arrows of
 * which ">" is the head. A name that is a touch of a longer path is a name. Paths are looked through only where such a name is.
 */
export function otherSeparators(
  { channels, touches, offsets, rows }: Pick<Journeys, "channels" | "touches" | "offsets" | "rows">,
  separator: string,
): readonly AttributionNote[] {
  const used = separator.trim();
  const others = [...separators, ...inNames].filter((other) => other !== used);
  const heldBy = channels.map((name) => others.filter((other) => name.includes(other)));
  const isShaft = channels.map((name) => used === ">" && name.endsWith("-"));
  if (!isShaft.includes(true) && heldBy.every((held) => held.length === 0)) return [];
  const isName = new Uint8Array(channels.length);
  const arrows = new NoteRows();
  for (let path = 0; path < rows.length; path++) {
    const last = offsets[path + 1]! - 1;
    const from = offsets[path]!;
    if (from >= last) continue;
    let hasArrow = false;
    for (let at = from; at <= last; at++) {
      isName[touches[at]!] = 1;
      if (at < last && isShaft[touches[at]!]) hasArrow = true;
    }
    if (hasArrow) arrows.add(rows[path]!);
  }
  const [clear, any] = [new NoteRows(), new NoteRows()];
  for (let path = 0; path < rows.length; path++) {
    const code = touches[offsets[path]!]!;
    if (offsets[path + 1]! - offsets[path]! !== 1 || isName[code] === 1) continue;
    if (heldBy[code]!.length > 0) any.add(rows[path]!);
    if (heldBy[code]!.some((held) => !inNames.includes(held))) clear.add(rows[path]!);
  }
  const told = 2 * any.count > rows.length ? any : clear;
  const shown = JSON.stringify(separator);
  const met = others.filter(
    (other) =>
      (told === any || !inNames.includes(other)) &&
      heldBy.some((held, code) => isName[code] === 0 && held.includes(other)),
  );
  const list = met.map((other) => JSON.stringify(other)).join(" or ");
  return [
    ...told.notes(
      "SEPARATOR_OTHER",
      (count) =>
        `${counted(count, `path holds no ${shown} but holds`, `paths hold no ${shown} but hold`)} ${list}: ${remedy}.`,
    ),
    ...arrows.notes(
      "SEPARATOR_OTHER",
      (count) =>
        `${counted(count, "path holds", "paths hold")} "->", of which ">" alone was taken to separate channels: ${remedy}.`,
    ),
  ];
}
