/**
 * Pairs of texts that one slip at most lies between: a letter left out, put in, replaced, or two neighbours swapped. Every text is
 * filed under itself and under itself without each of its letters; texts that one slip separates meet in one of these places.
 * @param texts Distinct, at most 1,024 letters each.
 * @param isSlip Decides on the pairs that meet: some of them only share a hash, or are two slips apart.
 * @source Garbe (2012), symmetric delete spelling correction; the neighbourhood of Mor & Fraenkel (1982).
 */
export function slipNeighbours(
  texts: readonly string[],
  isSlip: (one: number, other: number) => boolean,
): readonly (readonly [number, number])[] {
  const places = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const bits = Math.max(4, 33 - Math.clz32(places));
  const newest = new Int32Array(2 ** bits);
  const older = new Int32Array(places + 1);
  const hashes = new Int32Array(places + 1);
  const owners = new Int32Array(places + 1);
  const lastMet = new Int32Array(texts.length).fill(-1);
  const pairs: (readonly [number, number])[] = [];
  let place = 0;
  const prefixes = new Int32Array(Math.max(0, ...texts.map(({ length }) => length)) + 1);
  texts.forEach((text, index) => {
    hashPrefixes(text, prefixes);
    for (let without = -1; without < text.length; without++) {
      const hash = hashWithout(prefixes, text.length, without);
      const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
      for (let other = newest[slot]!; other !== 0; other = older[other]!) {
        const owner = owners[other]!;
        if (hashes[other] !== hash || owner === index || lastMet[owner] === index) continue;
        lastMet[owner] = index;
        if (isSlip(owner, index)) pairs.push([owner, index]);
      }
      place++;
      hashes[place] = hash;
      owners[place] = index;
      older[place] = newest[slot]!;
      newest[slot] = place;
    }
  });
  return pairs;
}

const base = 0x01000193;
const powers = new Int32Array(1024).fill(1);
for (let power = 1; power < powers.length; power++) powers[power] = Math.imul(powers[power - 1]!, base);

/** Hashes of the first letters of a text, of none, one, two and so on. */
function hashPrefixes(text: string, prefixes: Int32Array): void {
  for (let at = 0; at < text.length; at++) {
    prefixes[at + 1] = Math.imul(prefixes[at]!, base) + text.charCodeAt(at);
  }
}

/** Hash of the text without one letter: what stands before it moves up by the letters after it. */
function hashWithout(prefixes: Int32Array, length: number, without: number): number {
  if (without < 0) return prefixes[length]!;
  const power = powers[length - without - 1]!;
  return (
    (Math.imul(prefixes[without]!, power) + prefixes[length]! - Math.imul(prefixes[without + 1]!, power)) | 0
  );
}
