const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

/** A hash that is the same for the same content in the same order; 13 hexadecimal digits. */
export class ContentHash {
  #low = 0x811c9dc5;
  #high = 0x01000193;

  /** @param value An integer of 32 bits. */
  mix(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#high = Math.imul(this.#high ^ value, 0x5bd1e995) ^ (this.#low >>> 13);
  }

  text(text: string): void {
    for (let index = 0; index < text.length; index++) this.mix(text.charCodeAt(index));
    this.mix(-1);
  }

  /** An integer beyond 32 bits. */
  integer(value: number): void {
    this.mix(value | 0);
    this.mix(Math.floor(value / 2 ** 32));
  }

  /** Any number, by its bits. */
  number(value: number): void {
    // The two zeros are one number.
    bits[0] = value + 0;
    this.mix(halves[0]!);
    this.mix(halves[1]!);
  }

  toString(): string {
    return ((this.#low >>> 0) * 2 ** 20 + (this.#high >>> 12)).toString(16).padStart(13, "0");
  }
}
