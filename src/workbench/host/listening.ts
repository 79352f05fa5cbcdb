import { eventTypes, everySheet, type HostEvent } from "./HostEvent";
import type { HostState } from "./HostState";
import { method, type Method } from "./ObjectClass";

/** The calls by which the client begins and ends to listen to events, as members of a class. */
export function listening<Target>(
  names: Readonly<Record<string, HostEvent["kind"]>>,
  idOf: (target: Target) => string,
): Readonly<Record<string, Method<Target>>> {
  const members: Record<string, Method<Target>> = {};
  for (const [name, kind] of Object.entries(names)) {
    members[`_Register${name}Event`] = method((target, _, { listeners }: HostState) => {
      const targets = listeners.get(eventTypes[kind]) ?? new Set();
      listeners.set(eventTypes[kind], targets.add(idOf(target)));
    });
    members[`_Unregister${name}Event`] = method((target, _, { listeners }: HostState) => {
      listeners.get(eventTypes[kind])?.delete(idOf(target));
    });
  }
  return members;
}

export const ofEverySheet = (): string => everySheet;
