interface MessageWindow {
  readonly EventTarget: typeof EventTarget;
  readonly MessageEvent: typeof MessageEvent;
}

/** Message channels of a window; Node's own would keep the process of the tests alive. */
export function messageChannel({ EventTarget, MessageEvent }: MessageWindow): object {
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

  return class {
    readonly port1 = new Port();
    readonly port2 = new Port();

    constructor() {
      [this.port1.other, this.port2.other] = [this.port2, this.port1];
    }
  };
}
