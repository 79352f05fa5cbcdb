/** Hash of cells as they are edited, 13 hexadecimal digits: what only recalculates keeps it. */
export function contentHash(formulas: readonly (readonly unknown[])[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const row of formulas) {
    for (const cell of row) {
      const text = `${typeof cell}:${String(cell)}\n`;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        low = Math.imul(low ^ code, 0x01000193);
        high = Math.imul(high ^ code, 0x5bd1e995) ^ (low >>> 13);
      }
    }
  }
  return ((low >>> 0) * 2 ** 20 + (high >>> 12)).toString(16).padStart(13, "0");
}
