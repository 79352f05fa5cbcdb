import { CompressionStream, DecompressionStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { MessageChannel } from "node:worker_threads";

/** What every browser has and jsdom lacks, for a window. */
export function missingInJsdom(window: { readonly EventTarget: typeof EventTarget }): object {
  return {
    CompressionStream,
    DecompressionStream,
    MessageChannel,
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
