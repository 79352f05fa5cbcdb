import type { OfficeHost } from "../../src/workbench/host/OfficeHost";
import type { RequestBody } from "../../src/workbench/host/wire";
import { functionAnswer, functionResults } from "../../src/workbench/page/seam/functionRequest";

/** Ids of the one conversation. */
const conversation = "finops-conversation";
const control = "finops-control";

interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

const actions = { invoke: 0 } as const;
const methods = { richRequest: 93 } as const;
const notSupported = 5000;
/** Places in the array that a rich request is. */
const requestPlaces = { body: 4, flags: 6 } as const;

/**
 * What Excel on the web says to a page of an add-in in its frame: strings of JSON by `postMessage`, which Microsoft's
 * web library takes from an https page of the same host name alone.
 */
export class XdmConversation {
  /** What the library has told beside its requests, such as the keys that it took: [control, action, …]. */
  readonly notices: (readonly unknown[])[] = [];

  constructor(
    private readonly host: OfficeHost,
    private readonly hostOrigin: string,
  ) {}

  /** The name that the frame has to have before the page is loaded. */
  get frameName(): string {
    const xdmInfo = `${conversation}|${control}|${this.hostOrigin}`;
    return JSON.stringify({ baseFrameName: "finops", hostInfo, xdmInfo, serializerVersion: "1" });
  }

  /** What has to stand behind the address of the page. */
  get query(): string {
    return `?_host_Info=${encodeURIComponent(hostInfo)}`;
  }

  /** The answer to a message, or null where none is expected. */
  async answer(message: string): Promise<string | null> {
    const request = JSON.parse(message) as XdmRequest;
    const { _messageType, _actionName, _conversationId, _correlationId, _origin } = request;
    if (_messageType !== 0) return null;
    return JSON.stringify({
      _messageType: 1,
      _actionName,
      _conversationId,
      _correlationId,
      _origin,
      _data: await this.#data(request),
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    });
  }

  async #data({ _actionName: name, _actionType: type, _data: data }: XdmRequest): Promise<unknown> {
    if (name === "ContextActivationManager_getAppContextAsync") return appContext;
    if (name === "ContextActivationManager_notifyHost") {
      this.notices.push(data as readonly unknown[]);
      return null;
    }
    if (name !== "executeMethod" || type !== actions.invoke) return { Error: 0, Version: 1 };
    const { DdaMethod: method, ArrayData: request = [] } = data as MethodCall;
    if (method.DispatchId !== methods.richRequest) return { Error: notSupported, Version: 1 };
    const body = String(request[requestPlaces.body]);
    const asked = JSON.parse(body) as RequestBody;
    // No formula calls the add-in here: what its runtime says of itself is taken note of.
    if (functionResults(asked)) return { Error: 0, Version: 1, Data: [200, [], functionAnswer(asked)] };
    const answer = await this.host.process(body, Number(request[requestPlaces.flags] ?? 0), asked);
    return answer.ok
      ? { Error: 0, Version: 1, Data: [200, [], answer.body] }
      : { Error: answer.refusal, Version: 1 };
  }
}

const hostInfo = "Excel$Web$16.01$en-US$11111111-2222-3333-4444-555555555555$$disableLogging$3";

const appContext = {
  _id: control,
  _appName: 16,
  _appVersion: "16.00",
  _appUILocale: "en-US",
  _dataLocale: "en-US",
  _docUrl: "https://localhost:3001/book.xlsx",
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "11111111-2222-3333-4444-555555555555",
  _appInstanceId: "finops",
  _appMinorVersion: 1,
  _hostFullVersion: "16.0.1",
  _initialDisplayMode: 2,
  _requirementMatrix: JSON.stringify({ ExcelApi: "1.15", SharedRuntime: "1.1", RibbonApi: "1.1" }),
};
