import { parseCsv } from "hucre/csv";
import type { TextRows } from "../../cells/typedTable";
import { financeError } from "../../core/errors/financeError";

/**
 * Rows of a delimited text file: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252.
 * @throws WORKBOOK_BROKEN when the bytes are no text.
 */
export function textRows(bytes: Uint8Array, name: string): TextRows {
  const text = decoded(bytes);
  if (text.includes("\u0000")) {
    throw financeError("WORKBOOK_BROKEN", { file: name, reason: "it holds bytes that are no text" });
  }
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false });
  return { name, rows: rows as string[][] };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The delimiter that splits the first lines most evenly; a comma where none does. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/, 30)
    .filter((line) => line.trim() !== "")
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ""));
  let best = ",";
  let bestScore = 0;
  for (const delimiter of [",", ";", "\t", "|"]) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const typical = counts[Math.floor(counts.length / 2)] ?? 0;
    const score = typical * counts.filter((count) => count === typical).length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
