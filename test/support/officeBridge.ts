import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { actionTypes, refusals, type HostAnswer, type RequestBody } from "../../src/workbench/host/wire";

/** What goes over the bridge of Microsoft's client. */
interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** A request refused by number, before the host has seen it or after it has done everything. */
interface Refusal {
  readonly refusal: number;
  readonly after?: true;
}

/** What a test does to requests on their way: nothing, a refusal, or a pause before they are answered. */
type Meddling = (request: number, body: string) => Promise<Refusal | null> | Refusal | null;

export interface OfficeBridge {
  /** Requests since it was made or reset, the client's own cleaning up not counted. */
  requests: number;
  meddle: Meddling;
  /** Largest version of ExcelApi that the host declares. */
  excelApi: number;
}

const script = join(
  dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")),
  "dist/excel-web-16.00.debug.js",
);

/** Names of refusals as the client spells them. */
const codes: Readonly<Record<number, readonly [string, number]>> = {
  [refusals.cellEditing]: ["InvalidOperationInCellEditMode", 400],
  [refusals.activityLimit]: ["ActivityLimitReached", 429],
  [refusals.requestTooLarge]: ["RequestPayloadSizeLimitExceeded", 400],
  [refusals.responseTooLarge]: ["ResponsePayloadSizeLimitExceeded", 400],
  [refusals.accessDenied]: ["AccessDenied", 403],
};

interface ClientGlobals {
  window?: unknown;
  navigator?: unknown;
  Office?: unknown;
  OfficeExtension?: {
    readonly HostBridge: { init(bridge: object): void };
    readonly CommonUtility: object;
  };
}

/** Connects Microsoft's unmodified client in this process with a host. */
export function connectOffice(host: OfficeHost): OfficeBridge {
  const page = globalThis as unknown as ClientGlobals;
  const bridge: OfficeBridge = { requests: 0, meddle: () => null, excelApi: 1.15 };
  if (!page.OfficeExtension) {
    page.window ??= globalThis;
    page.navigator ??= { userAgent: "Node" };
    // Indirect, so that its `var Excel` becomes a global as in a page.
    // oxlint-disable-next-line no-eval
    (0, eval)(readFileSync(script, "utf8"));
  }
  // office.js itself is not loaded here: these lines stand in for what it adds.
  page.Office = {
    context: {
      requirements: {
        isSetSupported: (name: string, version = "1.1") =>
          name === "ExcelApi"
            ? minor(version) <= minor(String(bridge.excelApi))
            : name === "DelayForCellEdit",
      },
    },
  };
  const wire = {
    onMessageFromHost: (_text: string): void => {},
    sendMessageToHost(text: string): void {
      void answer(host, bridge, JSON.parse(text) as BridgeMessage).then((reply) =>
        wire.onMessageFromHost(reply),
      );
    },
  };
  page.OfficeExtension!.HostBridge.init(wire);
  // The client's own switch: members above the declared set are refused before they are sent.
  Object.assign(page.OfficeExtension!.CommonUtility, { _doApiNotSupportedCheck: true });
  host.onEmit((entries) => wire.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
  return bridge;
}

async function answer(host: OfficeHost, bridge: OfficeBridge, request: BridgeMessage): Promise<string> {
  const body = JSON.stringify(request.message.body);
  const isCleaning = isOnlyCleaning(request.message.body as RequestBody);
  if (!isCleaning) bridge.requests += 1;
  const meddled = isCleaning ? null : await bridge.meddle(bridge.requests, body);
  const answered = !meddled || meddled.after ? await host.process(body, request.flags) : null;
  const reply: HostAnswer = meddled || !answered ? { ok: false, refusal: meddled?.refusal ?? 0 } : answered;
  if (reply.ok) return JSON.stringify({ id: request.id, type: 2, message: ok(reply.body) });
  const [code, statusCode] = codes[reply.refusal] ?? ["GeneralException", 500];
  const error = JSON.stringify({ error: { code, message: `Refused by the host (${reply.refusal}).` } });
  return JSON.stringify({ id: request.id, type: 2, message: { statusCode, headers: {}, body: error } });
}

/** The client forgets references after a run by itself; an add-in does not wait for that. */
function isOnlyCleaning({ Actions }: RequestBody): boolean {
  const { instantiate } = actionTypes;
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ Name, ActionType }) => ActionType === instantiate || Name === "_RemoveReference")
  );
}

function ok(body: string): object {
  return { statusCode: 200, headers: {}, body };
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}
