import type { Targets } from "../Targets";
import { invalidArgument } from "../HostError";
import { method, scalar, type ObjectClass } from "../ObjectClass";

const modes = ["Automatic", "Manual", "AutomaticExceptTables"] as const;

export const applicationClass: ObjectClass<Targets["Application"]> = {
  members: {
    CalculationMode: scalar(
      (host) => host.calculationMode,
      (host, value) => {
        const mode = modes.find((each) => each === value);
        if (!mode) throw invalidArgument();
        host.calculationMode = mode;
      },
    ),
    /** Formulas are calculated when asked for, so there is nothing to do but to take the call. */
    Calculate: method(() => {}),
    SuspendApiCalculationUntilNextSync: method(() => {}),
    SuspendScreenUpdatingUntilNextSync: method(() => {}),
  },
};
