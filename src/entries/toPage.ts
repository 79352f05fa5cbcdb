/** Sends to the page from a worker, which has one partner: there is no origin to name. */
export function toPage(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(message);
}
