import type { Targets } from "../Targets";
import { scalar, type ObjectClass } from "../ObjectClass";

export const runtimeClass: ObjectClass<Targets["Runtime"]> = {
  members: {
    EnableEvents: scalar(
      (host) => host.enableEvents,
      (host, value) => (host.enableEvents = value === true),
    ),
  },
};
