import type { HostEntry } from "../../host/wire";
import { frameKey, libraryEvents, type FrameContext, type FrameMessage, type PageMessage } from "./messages";

/** What the workbench answers to a page of the add-in. */
export interface PaneListener {
  execute(body: string, flags: number): Promise<{ readonly body: string } | { readonly refusal: number }>;
  settings(pairs: readonly (readonly [string, string])[]): void;
  /** A command of the ribbon has said that it is done. */
  completed(command: string): void;
  /** The page listens to the host from now on. */
  ready(): void;
}

/** A page of the add-in in a frame, with Microsoft's library in it and our host behind it. */
export class PaneFrame {
  #element: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly context: () => FrameContext,
    private readonly listener: PaneListener,
  ) {
    window.addEventListener("message", (event: MessageEvent<{ readonly key?: string } | null>) => {
      const [port] = event.ports;
      const isOurs =
        this.#element !== null &&
        event.source === this.#element.contentWindow &&
        event.data?.key === frameKey;
      if (isOurs && port) this.#greet(port);
    });
  }

  /** The name has to stand before the frame does, so each load makes a new one. */
  load(page: string): void {
    const element = document.createElement("iframe");
    element.title = "Finance Ops";
    element.name = JSON.stringify({ [frameKey]: this.context() });
    element.src = page;
    this.#element = element;
    this.container.replaceChildren(element);
  }

  focus(): void {
    this.#element?.focus();
  }

  emit(entries: readonly HostEntry[]): void {
    this.#send({ kind: "entries", entries });
  }

  command(id: string, name: string): void {
    this.#send({ kind: "command", id, name });
  }

  /** A page that was loaded again greets again; the old port leads nowhere. */
  #greet(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.addEventListener("message", ({ data }: MessageEvent<FrameMessage>) => this.#receive(port, data));
    port.start();
  }

  #receive(port: MessagePort, message: FrameMessage): void {
    if (message.kind === "settings") this.listener.settings(message.pairs);
    else if (message.kind === "completed") this.listener.completed(message.command);
    else if (message.kind === "listening") {
      if (message.event === libraryEvents.richMessage) this.listener.ready();
    } else {
      const { call } = message;
      void this.listener.execute(message.body, message.flags).then((answer) => {
        if (port !== this.#port) return;
        if ("body" in answer) this.#send({ kind: "answer", call, body: answer.body });
        else this.#send({ kind: "refusal", call, code: answer.refusal });
      });
    }
  }

  #send(message: PageMessage): void {
    this.#port?.postMessage(message);
  }
}
