import { textOf } from "./textOf";
import type { Plain } from "../model/Parts";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./HostError";
import type { TimeSlice } from "../../functions/support/TimeSlice";
import type { HostScreen } from "./HostScreen";
import type { HostState } from "./HostState";
import { classOf } from "./classOf";
import type { Argument, Member } from "./ObjectClass";
import { objectOf, type HostObject } from "./Targets";
import { identityOf, queryResult } from "./queryResult";
import {
  actionTypes,
  pathTypes,
  type Action,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/**
 * One request: its paths are followed once each, its actions done in order, nothing is taken back on failure. Between
 * actions the page gets its turns.
 */
export class RequestRun {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    private readonly host: HostState,
    private readonly request: RequestBody,
    private readonly screen: HostScreen,
  ) {}

  async run(slice: TimeSlice): Promise<ResponseBody> {
    const results: { ActionId: number; Value: Plain }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      if (slice.isOver) await slice.next();
      if (showsValues(action)) await this.screen.calculated();
      try {
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#act(action) });
      } catch (problem) {
        const error = problem instanceof HostError ? problem : unexpected(problem);
        return {
          Error: {
            Code: error.code,
            Message: error.message,
            Location: this.#location(action),
            ActionIndex: index,
            HttpStatusCode: error.status,
          },
          TraceIds: traces,
          ProcessedResults: { Results: results },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #act(action: Action): Plain {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#object(action.ObjectPathId);
    if (action.ActionType === actionTypes.instantiate) return object && identityOf(object, this.host);
    if (action.ActionType === actionTypes.query) {
      return object && queryResult(object, action.QueryInfo ?? {}, this.host);
    }
    if (!object) return { _IsNull: true };
    const args = this.#arguments(action.ArgumentInfo);
    const name = action.Name ?? "";
    if (name === "_KeepReference") return this.#keep(object);
    if (name === "_RemoveReference") {
      this.host.references.delete(textOf(args[0]));
      return null;
    }
    const member = memberOf(object, name);
    if (action.ActionType === actionTypes.method && member.kind === "method") {
      return member.call(object.target, args, this.host) ?? null;
    }
    if (action.ActionType === actionTypes.method && member.kind === "getter") {
      member.get(object.target, args, this.host);
      return null;
    }
    if (action.ActionType === actionTypes.setProperty && member.kind === "scalar" && member.set) {
      member.set(object.target, args[0] as Plain, this.host);
      return null;
    }
    throw apiNotFound(`${object.type}.${name}`);
  }

  /** The object at a path; null for the null object and all that hangs on it. */
  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw invalidArgument();
    const found = this.#follow(path);
    this.#objects.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === pathTypes.global) return objectOf("Workbook", this.host);
    if (path.ObjectPathType === pathTypes.nothing) return null;
    if (path.ObjectPathType === pathTypes.reference) {
      const kept = this.host.references.get(path.Name);
      if (!kept)
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return kept;
    }
    if (path.ObjectPathType === pathTypes.newObject) throw apiNotFound(path.Name);
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.indexer) {
      const item = classOf(parent).item?.(parent.target, args[0] as Plain, this.host);
      if (!item) throw itemNotFound();
      return item;
    }
    const member = memberOf(parent, path.Name);
    if (member.kind === "navigation") return member.to(parent.target, this.host);
    if (member.kind === "getter") return member.get(parent.target, args, this.host);
    throw apiNotFound(`${parent.type}.${path.Name}`);
  }

  #arguments(info: Action["ArgumentInfo"]): readonly Argument[] {
    const { Arguments: given = [], ReferencedObjectPathIds: paths } = info ?? {};
    return given.map((argument, index): Argument => {
      const path = paths?.[index];
      return typeof path === "number" && path !== 0 ? (this.#object(path) ?? null) : argument;
    });
  }

  #keep(object: HostObject): Plain {
    const id = `_${this.host.nextId()}`;
    this.host.references.set(id, object);
    this.host.keptIds.set(object, id);
    return { _ReferenceId: id };
  }

  #location(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const object = this.#objects.get(action.ObjectPathId);
    return `${object?.type ?? path?.Name ?? ""}.${action.Name ?? ""}`;
  }
}

function memberOf(object: HostObject, name: string): Member<unknown> {
  const member = classOf(object).members[name];
  if (!member) throw apiNotFound(`${object.type}.${name}`);
  return member;
}

function unexpected(problem: unknown): HostError {
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return new HostError("GeneralException", `An internal error has occurred. ${text}`, 500);
}

/** Only what formulas give has to wait until they are calculated. */
function showsValues({ ActionType, QueryInfo }: Action): boolean {
  if (ActionType !== actionTypes.query) return false;
  const names = QueryInfo?.Select ?? [];
  return names.length === 0 || names.some((name) => /(?:^|\/)(?:values?|valueTypes|text|\*)$/i.test(name));
}
