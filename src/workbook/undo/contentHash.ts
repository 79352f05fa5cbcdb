import { canonicalFormula } from "./canonicalFormula";

/**
 * Hash of cells as they are edited, 13 hexadecimal digits, row by row: what only recalculates keeps it, and so does
 * what Excel or a file merely writes in another way.
 * @param rows Formulas with "=", texts with or without an apostrophe before them, numbers, truth; "" or null for blanks.
 */
export function contentHash(rows: Iterable<readonly unknown[]>): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const row of rows) {
    for (const cell of row) {
      const text = canonicalCell(cell);
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : 0x1f;
        low = Math.imul(low ^ code, 0x01000193);
        high = Math.imul(high ^ code, 0x5bd1e995) ^ (low >>> 13);
      }
    }
  }
  return ((low >>> 0) * 2 ** 20 + (high >>> 12)).toString(16).padStart(13, "0");
}

/** Excel keeps 15 digits of a number, and one kind of line end. */
function canonicalCell(cell: unknown): string {
  if (typeof cell === "number") {
    const written = String(cell);
    return `n${written.length <= 15 ? written : Number(cell.toPrecision(15))}`;
  }
  if (typeof cell === "boolean") return `b${cell}`;
  if (typeof cell !== "string" || cell === "") return "";
  const text = cell.replace(/^'+/, "").replace(/\r\n?/g, "\n");
  return text.startsWith("=") ? `f${canonicalFormula(text)}` : `t${text}`;
}
