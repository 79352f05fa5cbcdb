import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/**
 * What a customer paid ahead, in both currencies, at the average of the rates at which it came. What is taken of it is
 * rounded as a running total: it does not matter in how many steps.
 */
export class Advance {
  #foreign = 0;
  #books = 0;
  #taken = 0;
  #released = 0;

  /** What is left of it in the currency of the books. */
  get left(): number {
    return this.#books - this.#released;
  }

  copy(): Advance {
    const copy = new Advance();
    copy.#foreign = this.#foreign;
    copy.#books = this.#books;
    copy.#taken = this.#taken;
    copy.#released = this.#released;
    return copy;
  }

  add(foreign: number, books: number): void {
    this.#foreign += foreign - this.#taken;
    this.#books = this.left + books;
    this.#taken = 0;
    this.#released = 0;
  }

  /** @returns What the part that is taken stands for in the books. */
  take(foreign: number): number {
    if (foreign === 0) return 0;
    this.#taken += foreign;
    const before = this.#released;
    this.#released = minorFromExact(new Exact(this.#books).times(this.#taken).div(this.#foreign), 0);
    return this.#released - before;
  }
}
