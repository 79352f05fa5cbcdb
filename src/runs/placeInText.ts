import { blockFromName, type BlockAddress } from "../cells/address";

/** A block of cells that a message names. */
export interface NamedPlace {
  readonly text: string;
  readonly sheet: string;
  readonly block: BlockAddress;
}

const address =
  /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/u;

/** The first address with its sheet in a text, or null. @example placeInText("Ledger!E7: blank")?.text // => "Ledger!E7" */
export function placeInText(text: string): NamedPlace | null {
  const match = address.exec(text);
  const block = match && blockFromName(match[3]!);
  if (!match || !block) return null;
  return { text: match[0], sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, block };
}
