import { textOf } from "../textOf";
import { type Targets, objectOf, type HostObject } from "../Targets";
import { itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { getter, method, scalar, type ObjectClass } from "../ObjectClass";

export const settingClass: ObjectClass<Targets["Setting"]> = {
  id: ({ key }) => key,
  members: {
    Key: scalar(({ key }) => key),
    Value: scalar(
      ({ host, key }) => JSON.parse(host.model.settings.get(key) ?? "null"),
      ({ host, key }, value) => host.model.settings.set(key, JSON.stringify(value)),
    ),
    Delete: method(({ host, key }) => void host.model.settings.delete(key)),
  },
};

function settingOf(host: HostState, key: string): HostObject | null {
  return host.model.settings.has(key) ? objectOf("Setting", { host, key }) : null;
}

export const settingsClass: ObjectClass<Targets["SettingCollection"]> = {
  items: (host) => [...host.model.settings.keys()].map((key) => objectOf("Setting", { host, key })),
  item: (host, key) => settingOf(host, textOf(key)),
  members: {
    Add: getter((host, [key, value]) => {
      host.model.settings.set(textOf(key), JSON.stringify(value));
      return settingOf(host, textOf(key));
    }),
    GetItem: getter((host, [key]) => {
      const found = settingOf(host, textOf(key));
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((host, [key]) => settingOf(host, textOf(key))),
  },
};
