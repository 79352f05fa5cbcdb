import { financeError } from "../../../errors/financeError";
import type { RevenueEvent } from "./facts";
import type { Hold } from "./Held";

/**
 * The holds that events tell of. A second hold before the release changes nothing.
 * @param events Of one obligation, in the order of their dates.
 * @throws RELEASE_WITHOUT_HOLD.
 */
export function holdsOf(obligation: string, events: readonly RevenueEvent[]): readonly Hold[] {
  const holds: Hold[] = [];
  for (const { kind, date } of events) {
    const open = holds.at(-1)?.released === null ? holds.at(-1)! : null;
    if (kind === "hold" && !open) holds.push({ from: date, released: null });
    if (kind !== "release") continue;
    if (!open) throw financeError("RELEASE_WITHOUT_HOLD", { obligation, date });
    holds[holds.length - 1] = { from: open.from, released: date };
  }
  return holds;
}
