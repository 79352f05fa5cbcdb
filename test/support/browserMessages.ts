/** What Microsoft's client and our host ask of a browser beyond what jsdom has. */
import { deserialize, serialize } from "node:v8";

/** Node's own would keep the process of the tests alive. */
class Port extends EventTarget {
  other: Port | null = null;
  onmessage: ((event: Event) => void) | null = null;

  postMessage(data: unknown): void {
    setTimeout(() => {
      const event = new MessageEvent("message", { data });
      this.other?.dispatchEvent(event);
      this.other?.onmessage?.(event);
    });
  }

  start(): void {}
  close(): void {}
}

class MessageChannel {
  readonly port1 = new Port();
  readonly port2 = new Port();

  constructor() {
    [this.port1.other, this.port2.other] = [this.port2, this.port1];
  }
}

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { MessageChannel, structuredClone });
