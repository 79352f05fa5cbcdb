import type { Plain } from "../model/Parts";

/** Kinds of actions in a request of Microsoft's client. */
export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Kinds of paths to an object. */
export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Bits that come beside a request. */
export const requestFlags = { write: 1, delayForCellEdit: 64 } as const;

interface ArgumentInfo {
  readonly Arguments?: readonly Plain[];
  /** Same shape as the arguments: the path an argument stands for, 0 where it is a literal. */
  readonly ReferencedObjectPathIds?: readonly Plain[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  /** Names as the add-in typed them; none for every scalar. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: Plain;
}

export type ResponseBody =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds?: readonly number[] }
  | {
      readonly Error: {
        readonly Code: string;
        readonly Message: string;
        readonly Location: string;
        readonly ActionIndex: number;
        readonly HttpStatusCode: number;
      };
      readonly TraceIds?: readonly number[];
      /** What was done before the failure stays done. */
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
    };

/** Refusals of a whole request, by the numbers that Office uses. */
export const refusals = {
  cellEditing: 5004,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

export type HostAnswer =
  /** JSON of a `ResponseBody`. */
  { readonly ok: true; readonly body: string } | { readonly ok: false; readonly refusal: number };

/** A message from the host to the page: an event or a call of a custom function. */
export interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}
