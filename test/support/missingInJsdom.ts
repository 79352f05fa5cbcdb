import { CompressionStream, DecompressionStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { messageChannel } from "./messageChannel";

/** What every browser has and jsdom lacks, for a window. */
export function missingInJsdom(window: Pick<typeof globalThis, "EventTarget" | "MessageEvent">): object {
  return {
    CompressionStream,
    DecompressionStream,
    MessageChannel: messageChannel(window),
    TextDecoder,
    TextEncoder,
    structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
    matchMedia: (media: string) =>
      Object.assign(new window.EventTarget(), {
        matches: false,
        media,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
  };
}
