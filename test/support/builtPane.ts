import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { OfficeHost } from "../../src/workbench/host/OfficeHost";
import type { HostEntry, RequestBody } from "../../src/workbench/host/wire";
import { functionAnswer, functionResults } from "../../src/workbench/page/seam/functionRequest";
import type { InvocationResult } from "../../src/workbench/page/seam/functionRequest";
import { libraryContext } from "../../src/workbench/page/seam/libraryContext";
import { missingInJsdom } from "./missingInJsdom";
import { threadWorker } from "./threadWorker";

const library = join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");
const hosted = "/lib/1/hosted/";
const page = "https://localhost:3000/runtime.html";

/** The built add-in in a page of its own, Microsoft's library in it, and a host behind its HostBridge. */
export interface BuiltPane {
  readonly window: DOMWindow;
  /** What the page said in its console, and errors that nobody caught. */
  readonly said: readonly string[];
  /** Addresses that the page asked for. */
  readonly asked: readonly string[];
  /** Hands events and calls of custom functions to the page. */
  emit(entries: readonly HostEntry[]): void;
  close(): void;
}

/** What a test hears beside the host: results of the add-in's custom functions. */
interface PaneListener {
  readonly answered?: (results: readonly InvocationResult[]) => void;
}

/**
 * Opens the files of a build as they are, in jsdom. office.js comes from npm instead of Microsoft's CDN, starts as in
 * desktop Excel, and sends its requests over its own HostBridge.
 * @param folder Of a build, as `builtAddin` gives it.
 */
export function openBuiltPane(folder: string, host: OfficeHost, listener: PaneListener = {}): BuiltPane {
  const said: string[] = [];
  const asked: string[] = [];
  const bridge = {
    onMessageFromHost: (_text: string): void => {},
    sendMessageToHost(text: string): void {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      void answer(host, message.body, flags, listener).then((reply) =>
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: reply })),
      );
    },
  };
  const emit = (entries: readonly HostEntry[]): void =>
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  host.onEmit(emit);
  const { window } = new JSDOM(readFileSync(join(folder, "runtime.html"), "utf8"), {
    url: page,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new FilesOfBuild(folder, asked),
    virtualConsole: listening(said),
    beforeParse: (opened) => prepare(opened, folder, host, bridge),
  });
  return { window, said, asked, emit, close: () => window.close() };
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

async function answer(
  host: OfficeHost,
  request: RequestBody,
  flags: number,
  { answered }: PaneListener,
): Promise<object> {
  const results = functionResults(request);
  if (results) {
    answered?.(results);
    return { statusCode: 200, headers: {}, body: functionAnswer(request) };
  }
  const reply = await host.process(JSON.stringify(request), flags);
  if (reply.ok) return { statusCode: 200, headers: {}, body: reply.body };
  const error = { code: "GeneralException", message: `Refused by the host (${reply.refusal}).` };
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error }) };
}

/** Gives the window what desktop Excel gives it, and what every browser has and jsdom lacks. */
function prepare(window: DOMWindow, folder: string, host: OfficeHost, bridge: object): void {
  const context = libraryContext(
    {
      hostInfo: "",
      documentUrl: "book.xlsx",
      locale: "en-US",
      requirementSets: { ExcelApi: "1.15", CustomFunctionsRuntime: "1.7", SharedRuntime: "1.1" },
      theme: {},
      settings: [...host.model.settings],
    },
    (pairs) => {
      host.model.settings.clear();
      for (const [key, value] of pairs) host.model.settings.set(key, value);
    },
  );
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$en-US$finops$$disableLogging$3",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_method: number, _parameters: unknown, done: (refused: number) => void) => done(5000),
    RegisterEvent: (_event: number, _target: string, _handler: unknown, done: (ok: number) => void) =>
      done(0),
  };
  Object.defineProperty(window, "external", { value: external });
  Object.assign(window, {
    _richApiNativeBridge: bridge,
    Worker: threadWorker(folder),
    ...missingInJsdom(window as unknown as typeof globalThis),
  });
}

function listening(said: string[]): VirtualConsole {
  const told = new VirtualConsole();
  for (const kind of ["error", "warn", "info", "log"] as const) {
    told.on(kind, (...words: unknown[]) => said.push(words.map(String).join(" ")));
  }
  told.on("jsdomError", ({ message }) => said.push(message));
  return told;
}

/** Serves the build and, for Microsoft's address, the library from npm; nothing leaves the machine. */
class FilesOfBuild extends ResourceLoader {
  constructor(
    private readonly folder: string,
    private readonly asked: string[],
  ) {
    super();
  }

  override fetch(address: string): ReturnType<ResourceLoader["fetch"]> {
    this.asked.push(address);
    const { hostname, pathname } = new URL(address);
    const isLibrary = hostname === "appsforoffice.microsoft.com" && pathname.startsWith(hosted);
    const file = isLibrary ? join(library, pathname.slice(hosted.length)) : join(this.folder, pathname);
    return Object.assign(readFile(file), { abort: () => undefined });
  }
}
