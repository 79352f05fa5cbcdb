/** Numbers pairs of whole numbers in order of first appearance: a hash table of typed arrays that compares both. */
export class PairTable {
  /** First, second and number of each entry, the number from 1; 0 where a slot is free. */
  #slots: Int32Array;
  #mask: number;
  size = 0;

  constructor(capacity = 1024) {
    this.#slots = new Int32Array(4 * capacity);
    this.#mask = capacity - 1;
  }

  /** The number of a pair; -1 for a pair that has none. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    for (let slot = this.#slotOf(first, second); ; slot = (slot + 1) & this.#mask) {
      const at = 4 * slot;
      if (slots[at + 2] === 0) return -1;
      if (slots[at] === first && slots[at + 1] === second) return slots[at + 2]! - 1;
    }
  }

  /** Gives a pair that has none the next number. */
  add(first: number, second: number): number {
    if (2 * this.size > this.#mask) this.#grow();
    this.#put(first, second, ++this.size);
    return this.size - 1;
  }

  #slotOf(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  #put(first: number, second: number, number: number): void {
    let slot = this.#slotOf(first, second);
    while (this.#slots[4 * slot + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[4 * slot] = first;
    this.#slots[4 * slot + 1] = second;
    this.#slots[4 * slot + 2] = number;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 2] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}
