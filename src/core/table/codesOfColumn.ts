import { slotOfText, textSlots } from "./slotOfText";

/**
 * Codes of one column of row arrays. Text met before is found in a small cache, twice as fast as in a map;
 * everything else goes to `codeOf`, which decides.
 * @param codeOf Code of a raw value; the same for the same text, whenever it is asked.
 */
export function codesOfColumn<Raw>(
  rows: readonly (readonly Raw[])[],
  index: number,
  codeOf: (raw: Raw | undefined, row: number) => number,
): Int32Array {
  const cachedText: (string | null)[] = new Array<string | null>(textSlots).fill(null);
  const cachedCode = new Int32Array(textSlots);
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const raw = rows[row]![index];
    if (typeof raw !== "string") {
      codes[row] = codeOf(raw, row);
      continue;
    }
    const slot = slotOfText(raw);
    if (cachedText[slot] !== raw) {
      cachedText[slot] = raw;
      cachedCode[slot] = codeOf(raw, row);
    }
    codes[row] = cachedCode[slot]!;
  }
  return codes;
}
