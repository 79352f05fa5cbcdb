import { actionTypes, pathTypes, type RequestBody } from "../../host/wire";

/** What the runtime of custom functions has to say about one call. */
export interface InvocationResult {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly code: number;
}

/** Services of the runtime that stand beside the workbook. */
const services: ReadonlySet<string> = new Set([
  "Microsoft.ExcelServices.CustomFunctions",
  "Microsoft.InternalService.AddinInternalService",
]);

/** The results in a request of the runtime of custom functions; null where the request is for the workbook. */
export function functionResults(request: RequestBody): readonly InvocationResult[] | null {
  const isService = Object.values(request.ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === pathTypes.newObject && services.has(Name),
  );
  if (!isService) return null;
  return request.Actions.flatMap(({ Name, ArgumentInfo }) => {
    const [list] = ArgumentInfo?.Arguments ?? [];
    if (!Array.isArray(list)) return [];
    if (Name === "SetInvocationArrayResults") return (list as readonly ArrayResult[]).map(fromArray);
    return Name === "SetInvocationResults" ? (list as readonly ObjectResult[]).map(fromObject) : [];
  });
}

/** Every action of such a request succeeds and gives nothing. */
export function functionAnswer({ Actions }: RequestBody): string {
  return JSON.stringify({
    Results: Actions.map(({ Id, ActionType }) => ({
      ActionId: Id,
      Value: ActionType === actionTypes.instantiate ? {} : null,
    })),
  });
}

type ArrayResult = readonly [id: number, ok: boolean, value: unknown, code?: number | null];

function fromArray([id, ok, value, code]: ArrayResult): InvocationResult {
  return { id, ok, value, code: code ?? 0 };
}

interface ObjectResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

function fromObject({ id, failed, value, errorCode }: ObjectResult): InvocationResult {
  return { id, ok: failed !== true, value, code: errorCode ?? 0 };
}
