import type { DateSystem } from "../../cells/serialDate";

/** Excel does not tell a function how its workbook counts days; the pane, in the same runtime, does. */
export function dateSystem(): DateSystem {
  return (globalThis as { finopsDateSystem?: DateSystem }).finopsDateSystem ?? 1900;
}
