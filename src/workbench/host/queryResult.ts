import type { Plain } from "../model/Parts";
import { apiNotFound } from "./HostError";
import type { HostState } from "./HostState";
import { classOf } from "./classOf";
import type { Member } from "./ObjectClass";
import type { HostObject } from "./Targets";
import type { QueryInfo } from "./wire";

type Fields = Record<string, Plain>;

/** What a load gives: the asked scalars under their wire names, items of collections, objects reached by "a/b". */
export function queryResult(object: HostObject, query: QueryInfo, host: HostState): Plain {
  const names = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
  const result: Fields = { ...identityOf(object, host) };
  const { items } = classOf(object);
  if (!items) return Object.assign(result, fieldsOf(object, names, host));
  const listed = items(object.target, host);
  const from = query.Skip ?? 0;
  const shown = listed.slice(from, query.Top === undefined ? undefined : from + query.Top);
  result["_Items"] = shown.map((item, index) => ({
    _Index: from + index,
    ...identityOf(item, host),
    ...fieldsOf(item, names, host),
  }));
  return result;
}

/** The keys by which the client finds an object again. */
export function identityOf(object: HostObject, host: HostState): Fields {
  const reference = host.keptIds.get(object);
  const id = classOf(object).id?.(object.target);
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function fieldsOf(object: HostObject, names: readonly string[], host: HostState): Fields {
  const result: Fields = {};
  const isEverything = names.length === 0 || names.includes("*");
  for (const [name, member] of Object.entries(classOf(object).members)) {
    if (isEverything && member.kind === "scalar") result[name] = member.get(object.target, host);
  }
  for (const [first, rest] of groupedByFirst(names)) {
    const [name, member] = memberNamed(object, first);
    if (member.kind === "scalar") result[name] = member.get(object.target, host);
    else if (member.kind === "navigation") {
      const inner = member.to(object.target, host);
      result[name] = queryResult(inner, { Select: rest.map((each) => each.replace(/^items\//i, "")) }, host);
    }
  }
  return result;
}

/** "format/fill/color" and "format/font/bold" both go through "format". */
function groupedByFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    if (name === "*") continue;
    const [first = "", ...rest] = name.split("/");
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    if (rest.length > 0) group.push(rest.join("/"));
  }
  return groups;
}

function memberNamed(object: HostObject, name: string): [string, Member<unknown>] {
  const found = Object.entries(classOf(object).members).find(
    ([each]) => each.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw apiNotFound(`${object.type}.${name}`);
  return found;
}
