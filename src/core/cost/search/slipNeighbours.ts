/**
 * Pairs of texts that one slip at most lies between: a letter left out, put in, replaced, or two neighbours swapped. Every text is
 * filed under itself and under itself without each of its letters; texts that one slip separates meet in one of these places.
 * @param texts Distinct.
 * @param isSlip Decides on the pairs that meet: some of them only share a hash, or are two slips apart.
 * @source Garbe (2012), symmetric delete spelling correction; the neighbourhood of Mor & Fraenkel (1982).
 */
export function slipNeighbours(
  texts: readonly string[],
  isSlip: (one: number, other: number) => boolean,
): readonly (readonly [number, number])[] {
  const places = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const bits = Math.max(4, 33 - Math.clz32(places));
  const mask = 2 ** bits - 1;
  const newest = new Int32Array(2 ** bits);
  const older = new Int32Array(places + 1);
  const hashes = new Int32Array(places + 1);
  const owners = new Int32Array(places + 1);
  const lastMet = new Int32Array(texts.length).fill(-1);
  const pairs: (readonly [number, number])[] = [];
  let place = 0;
  texts.forEach((text, index) => {
    for (let without = -1; without < text.length; without++) {
      const hash = hashWithout(text, without);
      const slot = (hash ^ (hash >>> 15)) & mask;
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

function hashWithout(text: string, without: number): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) + 0x5bd1e995;
  }
  return hash;
}
