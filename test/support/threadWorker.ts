import { Worker as Thread } from "node:worker_threads";

/** A worker's global scope in a thread of Node; the script itself runs as it was built. */
const scope = `
const { parentPort, workerData: { folder, url } } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { runInThisContext } = require("node:vm");
const listeners = [];
const load = (script) => {
  const name = new URL(script, url).pathname;
  runInThisContext(readFileSync(join(folder, name), "utf8"), name);
};
Object.assign(globalThis, {
  self: globalThis,
  location: new URL(url),
  addEventListener: (type, listener) => { if (type === "message") listeners.push(listener); },
  postMessage: (data) => parentPort.postMessage(data),
  importScripts: (...scripts) => scripts.forEach(load),
});
parentPort.on("message", (data) => listeners.forEach((listener) => listener({ data })));
load(url);
`;

type Listener = (event: { readonly data?: unknown; readonly message?: string }) => void;

/** The class `Worker` for a page whose files stand in a folder: jsdom has none, so a thread of Node runs the script. */
export function threadWorker(folder: string): new (url: URL) => object {
  return class {
    readonly #thread: Thread;

    constructor(url: URL) {
      this.#thread = new Thread(scope, {
        eval: true,
        workerData: { folder, url: String(url) },
      });
    }

    addEventListener(type: "message" | "error", listener: Listener): void {
      if (type === "message") this.#thread.on("message", (data: unknown) => listener({ data }));
      else this.#thread.on("error", ({ message }: Error) => listener({ message }));
    }

    postMessage(data: unknown): void {
      // A worker has one partner: there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#thread.postMessage(data);
    }

    terminate(): void {
      void this.#thread.terminate();
    }
  };
}
