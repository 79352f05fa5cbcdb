/** How long the page may be kept from its user, in milliseconds. */
const longest = 40;

/** Lets the page answer its user in the middle of long work: `if (slice.isOver) await slice.next()`. */
export class TimeSlice {
  #end = performance.now() + longest;

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the page a turn; a message, because timers wait for seconds in a page that nobody looks at. */
  async next(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise<void>((resolve) => {
      port1.addEventListener("message", () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
    port1.close();
    this.#end = performance.now() + longest;
  }
}
