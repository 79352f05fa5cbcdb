import type { TouchLog } from "../../core/attribution/reading/TouchLog";

const bits = new Float64Array(2);
const words = new Int32Array(bits.buffer);

/** 1 for each row that may repeat another: all rows that do are among them, as they have journey, time, channel and value in common. */
export function alikeRows({ journeys, times, codes, values }: TouchLog): Uint8Array {
  const count = journeys.length;
  const alike = new Uint8Array(count);
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const rowOfSlot = new Int32Array(slots).fill(-1);
  const hashes = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    bits[0] = times[row]!;
    bits[1] = values[row]!;
    let hash = journeys[row]!;
    hash = Math.imul(hash, 0x85ebca6b) ^ codes[row]!;
    for (let at = 0; at < 4; at++) hash = Math.imul(hash ^ (hash >>> 15) ^ words[at]!, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    hashes[row] = hash;
    let slot = hash & (slots - 1);
    while (rowOfSlot[slot]! >= 0 && hashes[rowOfSlot[slot]!] !== hash) slot = (slot + 1) & (slots - 1);
    const other = rowOfSlot[slot]!;
    if (other < 0) rowOfSlot[slot] = row;
    else alike[row] = alike[other] = 1;
  }
  return alike;
}
