import { libraryContext } from "./libraryContext";
import { frameKey, libraryEvents, type FrameContext, type FrameMessage, type PageMessage } from "./messages";

/** What the library hands over and takes back are arrays of the desktop's COM world. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Answer = (response: SafeArray | number) => void;
type EventHandler = (event: number, payload: SafeArray) => void;

/** Methods of the library that carry something; the rest is refused. */
const calls = { richRequest: 93, commandCompleted: 94, openBrowserWindow: 102 } as const;
const unknownCall = 5000;
/** Places in the array that a rich request is. */
const requestPlaces = { body: 4, flags: 6 } as const;

/**
 * Gives the page what Microsoft's desktop library expects of its window (`window.external`), and carries it to the
 * workbench around the page. Outside the workbench it does nothing.
 */
export function bridgeFrame(): void {
  const context = window.parent === window ? null : frameContext(window.name);
  if (!context) return;
  const { port1: port, port2 } = new MessageChannel();
  const answers = new Map<number, Answer>();
  const handlers = new Map<number, EventHandler>();
  let lastCall = 0;
  const send = (message: FrameMessage): void => port.postMessage(message);

  port.addEventListener("message", ({ data }: MessageEvent<PageMessage>) => {
    if (data.kind === "entries") {
      const entries = data.entries.map((each, index) => [
        each.messageCategory,
        each.messageType,
        each.targetId,
        each.message,
        index,
      ]);
      handlers.get(libraryEvents.richMessage)?.(libraryEvents.richMessage, wrapped(entries));
    } else if (data.kind === "command") {
      const detail = JSON.stringify({ source: { id: data.id } });
      handlers.get(libraryEvents.command)?.(libraryEvents.command, wrapped([data.id, data.name, detail]));
    } else {
      const answer = answers.get(data.call);
      answers.delete(data.call);
      if (data.kind === "answer") answer?.(wrapped([0, [200, [], data.body]]));
      else answer?.(data.code);
    }
  });
  port.start();
  window.parent.postMessage({ key: frameKey }, window.location.origin, [port2]);

  const external = {
    GetHostInfo: () => context.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => libraryContext(context, (pairs) => send({ kind: "settings", pairs })),
    Execute(id: number, params: readonly unknown[], answer: Answer) {
      if (id === calls.richRequest) {
        const request = params[0] as readonly unknown[];
        const call = ++lastCall;
        answers.set(call, answer);
        const flags = Number(request[requestPlaces.flags] ?? 0);
        send({ kind: "execute", call, body: String(request[requestPlaces.body]), flags });
      } else if (id === calls.commandCompleted) {
        send({
          kind: "completed",
          command: JSON.stringify(params[0] ?? null),
        });
        answer(wrapped([0]));
      } else if (id === calls.openBrowserWindow) {
        window.open(String(params[1]), "_blank", "noopener");
        answer(wrapped([0]));
      } else answer(unknownCall);
    },
    RegisterEvent(event: number, _target: string, handler: EventHandler, answer: Answer) {
      handlers.set(event, handler);
      send({ kind: "listening", event });
      answer(0);
    },
    UnregisterEvent(event: number, _target: string, answer: Answer) {
      handlers.delete(event);
      answer(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}

function frameContext(name: string): FrameContext | null {
  try {
    return (JSON.parse(name) as Record<string, FrameContext | undefined>)[frameKey] ?? null;
  } catch {
    return null;
  }
}

function wrapped(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
