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
    /** Formulas are calculated when asked for: only a full calculation does anything. */
    Calculate: method((_, [type], host) => {
      if (type === "Full" || type === "FullRebuild") host.model.calculateAnew();
    }),
    SuspendApiCalculationUntilNextSync: method(() => {}),
    SuspendScreenUpdatingUntilNextSync: method(() => {}),
  },
};
