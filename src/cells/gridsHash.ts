import { slotOfText, textSlots } from "../core/table/slotOfText";
import { ContentHash } from "./contentHash";
import { labelFromCell } from "./labelFromCell";
import { pagesOf, type RangeGrid } from "./RangeGrid";

/** Hash of the cells of several ranges: the same values in the same places of them give the same. */
export function gridsHash(grids: Iterable<RangeGrid>): string {
  const hash = new ContentHash();
  const texts = new TextHashes();
  for (const { values } of [...grids].flatMap(pagesOf)) {
    for (const row of values) {
      for (const cell of row) {
        if (typeof cell === "number") hash.number(cell);
        else if (cell === null) hash.mix(-3);
        else texts.mix(hash, typeof cell === "string" ? cell : `${typeof cell} ${labelFromCell(cell)}`);
      }
      hash.mix(-2);
    }
  }
  return hash.toString();
}

/** Two numbers for each text; those of texts that come again soon are at hand. */
class TextHashes {
  readonly #texts = new Array<string | null>(textSlots).fill(null);
  readonly #hashes = new Int32Array(2 * textSlots);

  mix(hash: ContentHash, text: string): void {
    const slot = slotOfText(text);
    if (this.#texts[slot] !== text) {
      let [low, high] = [0x811c9dc5, text.length];
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        low = Math.imul(low ^ code, 0x01000193);
        high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 15);
      }
      this.#texts[slot] = text;
      this.#hashes[2 * slot] = low;
      this.#hashes[2 * slot + 1] = high;
    }
    hash.mix(this.#hashes[2 * slot]!);
    hash.mix(this.#hashes[2 * slot + 1]!);
  }
}
